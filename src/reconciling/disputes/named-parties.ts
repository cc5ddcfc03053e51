import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { Party } from "../../model/party.ts"

/** A name, adjective or epithet that packs know, with its party. */
interface Name {
  readonly text: string
  readonly party: string
}

/** Names by their first word; those in small letters apart, since they may stand with capitals too. */
interface Names {
  readonly lower: ReadonlyMap<string, readonly Name[]>
  readonly asWritten: ReadonlyMap<string, readonly Name[]>
}

const indexes = new WeakMap<Knowledge, Names>()

/** The parties whose names stand in a phrase as whole words; a name with capitals only with its capitals ("IS"). */
export function partiesNamed(phrase: string, knowledge: Knowledge): ReadonlySet<string> {
  const { lower, asWritten } = namesOf(knowledge)
  return new Set([...standingIn(phrase.toLowerCase(), lower), ...standingIn(phrase, asWritten)])
}

function standingIn(text: string, names: Names["lower"]): string[] {
  const words = new Set(["", ...wordsOf(text)])
  return [...words].flatMap((word) =>
    (names.get(word) ?? []).flatMap(({ text: name, party }) => (standsIn(name, text) ? [party] : [])),
  )
}

function standsIn(name: string, text: string): boolean {
  const at = text.indexOf(name)
  return at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + name.length])
}

function namesOf(knowledge: Knowledge): Names {
  const known = indexes.get(knowledge)
  if (known !== undefined) return known
  const lower = new Map<string, Name[]>()
  const asWritten = new Map<string, Name[]>()
  for (const party of knowledge.parties.values()) {
    for (const text of spellingsOf(party)) {
      const names = text === text.toLowerCase() ? lower : asWritten
      // A name without any word in it is looked for everywhere.
      const [first = ""] = wordsOf(text)
      names.set(first, [...(names.get(first) ?? []), { text, party: party.id }])
    }
  }
  const made = { lower, asWritten }
  indexes.set(knowledge, made)
  return made
}

const spellingsOf = ({ id, names, adjectives = {}, epithets = {} }: Party): Set<string> =>
  new Set([id, ...[names, adjectives, epithets].flatMap((spellings) => Object.values(spellings).flat())])

/** Letters and digits one after the other, each by itself as `isLetter` sees it. */
const wordsOf = (text: string): readonly string[] => text.replaceAll(SURROGATES, " ").match(/[\p{L}\p{N}]+/gu) ?? []
const SURROGATES = /[\uD800-\uDFFF]/g

const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char)
