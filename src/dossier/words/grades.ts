import type { GradeAct, Grading } from "../../model/grade.ts"
import type { Incident } from "../../model/incident.ts"
import { plural } from "./counts.ts"
import { dateWords } from "./dates.ts"
import { GRADE_WORDS } from "./uses.ts"

/** The grade that persons set on an incident of its own, and that counts; null where there is none. */
export function standingGrade({ graded = [] }: Incident): GradeAct["grade"] {
  return graded.find(({ relation }) => relation === "own")?.acts.at(-1)?.grade ?? null
}

/** A grade with who set it, when: "Fair, set by Ines Vardo on 3 March 2019"; "taken back by Ines Vardo on 4 March 2019". */
export function actWords({ grade, by, at }: GradeAct): string {
  const done = grade === null ? "taken back" : `${GRADE_WORDS[grade]}, set`
  return `${done}${by === null ? "" : ` by ${by}`} on ${dateWords(at.slice(0, 10))}`
}

/** The reason that was given; null where it is withheld or was erased, and then it is said which where that is known. */
export function whyWords({ why, by }: GradeAct): string | null {
  if (why !== null) return why
  // Who may not see reasons sees no names, either.
  return by === null ? null : "the reason was erased together with a report"
}

/** On which incident it was set, where that is another: "set on strike-b, which has become part of this one". */
export function elsewhereWords({ relation, incident, answered }: Grading): string | null {
  if (relation === "own") return null
  const other = incident ?? "another incident"
  const became =
    relation === "joined" ? `set on ${other}, which has come into this one` : `set on ${other} with reports of this one`
  return answered ? `${became}; answered by a later grade of this one` : became
}

/** Why a grade wants another look: reports came or went since, or the claims suggest another grade now. */
export function outdatedWords({ relation, acts, since }: Grading, { grade: suggested }: Incident): string[] {
  const last = acts.at(-1)
  if (relation !== "own" || last === undefined || last.grade === null) return []
  const then = last.suggestion?.grade
  const now = suggested?.grade
  const moved = [
    ...(since === null || since.came.length === 0 ? [] : [`${plural(since.came.length, "report")} came since`]),
    ...(since === null || since.went.length === 0 ? [] : [`${plural(since.went.length, "report")} went since`]),
  ]
  return [
    ...(moved.length === 0 ? [] : [`it was set on an earlier state of the incident: ${moved.join(", ")}`]),
    // Who may not see reasons is not told what was suggested then.
    ...(last.by === null || then === now
      ? []
      : [
          `${then === undefined ? "no grade" : GRADE_WORDS[then]} was suggested then, ${now === undefined ? "none" : GRADE_WORDS[now]} is now`,
        ]),
  ]
}
