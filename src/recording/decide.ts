import { randomBytes } from "node:crypto"
import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Decision } from "../model/decision.ts"
import { answering, type Decided, merging, moving, ruledOn, splitting, undoing } from "../reconciling/deciding.ts"
import { effective } from "../reconciling/matching/effective.ts"
import type { Actor } from "../record/change.ts"
import { keepDecision } from "../record/decision.ts"
import type { Store } from "../record/store.ts"
import { compose, type Recomposed } from "./compose.ts"
import { groundsFor } from "./grounds.ts"
import { changeHolding, type HeldWork } from "./hold.ts"
import {
  type HeldIncident,
  heldIncidents,
  heldIncidentsByNumber,
  heldMentions,
  mentionsIn,
  NotDone,
  placesOf,
} from "./look-up.ts"
import type { Told } from "./told.ts"

/** What somebody decided, and what it changed. */
export interface Made extends Recomposed {
  readonly decision: Decision
}

/** Who decides in which store, under which knowledge, and why. The reason is encrypted; it goes with a report that it was given for. */
export interface Deciding {
  readonly store: Store
  readonly by: Actor
  readonly knowledge: Knowledge
  readonly why: string
}

/** These incidents are one. Throws `NotDone` where there is none of a name, or only one. */
export function mergeIncidents(deciding: Deciding, incidents: readonly string[]): Promise<Made> {
  return decideOn(deciding, [...new Set(incidents)], (held, decided) => {
    if (held.length < 2) throw new NotDone("name two incidents or more that are one")
    return merging(
      held.map(({ incident }) => incident),
      decided,
    )
  })
}

/** What these reports tell is another event than the rest of the incident. Throws `NotDone` where nothing would be left. */
export function splitIncident(deciding: Deciding, incident: string, reports: readonly string[]): Promise<Made> {
  return decideOn(deciding, [incident], ([held], decided) => {
    if (held === undefined) throw new NotDone("name an incident")
    const out = reports.flatMap((report) => mentionsIn(held, report))
    if (out.length === 0) throw new NotDone("name the reports that tell of another event")
    if (out.length === held.incident.mentions.length)
      throw new NotDone(`${incident} has no other reports than these; leave out those that tell of it`)
    return splitting(held.incident, out, decided)
  })
}

/** What a report tells belongs to another incident than the one it stands in. Throws `NotDone` where it does not stand there. */
export function moveReport(deciding: Deciding, report: string, from: string, to: string): Promise<Made> {
  return decideOn(deciding, [from, to], ([own, other], decided) => {
    if (own === undefined || other === undefined || own.number === other.number)
      throw new NotDone(`name another incident than ${from} to move it to`)
    const [mention, ...more] = mentionsIn(own, report)
    if (mention === undefined || more.length > 0)
      throw new NotDone(`${report} tells of ${from} ${more.length + 1} times; split the incident first`)
    return moving(mention, own.incident, other.incident, decided)
  })
}

/** A decision, an undoing too, counts as never made. Throws `NotDone` where there is none, or it is undone already. */
export function undoDecision(deciding: Deciding, id: string): Promise<Made> {
  return changeHolding(deciding.store, deciding.by, async (work) => {
    const [kept] = await work.contents.decisions({ name: id })
    if (kept === undefined) throw new NotDone(`there is no decision ${JSON.stringify(id)}`)
    const told = await heldMentions(work, kept.mentions, groundsFor(deciding.knowledge).names)
    const others = await work.contents.decisionsOn(kept.mentions)
    const before = undoneBy(
      id,
      others.map(({ decision }) => decision),
    )
    if (before !== null) throw new NotDone(`${id} was undone already, by ${before}`)
    return made(work, deciding, told, (decided) => undoing(kept.decision, decided))
  })
}

/** Answers a join that waits for a person, by its id. Throws `NotDone` where none of that id waits. */
export function answerProposal(deciding: Deciding, id: string, isAccepted: boolean): Promise<Made> {
  return changeHolding(deciding.store, deciding.by, async (work) => {
    const waiting = async () => {
      const [kept, ...more] = await work.contents.proposals({ name: id })
      if (kept === undefined) throw new NotDone(`no proposal ${JSON.stringify(id)} waits; it may have been answered`)
      if (more.length > 0) throw new NotDone(`several proposals are called ${id}; merge or split the incidents by name`)
      return kept
    }
    const first = await waiting()
    const incidents = [first.incident, first.other]
    const held = await heldIncidentsByNumber(work, incidents, groundsFor(deciding.knowledge).names)
    const { proposal } = await waiting()
    const told = held.flatMap((one) => one.told)
    return made(work, deciding, told, (decided) => answering(proposal, isAccepted, decided))
  })
}

/** Decides on incidents by name. What is decided is made from them as they stand once nobody else can change them. */
function decideOn(
  deciding: Deciding,
  incidents: readonly string[],
  rule: (held: readonly HeldIncident[], decided: Decided) => Decision,
): Promise<Made> {
  return changeHolding(deciding.store, deciding.by, async (work) => {
    const held = await heldIncidents(work, incidents, groundsFor(deciding.knowledge).names)
    const told = held.flatMap((one) => one.told)
    return made(work, deciding, told, (decided) => rule(held, decided))
  })
}

/** Keeps a decision on some of these mentions and puts together anew what it touches. */
export async function made(
  work: HeldWork,
  { by, why, knowledge }: Deciding,
  told: readonly Told[],
  rule: (decided: Decided) => Decision,
): Promise<Made> {
  if (why.trim() === "") throw new NotDone("say why; a decision without a reason cannot be judged later")
  const earlier = await work.contents.decisionsOn(told)
  const decision = rule({ id: `d${randomBytes(5).toString("hex")}`, by: by.name, at: after(earlier), why })
  await keepDecision(work.change, decision, decision.kind === "undo" ? told : placesOf(ruledOn(decision), told))
  return { decision, ...(await compose(work, told, knowledge)) }
}

/** Now; but later than what was decided on the same mentions before, whatever the clocks of several machines say. */
function after(earlier: readonly { readonly decision: Decision }[]): string {
  const last = Math.max(0, ...earlier.map(({ decision }) => Date.parse(decision.at)))
  return new Date(Math.max(Date.now(), last + 1)).toISOString()
}

/** The undoing that keeps a decision from counting; null where it counts. */
function undoneBy(id: string, decisions: readonly Decision[]): string | null {
  const { undone } = effective(decisions)
  return undone.get(id) ?? null
}
