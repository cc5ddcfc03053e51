import type { Grounds } from "../compare.ts"
import { kinshipOf } from "../kinship.ts"
import type { MentionSummary } from "../mention.ts"
import { type Carrier, type Link, linkScore, withBest } from "./links.ts"
import type { MatchedIncident } from "./matched-incident.ts"
import { keyOf } from "./order.ts"

/**
 * A mention that was taken in. `best`: its best links; `linking`: who has it among theirs. `kin`: mentions that it may
 * include, be part of, or be another account of the cause of. `opened`: the id of the incident that it opened.
 */
export interface Telling extends Carrier {
  readonly key: string
  readonly arrived: number
  best: readonly Link<Telling>[]
  linking: readonly Telling[]
  kin: readonly Telling[]
  incident: MatchedIncident | null
  opened: string | null
  /** Whom it was last compared with, for the search to compare each once. */
  lastMet: Telling | null
}

export function createTelling(mention: MentionSummary, arrived: number): Telling {
  return {
    mention,
    key: keyOf(mention),
    arrived,
    best: NOTHING,
    linking: NOTHING,
    kin: NOTHING,
    incident: null,
    opened: null,
    lastMet: null,
  }
}

/**
 * Links a telling with the one it met, both ways, where they come close enough, and notes their kinship. Gives those
 * whose links changed besides: a link that made room parts others.
 */
export function meet(one: Telling, other: Telling, grounds: Grounds): readonly Telling[] {
  if (kinshipOf(one.mention, other.mention, grounds) !== null) {
    one.kin = one.kin.concat(other)
    other.kin = other.kin.concat(one)
  }
  const score = linkScore(one.mention, other.mention, grounds)
  return score === null ? NOTHING : [...keep(one, other, score), ...keep(other, one, score)]
}

const NOTHING: readonly never[] = []

function keep(from: Telling, to: Telling, score: number): readonly Telling[] {
  const { best, dropped } = withBest(from.best, { to, score })
  from.best = best
  if (dropped?.to !== to) to.linking = to.linking.concat(from)
  if (dropped === null || dropped.to === to) return NOTHING
  dropped.to.linking = dropped.to.linking.filter((other) => other !== from)
  return [from, dropped.to]
}
