import type { Decision, SetAside } from "../../model/decision.ts"
import type { Mention } from "../../model/mention.ts"
import { effective, type Ruling } from "./effective.ts"
import { keyOf } from "./order.ts"

/** Two mentions that a person put together, by key, and in which decision. */
export interface Bond {
  readonly a: string
  readonly b: string
  readonly decision: Ruling
}

/** What the decisions of persons leave the machine no choice about. */
export interface Constraints {
  /** Pairs that are of one incident, by either of their keys. */
  readonly bonds: ReadonlyMap<string, readonly Bond[]>
  /** Keys of mentions that are not of one incident with a mention. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>
  readonly setAside: readonly SetAside[]
  /** The decisions that count. */
  readonly rulings: readonly Ruling[]
}

export const UNCONSTRAINED: Constraints = { bonds: new Map(), apart: new Map(), setAside: [], rulings: [] }

/**
 * What the decisions come to. The latest counts first, and an earlier one holds as far as no later one contradicts it,
 * directly or through others (a with b, b with c, but a not with c); what it cannot hold for is set aside by name.
 * Decisions on mentions that are not there wait until they are.
 */
export function constraintsOf(decisions: readonly Decision[]): Constraints {
  const { rulings, setAside } = effective(decisions)
  const drawn: Drawn = { setOf: new Map(), apart: new Map(), bonds: new Map(), setAside: [...setAside] }
  for (const ruling of rulings) {
    const { together, apart } = pairsOf(ruling)
    const against = new Set<string>()
    for (const [a, b] of together) bind(keyOf(a), keyOf(b), ruling, drawn, against)
    for (const [a, b] of apart) part(keyOf(a), keyOf(b), ruling, drawn, against)
    if (against.size > 0) drawn.setAside.push(contradicted(ruling, [...against]))
  }
  const apart = new Map([...drawn.apart].map(([key, others]) => [key, new Set(others.keys())]))
  return { bonds: drawn.bonds, apart, setAside: drawn.setAside, rulings }
}

/** Decisions that wait for a mention which is not there, each with the first that it waits for. */
export function waiting({ rulings }: Constraints, isThere: (key: string) => boolean): SetAside[] {
  return rulings.flatMap((ruling) => {
    const { together, apart } = pairsOf(ruling)
    const missing = [...together, ...apart].flat().find((mention) => !isThere(keyOf(mention)))
    if (missing === undefined) return []
    const reason = `it waits for incident ${missing.incident} of report ${missing.report}, which is not there`
    return [{ decision: ruling.id, reason, against: [] }]
  })
}

/** Constraints while they are drawn up: `setOf` holds what is bound together so far, `apart` who decided it of each pair. */
interface Drawn {
  readonly setOf: Map<string, Set<string>>
  readonly apart: Map<string, Map<string, string>>
  readonly bonds: Map<string, Bond[]>
  readonly setAside: SetAside[]
}

type Pair = readonly [Mention, Mention]

function pairsOf(ruling: Ruling): { together: Pair[]; apart: Pair[] } {
  switch (ruling.kind) {
    case "merge": {
      const [first, ...others] = ruling.mentions
      return { together: first === undefined ? [] : others.map((other) => [first, other]), apart: [] }
    }
    case "split":
      return { together: [], apart: ruling.mentions.flatMap((a) => ruling.from.map((b): Pair => [a, b])) }
    case "move":
      return {
        together: ruling.to.map((b) => [ruling.mention, b]),
        apart: ruling.from.map((b) => [ruling.mention, b]),
      }
    case "accept":
      return { together: [[ruling.mention, ruling.with]], apart: [] }
    case "refuse":
      return { together: [], apart: [[ruling.mention, ruling.with]] }
  }
}

function bind(a: string, b: string, decision: Ruling, drawn: Drawn, against: Set<string>): void {
  const [x, y] = [setOf(a, drawn), setOf(b, drawn)]
  if (x !== y) {
    const parted = [...x].flatMap((key) => [...(drawn.apart.get(key) ?? [])].filter(([other]) => y.has(other)))
    for (const [, id] of parted) against.add(id)
    if (parted.length > 0) return
    for (const key of y) drawn.setOf.set(key, x.add(key))
  }
  for (const key of a === b ? [] : [a, b]) drawn.bonds.set(key, [...(drawn.bonds.get(key) ?? []), { a, b, decision }])
}

function part(a: string, b: string, { id }: Ruling, drawn: Drawn, against: Set<string>): void {
  const bound = setOf(a, drawn)
  if (a === b) against.add(id)
  if (bound.has(b)) {
    for (const key of bound) for (const { decision } of drawn.bonds.get(key) ?? []) against.add(decision.id)
    return
  }
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const others = drawn.apart.get(from) ?? new Map<string, string>()
    if (!others.has(to)) others.set(to, id)
    drawn.apart.set(from, others)
  }
}

function setOf(key: string, { setOf }: Drawn): Set<string> {
  const set = setOf.get(key) ?? new Set([key])
  setOf.set(key, set)
  return set
}

function contradicted({ id }: Ruling, against: readonly string[]): SetAside {
  const reason = against.includes(id)
    ? "it puts together and apart the same mentions"
    : `it does not hold where it contradicts ${against.length === 1 ? "a later decision" : "later decisions"}: ${against.join(", ")}`
  return { decision: id, reason, against: against.filter((other) => other !== id) }
}
