import type { Knowledge } from "../knowledge/knowledge.ts"
import { type Day, dayOfIso } from "../space/day.ts"

/** The side a party is on at a day, by the dated alignment that a pack gives; null for a party nobody aligned. */
export function sideOf(party: string, day: Day | null, knowledge: Knowledge): string | null {
  for (const { side, from, to } of knowledge.parties.get(party)?.alignment ?? []) {
    const starts = from === undefined ? null : dayOfIso(from)
    const ends = to === undefined ? null : dayOfIso(to)
    const inTime = day === null || ((starts === null || starts <= day) && (ends === null || day <= ends))
    if (inTime) return side
  }
  return null
}

/** Whether two parties are one, or on one side at that day. */
export function sameSide(a: string, b: string, day: Day | null, knowledge: Knowledge): boolean {
  return a === b || (sideOf(a, day, knowledge) ?? a) === (sideOf(b, day, knowledge) ?? b)
}

/** A party's usual name; its id in words where no pack knows it. */
export function nameOf(party: string, knowledge: Knowledge): string {
  return knowledge.parties.get(party)?.name ?? party.replaceAll("-", " ")
}
