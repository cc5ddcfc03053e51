import { legible } from "../../dossier/legible.ts"
import { actWords } from "../../dossier/words/grades.ts"
import { GRADES } from "../../model/grade.ts"
import { gradeIncident } from "../../recording/grade.ts"
import { Misuse } from "../exit.ts"
import { print } from "../output.ts"
import { asMisuse } from "./decide-commands.ts"
import { actor, withRecord } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface GradeFlags extends StoreFlags {
  readonly reason: string
  readonly withdraw?: boolean
  readonly forReaders?: boolean
  readonly json?: boolean
}

/** `deconflict grade`: sets the grade of an incident, or takes it back. Gives the exit code. */
export async function gradeCommand(incident: string, name: string | undefined, flags: GradeFlags): Promise<number> {
  if (flags.by === undefined) throw new Misuse("--by: say who you are (--by 'Ines Vardo'); it is kept with the grade")
  if ((name === undefined) === (flags.withdraw !== true))
    throw new Misuse(`say a grade (${GRADES.join(", ")}), or --withdraw to take back the one that is set`)
  const grade = name === undefined ? null : gradeOf(name)
  return withRecord(flags, "grade", async (store) => {
    const made = { grade, forReaders: flags.forReaders === true }
    const graded = await gradeIncident({ store, by: actor(flags, "grade"), why: flags.reason }, incident, made).catch(
      asMisuse,
    )
    if (flags.json === true) await print(`${JSON.stringify(graded)}\n`)
    else {
      const act = graded.graded.find(({ relation }) => relation === "own")?.acts.at(-1)
      await print(`${legible([graded.incident, ...(act === undefined ? [] : [actWords(act)])].join(" · "))}\n`)
    }
    return 0
  })
}

function gradeOf(name: string): (typeof GRADES)[number] {
  const grade = GRADES.find((known) => known === name.toLowerCase())
  if (grade === undefined) throw new Misuse(`"${name}" is no grade; it is one of ${GRADES.join(", ")}`)
  return grade
}
