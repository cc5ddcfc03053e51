import type { GradeAct, Grading } from "../model/grade.ts"
import type { SharedRefs } from "./shared-incident.ts"

/**
 * Grades as they may be shared: those that stand, with their date, and the reason where who set it meant it to be read;
 * neither who did, nor what was set or taken back before.
 */
export function sharedGrades(
  graded: readonly Grading[],
  refs: Pick<SharedRefs, "incident" | "report">,
  words: (text: string) => string,
): Grading[] {
  return graded.flatMap(({ scheme, incident, relation, acts, since, answered }): Grading[] => {
    const last = acts.at(-1)
    if (last === undefined || last.grade === null || answered) return []
    return [
      {
        scheme,
        incident: incident === null ? null : refs.incident(incident),
        relation,
        acts: [sharedAct(last, words)],
        since: since === null ? null : { came: since.came.map(refs.report), went: since.went.map(refs.report) },
        answered,
      },
    ]
  })
}

function sharedAct({ grade, at, why, forReaders }: GradeAct, words: (text: string) => string): GradeAct {
  return { grade, by: null, at, why: forReaders && why !== null ? words(why) : null, forReaders, suggestion: null }
}
