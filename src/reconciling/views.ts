import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Incident } from "../model/incident.ts"
import type { Grounds } from "./compare.ts"
import { suggestedGrade } from "./grades/grade.ts"
import { namedIn } from "./persons/named.ts"
import { sourceRank } from "./source-rank.ts"
import { attackersOf } from "./tolls/attackers.ts"
import type { Counting } from "./tolls/counting.ts"
import { DEFAULT_RULE, tollsOf } from "./tolls/tolls.ts"

/** What is computed from the claims of one incident under named rules: its tolls and the grade that is suggested. */
export function viewsOf(counting: Counting, knowledge: Knowledge): Pick<Incident, "toll" | "tolls" | "grade"> {
  const tolls = tollsOf(counting)
  const rule = counting.project?.rules?.default ?? DEFAULT_RULE
  const toll = tolls.find((one) => one.rule === rule)
  if (toll === undefined) throw new Error(`expected a toll under the rule ${rule}`)
  return { toll, tolls, grade: suggestedGrade(counting, knowledge) }
}

/** An incident as rules and grades see it. */
export function countingOf(
  seen: Pick<Counting, "type" | "day" | "statements" | "figures" | "originOf">,
  { sides, knowledge }: Pick<Grounds, "sides" | "knowledge">,
): Counting {
  const spoken = seen.statements.filter(({ echo }) => !echo)
  const attackers = attackersOf(spoken, seen.day, sides, knowledge)
  return {
    ...seen,
    ...namedIn(seen.statements),
    attackers,
    rankOf: sourceRank(knowledge.project, attackers, seen.day),
    project: knowledge.project,
  }
}
