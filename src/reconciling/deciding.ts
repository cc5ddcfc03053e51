import type { Decision, Proposal } from "../model/decision.ts"
import type { Incident, Mention } from "../model/incident.ts"

/** Who decides, when (ISO 8601 with its zone), why, and under which id. */
export type Decided = Pick<Decision, "id" | "by" | "at" | "why">

/** These incidents are one: all their mentions as they stand, so that it outweighs whatever was decided of them before. */
export function merging(incidents: readonly Incident[], decided: Decided): Decision {
  return { ...decided, kind: "merge", mentions: incidents.flatMap(({ mentions }) => mentions) }
}

/** These mentions of an incident tell of another event, one of their own. Throws where nothing would be left on a side. */
export function splitting(incident: Incident, mentions: readonly Mention[], decided: Decided): Decision {
  const from = without(incident, mentions)
  const out = incident.mentions.filter((mention) => !from.includes(mention))
  if (from.length === 0 || out.length === 0)
    throw new Error(`expected some of the ${incident.mentions.length} mentions of ${incident.id}, got ${out.length}`)
  return { ...decided, kind: "split", mentions: out, from }
}

/** One report's telling belongs to another incident than the one it stands in. */
export function moving(mention: Mention, from: Incident, to: Incident, decided: Decided): Decision {
  return { ...decided, kind: "move", mention, from: without(from, [mention]), to: to.mentions }
}

/** The answer to a proposal. */
export function answering(proposal: Proposal, isAccepted: boolean, decided: Decided): Decision {
  const { id, mention, with: other } = proposal
  return { ...decided, kind: isAccepted ? "accept" : "refuse", proposal: id, mention, with: other }
}

/** A decision, also an earlier undoing, counts as never made. */
export function undoing(decision: Decision, decided: Decided): Decision {
  return { ...decided, kind: "undo", decision: decision.id }
}

/** The mentions that a decision names. An undoing names none. */
export function ruledOn(decision: Decision): Mention[] {
  switch (decision.kind) {
    case "merge":
      return decision.mentions
    case "split":
      return [...decision.mentions, ...decision.from]
    case "move":
      return [decision.mention, ...decision.from, ...decision.to]
    case "accept":
    case "refuse":
      return [decision.mention, decision.with]
    case "undo":
      return []
  }
}

function without({ mentions }: Incident, taken: readonly Mention[]): Mention[] {
  return mentions.filter(
    (own) => !taken.some(({ report, incident }) => own.report === report && own.incident === incident),
  )
}
