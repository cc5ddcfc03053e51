import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { Speaker } from "../../model/claim.ts"
import type { Reading } from "../../model/reading.ts"

/** Names that must not be shared. */
export interface WithheldNames {
  /** Whether any part of any of them stands in a text, in any case, with or without accents, alone or run together. */
  standIn(text: string): boolean
  /** Whether a folded word belongs to the name of a party of the packs. */
  isParty(word: string): boolean
}

/** Whether a speaker is withheld: one that a pack marks private, and anybody whom no pack knows. */
export function isPrivate({ id }: Pick<Speaker, "id">, { parties }: Pick<Knowledge, "parties">): boolean {
  if (id === "outlet" || id === "unattributed") return false
  const party = parties.get(id)
  return party === undefined || party.private === true
}

/**
 * Victims' names, whole and by their parts. Private speakers' names as far as they were read, the person and what else has
 * a capital in what names the speaker: whole, and those parts that are no words of the packs for public parties and
 * places ("Damascus residents") and stand nowhere in the reports in small letters ("Church sources").
 */
export function withheldNames(readings: readonly Reading[], knowledge: Knowledge): WithheldNames {
  const claims = readings.flatMap((reading) => reading.claims)
  const victims = claims.flatMap((claim) => (claim.facet === "victim" ? [telling(claim.value.name)] : []))
  const persons = publicPersons(knowledge)
  const speakers = claims
    .filter(({ speaker }) => isPrivate(speaker, knowledge))
    .flatMap(({ speaker }) => [telling(speaker.person ?? ""), telling(namelike(speaker.text).join(" "))])
    .map((words) => withoutPublicPersons(words, persons))
  const parts = new Set(speakers.flat())
  for (const word of commonWords(readings, parts)) parts.delete(word)
  const ofParties = new Set(partyWords(knowledge))
  for (const word of [...ofParties, ...placeWords(knowledge)]) parts.delete(word)
  for (const word of victims.flat()) parts.add(word)
  return {
    isParty: (word) => ofParties.has(word),
    standIn: finder(
      parts,
      new Set([...victims, ...speakers].filter((name) => name.length > 1).map((name) => name.join(""))),
    ),
  }
}

/** The words by which the packs name private speakers ("residents", "a doctor"), in every language. */
export function privatePartyNames({ parties }: Pick<Knowledge, "parties">): string[] {
  return [...parties.values()]
    .filter((party) => party.private === true)
    .flatMap(({ names }) => Object.values(names).flat())
}

function placeWords({ packs }: Knowledge): string[] {
  const names = packs.flatMap((pack) => [pack.name, ...pack.places.flatMap(({ name, aliases }) => [name, ...aliases])])
  return names.flatMap(wordsOf)
}

function partyWords({ parties }: Knowledge): string[] {
  const spellings = [...parties.values()].flatMap(({ name, names, adjectives, epithets }) => [
    name,
    ...[names, adjectives ?? {}, epithets ?? {}].flatMap((words) => Object.values(words).flat()),
  ])
  return spellings.flatMap(wordsOf)
}

/** Those who speak for a public party by name, as the words of the name. */
function publicPersons({ parties }: Knowledge): string[][] {
  return [...parties.values()].flatMap((party) => (party.private === true ? [] : (party.persons ?? []).map(telling)))
}

/** "Director N. N." read as somebody whom no pack knows is still the public N. N. */
function withoutPublicPersons(words: readonly string[], persons: readonly string[][]): string[] {
  const known = persons.filter((name) => name.length > 0 && name.every((word) => words.includes(word))).flat()
  return words.filter((word) => !known.includes(word))
}

/** Those of `words` that the reports also write in small letters: no names, but words that began a sentence. */
function commonWords(readings: readonly Reading[], words: ReadonlySet<string>): Set<string> {
  const common = new Set<string>()
  if (words.size === 0) return common
  for (const { text } of readings)
    for (const [word] of text.matchAll(SMALL))
      if (!common.has(word) && words.has(folded(word))) common.add(folded(word))
  return common
}
const SMALL = /(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu

/** Words of a text, folded: small letters without marks, split at everything that is no letter or digit. */
export function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The words of a name that tell whose it is. Shorter ones are initials and would withhold everything. */
const telling = (name: string) => wordsOf(name).filter((word) => word.length >= SHORTEST && !PARTICLES.has(word))
const SHORTEST = 3

/** Words with a capital, or of a script that has none. */
const namelike = (text: string): readonly string[] => text.match(NAMELIKE) ?? []
const NAMELIKE = /[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]*/gu

/** What stands in names, or for them, without naming anybody. */
const PARTICLES: ReadonlySet<string> = new Set(
  "abu abd and bin bint bou del der des doctor general his her ibn its mrs prof said she sheikh sir the they umm van von عبد ابو بن ام".split(
    " ",
  ),
)

/** One-letter words that Arabic writes together with the next, and the article. */
const PREFIXES = /^[وفبكل]?(?:ال)?(?=\p{L}{3})/u

const folded = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()

/** Finds a part of a name as a word, and a whole name as words that follow each other or within one ("hudabarakat"). */
function finder(parts: ReadonlySet<string>, whole: ReadonlySet<string>): (text: string) => boolean {
  const names = new Set([...whole].filter((name) => name.length >= LONG))
  const lengths = [...new Set([...names].map((name) => name.length))]
  const within = (word: string) =>
    lengths.some((length) =>
      Array.from({ length: Math.max(0, word.length - length + 1) }, (_, at) => word.slice(at, at + length)).some(
        (piece) => names.has(piece),
      ),
    )
  return (text) => {
    const words = wordsOf(text)
    if (words.some((word) => parts.has(word) || parts.has(word.replace(PREFIXES, "")) || within(word))) return true
    const row = telling(text)
    return row.some((_, i) => RUNS.some((size) => names.has(row.slice(i, i + size).join(""))))
  }
}

/** Names shorter than this, run together, stand in too many words by chance. */
const LONG = 6
/** So many words a whole name may have. */
const RUNS = [2, 3, 4, 5, 6]
