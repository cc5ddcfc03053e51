import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Place } from "../model/place.ts"

/** ACLED's types of actors that follow from what is known of a party (Codebook, January 2021, "Actor Names, Types and Inter Codes"). */
const STATE_FORCES = 1
export const CIVILIANS = 7
/** International bodies, and state forces outside their own country. */
const EXTERNAL_FORCES = 8

export type ActorType = typeof STATE_FORCES | typeof CIVILIANS | typeof EXTERNAL_FORCES

/**
 * A party's type as an actor at a place. Null where it is for ACLED's people to judge (whether an armed group is a rebel
 * group, a political or an identity militia), or where the party's country or the place is not known.
 */
export function actorType(party: string | undefined, place: Place | null, { parties }: Knowledge): ActorType | null {
  const { kind, country } = parties.get(party ?? "") ?? {}
  if (kind === "international-body") return EXTERNAL_FORCES
  if ((kind !== "government" && kind !== "military") || country === undefined || place === null) return null
  return country === place.country ? STATE_FORCES : EXTERNAL_FORCES
}

/** Two types as one code, the smaller digit first whichever actor it is of: 1 and 7 are 17, 8 and 7 are 78. */
export const interaction = (one: ActorType, other: ActorType): number =>
  Math.min(one, other) * 10 + Math.max(one, other)
