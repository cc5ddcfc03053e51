import type { Knowledge } from "../knowledge/knowledge.ts"
import type { PlaceMention } from "../model/place.ts"
import type { GazetteerPlace } from "../space/gazetteer.ts"
import { english } from "./languages/en/english.ts"
import type { Named } from "./names.ts"
import { nameTokens } from "./naming.ts"
import { type PlaceSearch, placeAt, placeSearch } from "./places.ts"
import { timeTokens } from "./time-tokens.ts"
import { type Token, tokenize } from "./token.ts"

/**
 * Every mention of a place in an English text, in the order of the text: the span, and the place it resolved to, or nulls
 * where its noun makes it a place that no gazetteer here has ("the village of ..."). Coordinates in degrees (WGS 84),
 * precision in metres. A state called by its own or its capital's name counts, also where its government is meant; a name
 * within a party's longer one does not. Spans are slices of `text`; never throws on text.
 */
export function placesIn(text: string, knowledge: Knowledge): PlaceMention[] {
  const tokens = tokenize(text)
  const search = placeSearch(knowledge, text)
  const times = timeTokens(tokens, english.times(text, 0, text.length, null))
  return nameTokens(tokens, times, search, knowledge, english.naming).flatMap((named, from) => {
    const place = named && placeOf(named, tokens, from, search)
    if (place === undefined) return []
    const found = mention(text, tokens, from, named?.to ?? from + 1, place)
    return [named?.kind === "place" && named.inferred ? { ...found, inferred: true } : found]
  })
}

/** The place that a name stands for, null where it is not known which; undefined where the name is no place's. */
function placeOf(
  named: Named,
  tokens: readonly Token[],
  from: number,
  search: PlaceSearch,
): GazetteerPlace | null | undefined {
  if (named.kind === "place") return named.place
  if (named.kind !== "party") return undefined
  const words = tokens.slice(from, named.to).map((token) => token.text)
  const state = search.gazetteer.find(words.join(" ")).find(({ kind }) => kind === "country")
  if (state || named.how !== "name") return state
  const same = placeAt(tokens, from, search, english.naming)
  return same?.to === named.to ? same.place : undefined
}

function mention(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  place: GazetteerPlace | null,
): PlaceMention {
  const start = tokens[from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? start
  const { name, country, admin1, lon, lat, precision } = place ?? NOT_RESOLVED
  return { text: text.slice(start, end), start, end, name, country, admin1, lon, lat, precision }
}

const NOT_RESOLVED = { name: null, country: null, admin1: null, lon: null, lat: null, precision: null }
