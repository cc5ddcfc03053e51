import type { Knowledge } from "../knowledge/knowledge.ts"
import { withProject } from "../knowledge/project.ts"
import type { Dossier } from "../model/incident.ts"
import type { Reading } from "../model/reading.ts"
import type { Rule } from "../model/toll.ts"
import { personsOf } from "../reconciling/persons/persons.ts"
import type { Reconciled } from "../reconciling/reconcile.ts"
import { isOutside } from "../reconciling/scope.ts"
import { underRule } from "../reconciling/tolls/tolls.ts"
import { tell } from "./output.ts"
import { counted } from "./progress.ts"
import type { ProjectFile } from "./project.ts"

/** The options about under which scope and rule incidents are shown. */
export interface ViewFlags {
  readonly rule?: Rule
  readonly project?: string
}

/** What is known under a project. */
export const knowledgeUnder = (knowledge: Knowledge, file: ProjectFile | null): Knowledge =>
  file === null ? knowledge : withProject(knowledge, file.project)

/** A dossier as it is asked for: incidents in the project's scope, under the rule, with the named victims. */
export function viewed(
  { incidents, proposals, setAside }: Reconciled,
  readings: readonly Reading[],
  file: ProjectFile | null,
  rule: Rule | undefined,
): Dossier {
  const inside = file === null ? incidents : incidents.filter((incident) => !isOutside(incident, file.project))
  const outside = incidents.length - inside.length
  if (outside > 0)
    tell(`${counted(outside, "incident")} outside the scope of ${file?.ref.name ?? "the project"} left out`)
  const shown = rule === undefined ? inside : inside.map((incident) => underRule(incident, rule))
  return {
    incidents: shown,
    readings: [...readings],
    proposals,
    setAside,
    persons: personsOf(shown, readings),
    ...(file !== null && { project: { ...file.ref, outside } }),
  }
}
