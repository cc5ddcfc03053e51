import { distance } from "../space/distance.ts"
import type { Grounds } from "./compare.ts"
import { compareActors } from "./compare-actors.ts"
import { compareTypes } from "./compare-types.ts"
import type { MentionSummary } from "./mention.ts"
import { ALIKE, type PlaceName } from "./names.ts"
import { TYPE } from "./weights.ts"
import { inWords, length } from "./windows.ts"

/**
 * Why `whole` can include `part`, or null. It must be wider: more days around the part's, at the same place or one around
 * it; or, on the same days, a place around the part's with a larger toll. Kind of act and culprits must not differ, and
 * its toll must not be smaller.
 */
export function whyIncludes(whole: MentionSummary, part: MentionSummary, grounds: Grounds): string | null {
  const [outer, inner] = [whole.window, part.window]
  if (outer === null || inner === null || outer.open || inner.open) return null
  if (outer.from > inner.from || inner.to > outer.to || differ(whole, part, grounds)) return null
  const [most, some] = [killed(whole), killed(part)]
  if (most !== null && some !== null && most < some) return null

  const place = placesInWords(whole, part, grounds)
  if (place === null) return null
  if (length(outer) > length(inner)) return `${inWords(outer)} includes ${inWords(inner)}, and ${place.words}`
  const isTotal = most !== null && some !== null && most > some
  return place.wider && isTotal ? `${place.words}, and its toll of ${most} can include ${some}` : null
}

/** Another kind of act, or other culprits. */
function differ(whole: MentionSummary, part: MentionSummary, grounds: Grounds): boolean {
  const actors = compareActors(whole, part, grounds)
  return compareTypes(whole, part).weight < TYPE.confused || (actors !== null && actors.weight < 0)
}

/** How the whole's place takes in the part's; null where it does not. */
function placesInWords(whole: MentionSummary, part: MentionSummary, { names }: Grounds) {
  const [x, y] = [whole.names[0], part.names[0]]
  if (x === undefined || y === undefined) return null
  const alike = (name: PlaceName) => names.likeness(x, name) >= ALIKE
  if (alike(y)) return { wider: false, words: `both are at ${x.text}` }
  return part.around.some(alike) || surrounds(whole, part)
    ? { wider: true, words: `${y.text} lies within ${x.text}` }
    : null
}

/** How much less exact the wider place must be known than the one inside it. */
const WIDER = 2

function surrounds({ spot: outer }: MentionSummary, { spot: inner }: MentionSummary): boolean {
  if (outer === null || inner === null || outer.precision < WIDER * inner.precision) return false
  return distance(outer, inner) <= outer.precision
}

const killed = ({ figures }: MentionSummary) => figures.find(({ facet }) => facet === "killed")?.number ?? null
