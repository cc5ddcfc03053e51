import type { GradeAct, Grading } from "../model/grade.ts"
import type { Actor } from "../record/change.ts"
import { keepGrade } from "../record/grade.ts"
import type { Store } from "../record/store.ts"
import { withGrades } from "./graded.ts"
import { changeHolding } from "./hold.ts"
import { NotDone, numberOf } from "./look-up.ts"

/** Who grades in which store, and why. The reason is encrypted; it goes with a report that the grade was set on. */
export interface GradedBy {
  readonly store: Store
  readonly by: Actor
  readonly why: string
}

/** The grade that is set; null takes it back. `forReaders`: readers may see the reason, as far as it names nobody who is withheld. */
export interface NewGrade {
  readonly grade: GradeAct["grade"]
  readonly forReaders: boolean
}

/** An incident by its id, with its grades as they are now. */
export interface Graded {
  readonly incident: string
  readonly graded: readonly Grading[]
}

/**
 * Sets the grade of an incident as it stands, or takes it back. What was set before stays on record. Throws `NotDone`
 * where there is no such incident, no reason is given, or nothing is there to be taken back.
 */
export function gradeIncident({ store, by, why }: GradedBy, incident: string, made: NewGrade): Promise<Graded> {
  const { grade, forReaders } = made
  return changeHolding(store, by, async (work) => {
    if (why.trim() === "") throw new NotDone("say why; a grade without a reason cannot be judged later")
    const number = await numberOf(work, incident)
    const open = await work.contents.incidentsHeld([number])
    const [before] = await withGrades(work.contents, open)
    const [held] = open
    if (held === undefined || before === undefined)
      throw new NotDone(`${incident} was changed at this moment; look again`)
    const { graded = [] } = before
    if (grade === null && !graded.some(stands)) throw new NotDone(`nobody has graded ${before.id}`)
    const acts = graded.flatMap((one) => one.acts)
    const act = { grade, by: by.name, at: after(acts), why, forReaders, suggestion: before.grade }
    await keepGrade(work.change, { incident: number, act, mentions: held.mentions })
    const [now] = await withGrades(work.contents, open)
    return { incident: before.id, graded: now?.graded ?? [] }
  })
}

/** Whether a grade counts: it was not taken back, and, of another incident, not answered by a grade of this one. */
const stands = ({ acts, answered }: Grading) => acts.at(-1)?.grade !== null && !answered

/** Now; but later than what was done before, whatever the clocks of several machines say. */
function after(acts: readonly GradeAct[]): string {
  const last = Math.max(0, ...acts.map(({ at }) => Date.parse(at)))
  return new Date(Math.max(Date.now(), last + 1)).toISOString()
}
