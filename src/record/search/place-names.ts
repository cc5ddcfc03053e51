import type { Place } from "../../model/place.ts"
import { foldName } from "../../space/fold.ts"
import { skeleton } from "../../space/skeleton.ts"

/** Two letters are the fewest that tell anything; who types more than twenty has typed the name. */
const SHORTEST = 2
const LONGEST = 20

/** What a place is known by, whatever its incidents call it, before it is hidden: one text for one place. */
export function placeName(place: Place | null, names: readonly string[]): string | null {
  if (place !== null) return [foldName(place.name), place.country, foldName(place.admin1 ?? "")].join("/")
  return names[0] === undefined ? null : foldName(names[0])
}

/** What a name is found by, before it is hidden: the beginnings of it and of its words, and their consonants in any spelling. */
export function placeKeys(name: string): string[] {
  const parts = [foldName(name), ...name.split(/[\s-]+/u).map(foldName)]
  return [...new Set(parts)].flatMap((part) => [
    ...beginnings(part).map((beginning) => `place-name ${beginning}`),
    ...soundOf(part),
  ])
}

/** What may be asked for with it: a place fits that is found by one of them. */
export function askedPlaceKeys(name: string): string[] {
  const whole = foldName(name)
  return [`place-name ${whole.slice(0, LONGEST)}`, ...soundOf(whole)]
}

function soundOf(folded: string): string[] {
  const consonants = skeleton(folded)
  return consonants === null ? [] : [`place-sound ${consonants}`]
}

function beginnings(word: string): string[] {
  const most = Math.min(LONGEST, word.length)
  return Array.from({ length: Math.max(0, most - SHORTEST + 1) }, (_, i) => word.slice(0, SHORTEST + i))
}
