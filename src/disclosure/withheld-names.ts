import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Speaker } from "../model/claim.ts"
import type { Reading } from "../model/reading.ts"
import { holdsContact } from "./contacts.ts"
import { folded, foldedWords } from "./folded-words.ts"
import type { Released } from "./released.ts"

/** Names that must not be shared, and how to tell whether they stand somewhere. */
export interface WithheldNames {
  /**
   * Whether any part of any of them stands in a text, in any case, with or without accents, alone or run together; or
   * anything by which somebody can be reached, or a spot be found.
   */
  standIn(text: string): boolean
  /** Whether any part of a name does, whatever else there is. */
  nameIn(text: string): boolean
  /** A text with the names taken out that were released, and ages right behind them. */
  cleared(text: string): string
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
export function withheldNames(readings: readonly Reading[], knowledge: Knowledge, released: Released): WithheldNames {
  const { ofParties, ofPlaces, persons } = publicWords(knowledge)
  const { closed, open } = namesIn(readings, knowledge, released)
  const victims = closed.victims.map(telling)
  const speakers = closed.speakers.map(telling).map((words) => withoutPublicPersons(words, persons))
  const parts = new Set([...speakers, ...closed.ids.map(telling)].flat())
  for (const word of commonWords(readings, parts)) parts.delete(word)
  for (const word of parts) if (ofParties.has(word) || ofPlaces.has(word)) parts.delete(word)
  for (const word of victims.flat()) parts.add(word)
  const whole = [...victims, ...speakers].filter((name) => name.length > 1).map((name) => name.join(""))
  const short = [...closed.victims, ...closed.speakers].filter((name) => telling(name).length === 0).map(foldedWords)
  const find = finder(parts, new Set(whole), short)
  const cleared = clearing(open)
  const nameIn = (text: string) => find(cleared(text))
  return {
    isParty: (word) => ofParties.has(word),
    cleared,
    nameIn,
    standIn: (text) => nameIn(text) || holdsContact(cleared(text)),
  }
}

/** The names of victims and private speakers, those that are withheld and those that were released and are not withheld elsewhere. */
function namesIn(readings: readonly Reading[], knowledge: Knowledge, released: Released) {
  const closed = { victims: [] as string[], speakers: [] as string[], ids: [] as string[] }
  const open: string[] = []
  for (const { report, claims } of readings)
    for (const claim of claims) {
      const { speaker } = claim
      if (claim.facet === "victim") (released.victim(report.id, claim) ? open : closed.victims).push(claim.value.name)
      if (!isPrivate(speaker, knowledge)) continue
      const names = [speaker.person ?? "", namelike(speaker.text).join(" ")]
      if (released.speaker(report.id, claim)) open.push(...names)
      else {
        closed.speakers.push(...names)
        closed.ids.push(...unknownIds(speaker, knowledge))
      }
    }
  const kept = new Set([...closed.victims, ...closed.speakers].map((name) => foldedWords(name).join(" ")))
  const isOpen = (name: string) => telling(name).length > 0 && !kept.has(foldedWords(name).join(" "))
  return { closed, open: open.filter(isOpen) }
}

/** Whom no pack knows has an id that was made of what names them. */
const unknownIds = ({ id }: Speaker, { parties }: Knowledge): string[] => (parties.has(id) ? [] : [id])

/** Takes names out of a text where they stand whole, with ages right behind them. */
function clearing(names: readonly string[]): (text: string) => string {
  const written = [...new Set(names)]
    .map((name) => name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length)
    .map((words) => words.join("[^\\p{L}\\p{N}]+"))
  if (written.length === 0) return (text) => text
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${written.join("|")})(?![\\p{L}\\p{M}\\p{N}])(?:,\\s*\\d{1,3}(?=\\s*[,.)])|\\s*\\(\\d{1,3}\\))?`,
    "giu",
  )
  return (text) => text.replace(pattern, "…")
}

/** The words by which the packs name private speakers ("residents", "a doctor"), in every language. */
export function privatePartyNames({ parties }: Pick<Knowledge, "parties">): string[] {
  return [...parties.values()]
    .filter((party) => party.private === true)
    .flatMap(({ names }) => Object.values(names).flat())
}

/** The words of the packs, which do not change while a program runs, and take long to gather. */
function publicWords(knowledge: Knowledge) {
  const known = PUBLIC_WORDS.get(knowledge)
  if (known !== undefined) return known
  const gathered = {
    ofParties: new Set(partyWords(knowledge)),
    ofPlaces: new Set(placeWords(knowledge)),
    persons: publicPersons(knowledge),
  }
  PUBLIC_WORDS.set(knowledge, gathered)
  return gathered
}
const PUBLIC_WORDS = new WeakMap<Knowledge, { ofParties: Set<string>; ofPlaces: Set<string>; persons: string[][] }>()

function placeWords({ packs }: Knowledge): string[] {
  const names = packs.flatMap((pack) => [pack.name, ...pack.places.flatMap(({ name, aliases }) => [name, ...aliases])])
  return names.flatMap(foldedWords)
}

function partyWords({ parties }: Knowledge): string[] {
  const spellings = [...parties.values()].flatMap(({ name, names, adjectives, epithets }) => [
    name,
    ...[names, adjectives ?? {}, epithets ?? {}].flatMap((words) => Object.values(words).flat()),
  ])
  return spellings.flatMap(foldedWords)
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

/** The words of a name that tell whose it is. Shorter ones are initials and would withhold everything. */
const telling = (name: string) => foldedWords(name).filter((word) => word.length >= SHORTEST && !PARTICLES.has(word))
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

/**
 * Finds a part of a name as a word, and a whole name as words that follow each other or within one ("hudabarakat"); names
 * of short words alone ("Li Bo") only as these words in a row.
 */
function finder(
  parts: ReadonlySet<string>,
  whole: ReadonlySet<string>,
  short: readonly (readonly string[])[],
): (text: string) => boolean {
  const rows = short.map((name) => name.join(" ")).filter((row) => row.length > 1)
  const names = new Set([...whole].filter((name) => name.length >= LONG))
  const lengths = [...new Set([...names].map((name) => name.length))]
  const within = (word: string) =>
    lengths.some((length) =>
      Array.from({ length: Math.max(0, word.length - length + 1) }, (_, at) => word.slice(at, at + length)).some(
        (piece) => names.has(piece),
      ),
    )
  return (text) => {
    const words = foldedWords(text)
    if (words.some((word) => parts.has(word) || parts.has(word.replace(PREFIXES, "")) || within(word))) return true
    if (rows.length > 0 && rows.some((row) => ` ${words.join(" ")} `.includes(` ${row} `))) return true
    const row = telling(text)
    return row.some((_, i) => RUNS.some((size) => names.has(row.slice(i, i + size).join(""))))
  }
}

/** Names shorter than this, run together, stand in too many words by chance. */
const LONG = 6
/** So many words a whole name may have. */
const RUNS = [2, 3, 4, 5, 6]
