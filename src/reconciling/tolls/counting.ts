import type { Counted, IncidentType } from "../../model/claim.ts"
import type { ClaimRef } from "../../model/mention.ts"
import type { Project } from "../../model/project.ts"
import type { Day } from "../../space/day.ts"
import type { Statement } from "../statement.ts"
import type { Attackers } from "./attackers.ts"
import type { Figures } from "./figures.ts"

/** One named victim of an incident and the claims that name them. */
export interface Named {
  readonly statements: readonly Statement[]
  readonly isFighter: boolean
}

/**
 * One incident as rules for tolls see it. `statements` with echoes; `names`: distinct victims by what befell them in the
 * end; `revisedNames`: claims on a named victim that a later one overtakes; `rankOf`: how near a source is, 0 nearest.
 */
export interface Counting {
  readonly type: IncidentType
  readonly day: Day | null
  readonly statements: readonly Statement[]
  readonly figures: Figures
  readonly names: ReadonlyMap<Counted, readonly Named[]>
  readonly revisedNames: ReadonlyMap<Statement, ClaimRef>
  readonly originOf: (statement: Statement) => string
  readonly attackers: Attackers
  readonly rankOf: (account: string) => number
  readonly project: Project | undefined
}
