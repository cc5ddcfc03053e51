import type { ProjectRef } from "../model/project.ts"
import type { Column, Row } from "./table.ts"

/** Which project a row was made under; in every row, so that rows keep it when they are copied elsewhere. */
export const PROJECT_COLUMNS: readonly Column[] = [
  { name: "project", hxl: "#meta+project" },
  { name: "project_version", hxl: "#meta+version", number: true },
  { name: "project_digest", hxl: "#meta+digest" },
]

export function projectCells(project: ProjectRef | undefined): Row {
  return {
    project: project?.id ?? null,
    project_version: project?.version ?? null,
    project_digest: project?.digest ?? null,
  }
}
