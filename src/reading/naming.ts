import type { Knowledge } from "../knowledge/knowledge.ts"
import type { IncidentType } from "../model/claim.ts"
import { alikeAt } from "./alike.ts"
import { type ArmyWords, nameBareArmy } from "./bare-army.ts"
import { type Named, type PhraseBook, phraseAt } from "./names.ts"
import { type BodyWords, type OwnNames, ownNameAt, ownNames } from "./own-names.ts"
import { type PartyName, partyNames } from "./parties.ts"
import type { PlacingWords } from "./placed.ts"
import { candidates, type PlaceSearch, placeAt } from "./places.ts"
import { settlePlaces } from "./settle-places.ts"
import { heedStatedWithin } from "./stated-within.ts"
import type { Token } from "./token.ts"

/** What naming asks of a language. */
export interface NamingWords extends PlacingWords, ArmyWords {
  readonly code: string
  readonly weapons: PhraseBook<IncidentType | null>
  /** Words that are ordinary in this language, so that a capital at the head of a sentence does not make them names. */
  ordinary(lower: string): boolean
  /** Words in small letters that can be part of a place's name: "Nuseirat refugee camp". */
  readonly nameNouns: ReadonlySet<string>
  /** Ordinary words that names of places begin with: "Abu Shouk", "New Orna". */
  readonly nameHeads: ReadonlySet<string>
  /** Prepositions after which an unknown name is a place's: "near Asheh". */
  readonly where: ReadonlySet<string>
  /** Words with a capital after such a preposition that are no places: languages, feasts, networks, "rural". */
  readonly noPlaces: ReadonlySet<string>
  /** Nouns of bodies that bear such names ("party", "brigade"). */
  readonly bodies: ReadonlySet<string>
  /** What names of bodies that no pack knows are made of. */
  readonly own: BodyWords
}

/**
 * What every token of a text begins to name: parties, known or by their own words, weapons and places; `times` are spans
 * found before.
 */
export function nameTokens(
  tokens: readonly Token[],
  times: ReadonlyMap<number, number>,
  search: PlaceSearch,
  knowledge: Knowledge,
  words: NamingWords,
): (Named | undefined)[] {
  const names: (Named | undefined)[] = new Array(tokens.length)
  const parties = partyNames(knowledge, words.code, search.packs)
  const partyAt = (i: number) => {
    const party = phraseAt(parties, tokens, i, tokens.length)
    const { kind, country } = (party && knowledge.parties.get(preferred(party.means))) ?? {}
    const state = country !== undefined && (kind === "government" || kind === "military")
    return party && { to: i + party.words.length, state }
  }
  const isPlace = (i: number) => placeAt(tokens, i, search, words) !== null
  const own = ownNames(tokens, { partyAt, isPlace, times }, words.own)
  for (let i = 0; i < tokens.length; ) {
    const named = times.has(i) ? undefined : ownAt(tokens, i, own, parties)
    if (named) {
      names[i] = named
      i = named.to
      continue
    }
    const known = namedAt(tokens, i, times, parties, search, words)
    if (known) names[i] = known
    i = known?.to ?? i + 1
  }
  settlePlaces(tokens, names, search, words)
  nameBareArmy(tokens, names, words)
  heedStatedWithin(tokens, names, (name) => candidates(name, search), words)
  return names
}

/** A body by its own words, unless a party of the packs has a name that is as long. */
function ownAt(
  tokens: readonly Token[],
  i: number,
  own: OwnNames | null,
  parties: PhraseBook<PartyName>,
): Named | undefined {
  const phrase = ownNameAt(own, tokens, i)
  const id = phrase?.means.ids[0]
  if (!own || !phrase || id === undefined) return undefined
  const known = phraseAt(parties, tokens, i, tokens.length)
  const explained = phrase.words.length === 1 && own.explained.has(phrase.words[0] ?? "")
  if (known && known.words.length >= phrase.words.length && !(explained && known.words.length === 1)) return undefined
  const kind = own.kinds.get(id)
  return { kind: "party", to: i + phrase.words.length, id, how: phrase.means.how, ...(kind ? { own: kind } : {}) }
}

