import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { IncidentType } from "../../model/claim.ts"
import type { Dispute } from "../../model/incident.ts"
import type { Day } from "../../space/day.ts"
import type { Sides } from "../sides.ts"
import { isCount, type Statement } from "../statement.ts"
import type { Standing } from "../tolls/figures.ts"
import { agreedOn } from "./agreed.ts"
import { civilianHarm } from "./civilian-harm.ts"
import { counts } from "./counts.ts"
import { culprits } from "./culprits.ts"
import { takenBack } from "./later-words.ts"
import { notices } from "./notices.ts"
import { occurrence } from "./occurrence.ts"
import { figuresEver, settledBy } from "./settled.ts"
import { targets } from "./targets.ts"

/** One incident as disputes see it. `statements` without echoes: who passes on another's words is no party to a dispute. */
export interface Case {
  readonly type: IncidentType
  readonly day: Day | null
  readonly statements: readonly Statement[]
  readonly figures: readonly Standing[]
  readonly sides: Sides
  readonly knowledge: Knowledge
  /** Whether an account is many people, who do not answer for each other. */
  readonly isMany: (account: string) => boolean
}

/**
 * Every question on which accounts of one incident cannot all hold: one dispute a question, whoever takes part, with what
 * they agree on. A dispute that stood once, and does not by what each account said last, is there as settled.
 */
export function disputesOf(incident: Case): Dispute[] {
  if (new Set(incident.statements.map(({ account }) => account)).size < 2) return []
  const taken = takenBack(incident.statements, incident.isMany)
  const latest = { ...incident, statements: incident.statements.filter((statement) => !taken.has(statement)) }
  const open = find(latest)
  const questions = new Set(open.map((dispute) => questionOf(dispute, incident)))
  const isRevised = taken.size > 0 || incident.figures.some(({ revises }) => revises.length > 0)
  const past = !isRevised ? [] : find({ ...incident, figures: figuresEver(incident) })
  const settled = past
    .filter((dispute) => !questions.has(questionOf(dispute, incident)))
    .flatMap((dispute) => settledBy(dispute, taken, incident) ?? [])
  return [...open, ...settled].map((dispute) => ({ ...dispute, agreed: agreedOn(dispute, latest) }))
}

const find = (incident: Case): Dispute[] =>
  [occurrence, civilianHarm, culprits, targets, counts, notices].flatMap((disputes) => disputes(incident))

/** Disputes on one facet and group of people are one question. */
function questionOf({ facet, kind, claims: [first] }: Dispute, { statements }: Case): string {
  const claim = statements.find(({ ref }) => ref === first)?.claim
  const isClash = kind === "different-culprits" || kind === "responsibility-denied"
  return [facet, isClash ? "" : kind, claim !== undefined && isCount(claim) ? claim.value.group : ""].join(" ")
}
