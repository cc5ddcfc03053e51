import type { Decision, SetAside } from "../../model/decision.ts"

/** A decision that is no undo. */
export type Ruling = Exclude<Decision, { kind: "undo" }>

/**
 * The decisions that count, latest first, once every undo has done its work: what an undo names counts as never made,
 * and an undo can itself be undone. An undo that names no earlier decision is set aside. Of one moment, the later in the
 * list counts as the later.
 */
export function effective(decisions: readonly Decision[]): {
  rulings: Ruling[]
  setAside: SetAside[]
  /** By which undoing each decision counts as never made. */
  undone: ReadonlyMap<string, string>
} {
  const latestFirst = decisions
    .map((decision, at) => ({ decision, at, time: Date.parse(decision.at) }))
    .sort((a, b) => b.time - a.time || b.at - a.at)
    .map(({ decision }) => decision)
  const undone = new Map<string, string>()
  const rulings: Ruling[] = []
  const setAside: SetAside[] = []
  latestFirst.forEach((decision, i) => {
    if (undone.has(decision.id)) return
    if (decision.kind !== "undo") rulings.push(decision)
    else if (latestFirst.slice(i + 1).some(({ id }) => id === decision.decision))
      undone.set(decision.decision, decision.id)
    else
      setAside.push({ decision: decision.id, reason: `there is no earlier decision ${decision.decision}`, against: [] })
  })
  return { rulings, setAside, undone }
}