function namedAt(
  tokens: readonly Token[],
  i: number,
  times: ReadonlyMap<number, number>,
  parties: PhraseBook<PartyName>,
  search: PlaceSearch,
  words: NamingWords,
): Named | undefined {
  const until = times.get(i)
  if (until !== undefined) return { kind: "time", to: until }
  const token = tokens[i]
  if (token?.kind !== "word") return token?.kind === "number" ? weaponAt(tokens, i, words) : undefined
  const party = phraseAt(parties, tokens, i, tokens.length)
  const place = token.capital || token.text.startsWith("al-") ? placeAt(tokens, i, search, words) : null
  if (party && (!place || !asPlace(tokens, i, i + party.words.length, place.to, party.means, words))) {
    return { kind: "party", to: i + party.words.length, id: preferred(party.means), how: party.means.how }
  }
  const weapon = weaponAt(tokens, i, words)
  // "a Grad rocket launcher", though a town is called Grad.
  if (weapon && weapon.to > (place?.to ?? 0)) return weapon
  // "the village of Lisne Pole", though there is a Lisne.
  const longer = place && place.place.pack === null ? unknownPlace(tokens, i, words) : undefined
  if (longer && isVillageOf(tokens, i, words) && longer.to > (place?.to ?? 0)) return longer
  if (place && !isBody(tokens, i, place.to, words)) return { kind: "place", to: place.to, place: place.place }
  return weapon ?? alikePlace(tokens, i, search, words) ?? unknownPlace(tokens, i, words)
}

/** "the Baath party", "the Salah al-Din Brigade": a body that has the name of a town. */
const isBody = (tokens: readonly Token[], from: number, to: number, words: NamingWords) =>
  to === from + 1 && words.bodies.has((tokens[to]?.lower ?? "").replace(/s$/, ""))

/** A place under a spelling that no gazetteer has. */
function alikePlace(tokens: readonly Token[], i: number, search: PlaceSearch, words: NamingWords): Named | undefined {
  const found = alikeAt(tokens, i, search, words)
  if (!found || isBody(tokens, i, found.to, words)) return undefined
  return { kind: "place", to: found.to, place: found.place, inferred: true }
}

/** A name that its noun makes a place, wherever it lies: "the village of Asheh", "Salihiah neighbourhood". */
function unknownPlace(tokens: readonly Token[], i: number, words: NamingWords): Named | undefined {
  const opens = words.nameHeads.has(tokens[i]?.lower ?? "") && tokens[i + 1]?.capital === true
  if (!tokens[i]?.capital || (words.ordinary(tokens[i]?.lower ?? "") && !opens)) return undefined
  const before = isVillageOf(tokens, i, words)
  const goesOn = (k: number) =>
    tokens[k]?.capital && tokens[k]?.kind === "word" && (before || !words.ordinary(tokens[k]?.lower ?? ""))
  let to = i + 1
  const most = i + (opens && !before ? 2 : LONGEST_UNKNOWN)
  while (to < most && goesOn(to)) to++
  const after = words.placeNouns.has(tokens[to]?.lower ?? "")
  return before || after || standsSomewhere(tokens, i, to, words) ? { kind: "place", to, place: null } : undefined
}
const LONGEST_UNKNOWN = 3

/** Behind "the village of". */
const isVillageOf = (tokens: readonly Token[], i: number, words: NamingWords) =>
  words.linking.has(tokens[i - 1]?.lower ?? "") && words.placeNouns.has(tokens[i - 2]?.lower ?? "")

/** "near Asheh": an unknown name with nothing of a name before or behind it, no "in Arabic", no headline's "in Key Town". */
function standsSomewhere(tokens: readonly Token[], from: number, to: number, words: NamingWords): boolean {
  const next = tokens[to]
  const first = tokens[from]
  const onRoad = tokens[from - 1]?.lower === "to" && words.placeNouns.has(tokens[from - 2]?.lower ?? "")
  if ((!words.where.has(tokens[from - 1]?.lower ?? "") && !onRoad) || (first?.text.length ?? 0) < 3) return false
  if (next && next.start === (tokens[to - 1]?.end ?? 0) + 1 && next.capital) return false
  return (
    next?.lower !== "'s" &&
    tokens
      .slice(from, to)
      .every(({ lower }) => !words.noPlaces.has(lower) && !words.locative.has(lower) && !words.own.describes(lower))
  )
}

function weaponAt(tokens: readonly Token[], i: number, words: NamingWords): Named | undefined {
  const weapon = phraseAt(words.weapons, tokens, i, tokens.length)
  return weapon ? { kind: "weapon", to: i + weapon.words.length, type: weapon.means } : undefined
}

/** "in Damascus" is the city, "Damascus denied" its government; the longer name wins otherwise. */
function asPlace(
  tokens: readonly Token[],
  i: number,
  partyTo: number,
  placeTo: number,
  party: PartyName,
  words: NamingWords,
): boolean {
  if (partyTo > placeTo) return false
  if (placeTo > partyTo) return true
  if (party.how !== "name") return false
  return words.locative.has(tokens[i - 1]?.lower ?? "") || words.placeNouns.has(tokens[placeTo]?.lower ?? "")
}

/** Where a state's government and its military share a spelling, the first that was added; context corrects it later. */
const preferred = (name: PartyName): string => name.ids[0] ?? ""
