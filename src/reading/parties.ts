import type { Knowledge } from "../knowledge/knowledge.ts"
import { mergeParties } from "../knowledge/merge-parties.ts"
import type { Party } from "../model/party.ts"
import type { NamedParty } from "./chunk.ts"
import { type Phrase, type PhraseBook, phraseBook } from "./names.ts"
import { tokenize } from "./token.ts"

/** How a spelling names a party; where several parties share it, the kind of phrase around it decides. */
export interface PartyName {
  readonly ids: readonly string[]
  readonly how: NamedParty["how"]
}

const books = new WeakMap<Knowledge, Map<string, PhraseBook<PartyName>>>()

/** Every spelling of the parties of the packs in use in one language, built once for a knowledge and a set of packs. */
export function partyNames(knowledge: Knowledge, language: string, packs: ReadonlySet<string>): PhraseBook<PartyName> {
  const known = books.get(knowledge) ?? new Map<string, PhraseBook<PartyName>>()
  books.set(knowledge, known)
  const key = `${language} ${[...packs].sort().join(" ")}`
  const book = known.get(key) ?? build(partiesOf(knowledge, packs), language)
  known.set(key, book)
  return book
}

/** The parties of the packs in use; a pack without countries is in use everywhere. */
function partiesOf(knowledge: Knowledge, packs: ReadonlySet<string>): ReadonlyMap<string, Party> {
  const inUse = knowledge.packs.filter(({ id, countries }) => countries.length === 0 || packs.has(id))
  return mergeParties(inUse.map(({ parties }) => parties))
}

function build(parties: ReadonlyMap<string, Party>, language: string): PhraseBook<PartyName> {
  const spellings = new Map<string, Phrase<{ ids: string[]; how: NamedParty["how"] }>>()
  const add = (name: string, id: string, how: NamedParty["how"]) => {
    const tokens = tokenize(name)
    const words = tokens.map((token) => token.lower)
    const capital = tokens.map(({ text, capital }) => (INITIALS.test(text) ? 2 : capital ? 1 : 0))
    const key = `${words.join(" ")}`
    const known = spellings.get(key)
    if (!known) spellings.set(key, { words, capital, means: { ids: [id], how } })
    else if (!known.means.ids.includes(id)) known.means.ids.push(id)
    // "Activists" at the head of a pack's list must not keep "activists" out, nor "ISIS" keep "Isis" out.
    else spellings.set(key, { ...known, capital: known.capital.map((asked, k) => least(asked, capital[k] ?? asked)) })
  }
  for (const party of parties.values()) {
    for (const name of party.names[language] ?? []) add(withoutArticle(name), party.id, "name")
    for (const name of party.persons ?? []) add(name, party.id, "person")
  }
  for (const party of parties.values())
    for (const name of party.adjectives?.[language] ?? []) add(name, party.id, "adjective")
  for (const party of parties.values())
    for (const name of party.epithets?.[language] ?? []) add(withoutArticle(name), party.id, "epithet")
  for (const phrase of [...spellings.values()]) addPossessive(spellings, phrase)
  return phraseBook(spellings.values())
}

/** Short names in capitals are initials: "CAR" is no car, "WHO" no pronoun. */
const INITIALS = /^\p{Lu}[\p{Lu}.]{1,4}$/u

const least = <T extends number>(a: T, b: T): T => (b < a ? b : a)

const withoutArticle = (name: string) => name.replace(/^the /i, "")

/** Wire texts lose apostrophes: "Assads air force", "the coalitions strikes". */
function addPossessive(
  spellings: Map<string, Phrase<{ ids: string[]; how: NamedParty["how"] }>>,
  phrase: Phrase<{ ids: string[]; how: NamedParty["how"] }>,
) {
  const last = phrase.words.at(-1) ?? ""
  const owner = phrase.words.at(-2)
  if (last === "'s" && owner !== undefined) {
    const words = [...phrase.words.slice(0, -2), `${owner}s`]
    if (!spellings.has(words.join(" ")))
      spellings.set(words.join(" "), { ...phrase, words, capital: phrase.capital.slice(0, -1) })
    return
  }
  if (last.length < 3 || last.endsWith("s") || phrase.means.how === "adjective") return
  const words = [...phrase.words.slice(0, -1), `${last}s`]
  const key = words.join(" ")
  if (!spellings.has(key)) spellings.set(key, { ...phrase, words })
}
