import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { IncidentType } from "../../model/claim.ts"
import type { Dispute } from "../../model/incident.ts"
import type { Day } from "../../space/day.ts"
import type { Sides } from "../sides.ts"
import type { Statement } from "../statement.ts"
import type { Standing } from "../tolls/figures.ts"
import { civilianHarm } from "./civilian-harm.ts"
import { counts } from "./counts.ts"
import { culprits } from "./culprits.ts"
import { notices } from "./notices.ts"
import { occurrence } from "./occurrence.ts"
import { targets } from "./targets.ts"

/** One incident as disputes see it. `statements` without echoes: who passes on another's words is no party to a dispute. */
export interface Case {
  readonly type: IncidentType
  readonly day: Day | null
  readonly statements: readonly Statement[]
  readonly figures: readonly Standing[]
  readonly sides: Sides
  readonly knowledge: Knowledge
}

/** Every question on which accounts of one incident cannot all hold: one dispute a question, whoever takes part. */
export function disputesOf(incident: Case): Dispute[] {
  return [occurrence, civilianHarm, culprits, targets, counts, notices].flatMap((find) => find(incident))
}
