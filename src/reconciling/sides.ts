import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Party } from "../model/party.ts"
import { type Day, dayOfIso } from "../space/day.ts"

/** Who stands with whom, by the dated alignments that packs give. A day that is not known counts as any day. */
export interface Sides {
  /** The party that a party's side goes by; null for one that is aligned with nobody and nobody with it. */
  of(party: string, day: Day | null): string | null
  /** Whether two parties are one, or stand on one side at that day. */
  same(a: string, b: string, day: Day | null): boolean
}

/**
 * Alignments make chains (a militia with its sponsor, the sponsor with a government) and rings (a coalition with the force
 * it supports, and that force with the coalition). Two parties are on one side where their chains meet. A side goes by
 * the end of the first chain; in a ring by its state or military, then by the first name of the alphabet.
 */
export function createSides({ parties }: Knowledge): Sides {
  const leaders = new Set([...parties.values()].flatMap(({ alignment }) => (alignment ?? []).map(({ side }) => side)))
  const isAligned = (party: string) => (parties.get(party)?.alignment ?? []).length > 0
  const alignedWith = (party: string, day: Day | null) =>
    (parties.get(party)?.alignment ?? []).filter((alignment) => holds(alignment, day)).map(({ side }) => side)

  /** The party and all that it is aligned with, directly or through others, nearest first. */
  function chain(party: string, day: Day | null): Set<string> {
    const reached = new Set([party])
    for (const member of reached) for (const side of alignedWith(member, day)) reached.add(side)
    return reached
  }

  return {
    of(party, day) {
      const passed: string[] = [party]
      for (let next = alignedWith(party, day)[0]; next !== undefined; next = alignedWith(next, day)[0]) {
        const ring = passed.indexOf(next)
        if (ring >= 0) return headOf(passed.slice(ring), parties)
        passed.push(next)
      }
      const end = passed.at(-1) ?? party
      return passed.length > 1 || leaders.has(party) ? end : null
    },
    same(a, b, day) {
      if (a === b) return true
      // Most parties are aligned with nobody, and are all of their side.
      if (!isAligned(a) && !isAligned(b)) return false
      const ofA = chain(a, day)
      return [...chain(b, day)].some((party) => ofA.has(party))
    },
  }
}

/** A party's usual name; its id in words where no pack knows it. */
export function nameOf(party: string, knowledge: Knowledge): string {
  return knowledge.parties.get(party)?.name ?? party.replaceAll("-", " ")
}

type Alignment = NonNullable<Party["alignment"]>[number]

function holds({ from, to }: Alignment, day: Day | null): boolean {
  if (day === null) return true
  const [starts, ends] = [dayOfIso(from ?? ""), dayOfIso(to ?? "")]
  return (starts === null || starts <= day) && (ends === null || day <= ends)
}

const STATE_KINDS = new Set<string | undefined>(["government", "military"])

function headOf(ring: readonly string[], parties: Knowledge["parties"]): string | null {
  const sorted = [...ring].sort()
  return sorted.find((id) => STATE_KINDS.has(parties.get(id)?.kind)) ?? sorted[0] ?? null
}
