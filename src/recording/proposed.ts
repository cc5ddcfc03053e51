import type { Decision, Proposal } from "../model/decision.ts"
import type { Grounds } from "../reconciling/compare.ts"
import { constraintsOf } from "../reconciling/matching/constraints.ts"
import type { MatchedIncident } from "../reconciling/matching/matched-incident.ts"
import { keyOf } from "../reconciling/matching/order.ts"
import { proposalsFrom } from "../reconciling/matching/proposals.ts"
import { tellingsOf } from "../reconciling/matching/standing.ts"
import type { OpenIncident } from "../record/contents.ts"
import { closeProposals, type KeptProposal, keepProposals } from "../record/proposal.ts"
import type { Around, Changes } from "./around.ts"
import type { HeldWork } from "./hold.ts"
import { type Standing, standingAround } from "./standing.ts"
import type { Summaries } from "./told.ts"

/** The tellings of mentions, linked. */
export type Tellings = ReturnType<typeof tellingsOf>

/** Incidents that have changed (`own`) and those around; `touched` are those of them that are written for another reason. */
export interface Bordering extends Changes {
  readonly own: readonly Standing[]
  readonly others: readonly Standing[]
  readonly touched: readonly Standing[]
  readonly tellings: Tellings
}

/** What is proposed now, and the incidents around that are held for writing, by their numbers. */
export interface Proposed extends Pick<Around, "proposed" | "numbers"> {
  readonly held: ReadonlyMap<string, OpenIncident>
}

/**
 * Works out anew what is proposed for incidents that have changed, for those that border on them, and for those that were
 * proposed for one of them. In a place where mentions have more links than they keep, a proposal can be missed or be
 * another than that of all readings at once.
 */
export async function proposedAround(
  work: HeldWork,
  { own, others, touched, tellings, dissolved, decisions }: Bordering,
  summaries: Summaries,
  grounds: Grounds,
): Promise<Proposed> {
  const { contents } = work
  const numbersOf = (standing: readonly Standing[]) => standing.flatMap(({ number }) => number ?? [])
  const gone = dissolved.map(({ number }) => number)
  const waiting = await contents.proposals({ touching: [...numbersOf(own), ...gone] })
  const pointing = new Set(waiting.map(({ incident }) => incident))
  const bordering = bordersOf(own, tellings)
  const beside = others.filter((one) => bordering.has(one.matched) || pointing.has(one.number ?? ""))
  const held = await contents.incidentsHeld(numbersOf([...new Set([...touched, ...beside])]))
  const known = new Set([...numbersOf([...own, ...others]), ...gone])
  const further = await standingAround(
    work,
    beside.flatMap(({ told }) => told),
    [],
    known,
    summaries,
  )
  const all = [...own, ...others, ...further]
  const linked =
    further.length === 0
      ? tellings
      : tellingsOf(
          all.map(({ matched }) => matched),
          grounds,
        )
  const ruled = await contents.decisionsOn(beside.flatMap(({ told }) => told))
  const focus = [...own, ...beside]
  const proposals = proposalsFrom(
    focus.map(({ matched }) => matched),
    linked,
    constraintsOf(distinct([...decisions, ...ruled.map(({ decision }) => decision)])),
    grounds,
  )
  const nameOf = new Map(focus.flatMap(({ matched: { id, members } }) => members.map((m) => [keyOf(m), id])))
  const proposed = new Map<string, Proposal | null>(focus.map(({ matched }) => [matched.id, null]))
  for (const proposal of proposals) proposed.set(nameOf.get(keyOf(proposal.mention)) ?? "", proposal)
  return {
    proposed,
    held: new Map(held.map((one) => [one.number, one])),
    numbers: new Map(all.flatMap(({ number, matched }) => (number === null ? [] : [[matched.id, number]]))),
  }
}

/** Keeps what is proposed now, and takes back what was proposed before. `numbers` are those of all incidents that it names. */
export async function keepProposed(
  work: HeldWork,
  proposed: ReadonlyMap<string, Proposal | null>,
  numbers: ReadonlyMap<string, string>,
  dissolved: readonly string[],
): Promise<void> {
  const touching = [...proposed.keys()].flatMap((name) => numbers.get(name) ?? [])
  const before = new Map((await work.contents.proposals({ touching })).map((one) => [one.incident, one]))
  const made: KeptProposal[] = []
  const closed = [...dissolved]
  for (const [name, proposal] of proposed) {
    const incident = numbers.get(name)
    const other = numbers.get(proposal?.incident ?? "")
    if (incident === undefined) continue
    if (proposal === null || other === undefined) closed.push(incident)
    else if (!isKept({ incident, other, proposal }, before.get(incident))) made.push({ incident, other, proposal })
  }
  await closeProposals(work.change, closed)
  if (made.length > 0) await keepProposals(work.change, made)
}

const isKept = (one: KeptProposal, before: KeptProposal | undefined) =>
  before?.other === one.other && JSON.stringify(before.proposal) === JSON.stringify(one.proposal)

function bordersOf(own: readonly Standing[], tellings: Tellings): Set<MatchedIncident> {
  const borders = new Set<MatchedIncident>()
  for (const mention of own.flatMap(({ matched }) => matched.members)) {
    const telling = tellings(mention)
    for (const { incident } of [...(telling?.best ?? []).map(({ to }) => to), ...(telling?.linking ?? [])])
      if (incident !== null) borders.add(incident)
  }
  return borders
}

const distinct = (decisions: readonly Decision[]) => [...new Map(decisions.map((one) => [one.id, one])).values()]
