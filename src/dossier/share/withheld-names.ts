import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { Speaker } from "../../model/claim.ts"
import type { Reading } from "../../model/reading.ts"

/** Names that must not be shared. */
export interface WithheldNames {
  /** Whether any part of any of them stands in a text, in any case, with or without accents, alone or run together. */
  standIn(text: string): boolean
}

/** Whether a speaker is withheld: one that a pack marks private, and anybody whom no pack knows. */
export function isPrivate({ id }: Pick<Speaker, "id">, { parties }: Pick<Knowledge, "parties">): boolean {
  if (id === "outlet" || id === "unattributed") return false
  const party = parties.get(id)
  return party === undefined || party.private === true
}

/**
 * Victims' names, and the names of private speakers as far as they were read: the person, and in what names the speaker
 * every word with a capital that is none of the packs' words for parties and places ("Damascus residents").
 */
export function withheldNames(readings: readonly Reading[], knowledge: Knowledge): WithheldNames {
  const known = new Set(publicNames(knowledge).flatMap(wordsOf))
  const parts = new Set<string>()
  const whole = new Set<string>()
  const withhold = (words: readonly string[]) => {
    const telling = words.filter((word) => word.length >= SHORTEST && !PARTICLES.has(word))
    for (const word of telling) parts.add(word)
    if (telling.join("").length >= LONG) whole.add(telling.join(""))
  }
  for (const { claims } of readings)
    for (const { facet, value, speaker } of claims) {
      if (facet === "victim") withhold(wordsOf(value.name))
      if (!isPrivate(speaker, knowledge)) continue
      withhold(wordsOf(speaker.person ?? ""))
      const naming = [...(speaker.text.match(NAMELIKE) ?? []), knowledge.parties.has(speaker.id) ? "" : speaker.id]
      withhold([...new Set(naming.flatMap(wordsOf))].filter((word) => !known.has(word)))
    }
  return { standIn: (text) => standIn(text, parts, whole) }
}

/** The words by which the packs name private speakers ("residents", "a doctor"), in every language. */
export function privatePartyNames({ parties }: Pick<Knowledge, "parties">): string[] {
  return [...parties.values()]
    .filter((party) => party.private === true)
    .flatMap(({ names }) => Object.values(names).flat())
}

function publicNames({ packs, parties }: Knowledge): string[] {
  const places = packs.flatMap((pack) => pack.places.flatMap(({ name, aliases }) => [name, ...aliases]))
  const spellings = [...parties.values()].flatMap(({ names, adjectives = {}, epithets = {} }) =>
    [names, adjectives, epithets].flatMap((words) => Object.values(words).flat()),
  )
  return [...places, ...spellings]
}

/** Words of a text, folded: small letters without marks, split at everything that is no letter or digit. */
export function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Shorter parts of names are initials and would withhold everything; from `LONG` letters on a name is known run together. */
const SHORTEST = 3
const LONG = 6
/** A word with a capital, or of a script that has none. */
const NAMELIKE = /[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]*/gu
/** What stands in names without naming anybody. */
const PARTICLES: ReadonlySet<string> = new Set(
  "abu abd and bin bint bou del der des the doctor general ibn mrs prof said sheikh sir umm van von عبد ابو بن ام".split(
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

function standIn(text: string, parts: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  const words = wordsOf(text)
  if (words.some((word) => parts.has(word) || parts.has(word.replace(PREFIXES, "")))) return true
  const joined = words.join("")
  for (const name of whole) if (joined.includes(name)) return true
  return false
}
