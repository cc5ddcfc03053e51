import type { Incident } from "../../model/incident.ts"
import type { ClaimRef } from "../../model/mention.ts"
import type { Project } from "../../model/project.ts"
import { RULES, type Rule, type Toll } from "../../model/toll.ts"
import { isCount, type Statement } from "../statement.ts"
import { acledLike } from "./acled-like.ts"
import { airwarsLike } from "./airwars-like.ts"
import { claimedRange } from "./claimed-range.ts"
import type { Counting } from "./counting.ts"
import { ucdpLike } from "./ucdp-like.ts"

const COUNT_BY: Readonly<Record<Rule, (counting: Counting) => Toll>> = {
  "claimed-range": claimedRange,
  "acled-like": acledLike,
  "ucdp-like": ucdpLike,
  "airwars-like": airwarsLike,
}

/** The rule where neither a person nor a project asks for another: it leaves out least. */
export const DEFAULT_RULE: Rule = "claimed-range"

/** The toll of an incident under each rule, in the order of `RULES`, of those whom the project counts. */
export function tollsOf(counting: Counting): Toll[] {
  if (!counting.statements.some(isExplained)) return RULES.map((rule) => ({ rule, ranges: [], explanation: [] }))
  return RULES.map((rule) => scoped(COUNT_BY[rule](counting), counting.project))
}

/** Whether a claim is one that tolls explain. */
const isExplained = ({ claim }: Statement) =>
  claim.facet === "civilian-harm" || claim.facet === "victim" || isCount(claim)

/** An incident with the toll under another rule in the place of its toll. */
export function underRule(incident: Incident, rule: Rule): Incident {
  return { ...incident, toll: incident.tolls.find((toll) => toll.rule === rule) ?? incident.toll }
}

/** Ranges of facets and groups that the project does not count are left out, and their claims explained so. */
function scoped(toll: Toll, project: Project | undefined): Toll {
  const { facets, groups } = project?.who ?? {}
  const isCounted = ({ facet, group }: Toll["ranges"][number]) =>
    (facets === undefined || facets.includes(facet)) && (groups === undefined || groups.includes(group))
  const left = toll.ranges.filter((range) => !isCounted(range))
  if (left.length === 0) return toll
  const kept = keysOf(toll.ranges.filter(isCounted).flatMap(({ claims }) => claims))
  const gone = keysOf(left.flatMap(({ claims }) => claims))
  return {
    ...toll,
    ranges: toll.ranges.filter(isCounted),
    explanation: toll.explanation.map((one) =>
      gone.has(keyOf(one.claim)) && !kept.has(keyOf(one.claim)) ? { claim: one.claim, use: "not-counted" } : one,
    ),
  }
}

const keyOf = ({ report, claim }: ClaimRef) => `${report}\n${claim}`
const keysOf = (refs: readonly ClaimRef[]) => new Set(refs.map(keyOf))
