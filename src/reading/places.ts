import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Pack } from "../model/pack.ts"
import type { Gazetteer, GazetteerPlace } from "../space/gazetteer.ts"
import { spelt } from "./names.ts"
import type { NamingWords } from "./naming.ts"
import { countriesNamed } from "./peoples.ts"
import { isPlaced } from "./placed.ts"
import type { Token } from "./token.ts"

/** The gazetteer, and the countries that a text is about, which decide between places of one name. */
export interface PlaceSearch {
  readonly gazetteer: Gazetteer
  readonly packs: ReadonlySet<string>
  readonly countries: ReadonlySet<string>
  /**
   * Where no pack is in use, countries that the text names, also by capital or adjective: their small towns are believed
   * where words place them.
   */
  readonly named: ReadonlySet<string>
}

/** A gazetteer name spans at most this many words ("Deir ez-Zor", "Maarat al-Numan", "Bani Zeid al-Gharbiyah"). */
export const LONGEST_NAME = 4
/** Below this many people a town outside the countries at hand is no better guess than a word with a capital. */
const KNOWN_TOWN = 100_000

/** Looks in a text for the packs whose cues it names. */
export function placeSearch(knowledge: Knowledge, text: string): PlaceSearch {
  const active = knowledge.packs.filter(
    (pack) => pack.countries.length > 0 && pack.cues.some((cue) => text.includes(cue)),
  )
  return {
    gazetteer: remembering(knowledge.gazetteer),
    packs: new Set(active.map((pack: Pack) => pack.id)),
    countries: new Set(active.flatMap((pack) => pack.countries)),
    named: active.length === 0 ? countriesNamed(knowledge, text) : NONE,
  }
}

const NONE: ReadonlySet<string> = new Set()

/** A gazetteer for one text, whose names come again and again: each is looked up once. */
function remembering(gazetteer: Gazetteer): Gazetteer {
  const found = new Map<string, readonly GazetteerPlace[]>()
  const find = (name: string) => {
    const known = found.get(name) ?? gazetteer.find(name)
    found.set(name, known)
    return known
  }
  return { ...gazetteer, find }
}

/** The longest place name that begins at token `i`; null where none does or where it is an ordinary word. */
export function placeAt(
  tokens: readonly Token[],
  i: number,
  search: PlaceSearch,
  words: NamingWords,
): { to: number; place: GazetteerPlace } | null {
  const first = tokens[i]
  if (!first) return null
  let end = i + 1
  while (
    end < tokens.length &&
    end - i < LONGEST_NAME &&
    (joinsName(tokens[end - 1], tokens[end]) || isNoun(tokens[end], words))
  )
    end++
  for (let to = end; to > i; to--) {
    const last = tokens[to - 1]
    if (!last?.capital && to > i + 1 && !isNoun(last, words)) continue
    if (to === i + 1 && isNoName(tokens, i, words)) return null
    const name = to === i + 1 ? first.text : spelt(tokens, i, to)
    const placed = () => isPlaced(tokens, i, to, words)
    const place =
      best(search.gazetteer.find(name), search, placed) ?? best(withoutPossessive(name, search), search, placed)
    if (place && (to > i + 1 || standsAlone(tokens, i, to, place, search))) return { to, place }
  }
  return null
}

const PARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az|ez|es|er|de|of|the|bin|upon)$/
/** Whether the second token goes on with the name that the first is a part of. */
export const joinsName = (a: Token | undefined, b: Token | undefined) =>
  !!a && !!b && b.kind === "word" && b.start === a.end + 1 && (b.capital || PARTICLE.test(b.lower))

/** What a name may stand for on the ground of a text: places of its packs, its countries, and those that it names. */
export const candidates = (name: string, { gazetteer, packs, countries, named }: PlaceSearch): GazetteerPlace[] =>
  gazetteer
    .find(name)
    .filter(({ pack, country }) => (pack !== null && packs.has(pack)) || countries.has(country) || named.has(country))

/** "Nuseirat refugee camp": what a place is may be part of its name. */
const isNoun = (token: Token | undefined, words: NamingWords) => token !== undefined && words.nameNouns.has(token.lower)

/** Wire texts lose apostrophes: "Aleppos market", "Syrias Idlib". */
const withoutPossessive = (name: string, search: PlaceSearch) =>
  name.endsWith("s") && name.length > 4 ? search.gazetteer.find(name.slice(0, -1)) : []

/** A place of the packs at hand, else one in their countries, else one that is widely known. */
function best(found: readonly GazetteerPlace[], search: PlaceSearch, placed: () => boolean): GazetteerPlace | null {
  return (
    found.find((place) => place.pack !== null && search.packs.has(place.pack)) ??
    found.find((place) => search.countries.has(place.country) && (!isHamlet(place) || placed())) ??
    found.find((place) => place.kind === "country" || place.kind === "admin1" || place.population >= KNOWN_TOWN) ??
    found.find((place) => search.named.has(place.country) && placed()) ??
    null
  )
}

/** A place that nobody counted the people of is as likely a person's name ("Hassan said") unless its words place it. */
const isHamlet = ({ kind, population, pack }: GazetteerPlace) => kind === "village" && population === 0 && pack === null

/** Ordinary words and "Western" are no names by themselves, nor is "Tal" before a name that nobody knows. */
export function isNoName(tokens: readonly Token[], i: number, words: NamingWords): boolean {
  const { lower = "", text = "" } = tokens[i] ?? {}
  if (words.ordinary(lower) || words.locative.has(lower) || text.length < 3) return true
  const next = tokens[i + 1]
  return HEADS.test(lower) && next?.capital === true && joinsName(tokens[i], next) && !words.placeNouns.has(next.lower)
}

/** What Arabic place names begin with: hill, village, spring, monastery, mother of, father of ... */
const HEADS =
  /^(?:t[aei]ll?|kafr|kfar|khirbet|khirbat|kherbet|[ae]in|deir|der|jabal|jebel|bab|umm?|ab[uo]|bani|wadi|jisr|hawsh|khan|sheikh)$/

/** "DOH", "FAO": a short word in capitals is a body's initials, unless it is a country ("UAE"). */
const INITIALS = /^\p{Lu}{2,4}$/u

/** A single word inside a longer run of capitals is more likely part of a person's or a body's name. */
function standsAlone(
  tokens: readonly Token[],
  i: number,
  to: number,
  place: GazetteerPlace,
  search: PlaceSearch,
): boolean {
  if (place.pack !== null && search.packs.has(place.pack)) return true
  if (INITIALS.test(tokens[i]?.text ?? "") && place.kind !== "country") return false
  const before = tokens[i - 1]
  const after = tokens[to]
  const glued = (a: Token | undefined, b: Token | undefined) => !!a && !!b && b.start === a.end + 1
  if (glued(before, tokens[i]) && before?.capital && before.kind === "word" && i > 1)
    return place.kind === "country" || search.countries.has(place.country)
  return (
    !(glued(tokens[to - 1], after) && after?.capital && after.kind === "word") ||
    place.kind === "country" ||
    search.countries.has(place.country)
  )
}
