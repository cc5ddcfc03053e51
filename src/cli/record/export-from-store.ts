import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { Dossier } from "../../model/incident.ts"
import { exportedFrom } from "../../recording/export.ts"
import type { KnowledgeFlags } from "../flags.ts"
import type { ProjectFile } from "../project.ts"
import { type ViewFlags, viewed } from "../view.ts"
import { questionOf } from "./asked.ts"
import { actor, withRecord } from "./open.ts"
import type { StoreExportFlags } from "./store-export-flags.ts"

/** The incidents of a store that fit the options, as they may be exported; what is withheld only where it is asked for. Logged. */
export async function exportFromStore(
  flags: StoreExportFlags & ViewFlags & KnowledgeFlags & { readonly format: string },
  knowledge: Knowledge,
  project: ProjectFile | null,
): Promise<Dossier> {
  const question = await questionOf(flags)
  return withRecord(flags, "export", (store) =>
    exportedFrom(store, actor(flags, "export"), {
      question,
      format: flags.format,
      // Who has the store's keys in hand can read all of it.
      looking: { knowledge, seesWithheld: true },
      withheld: flags.withheld === true,
      view: ({ incidents, readings }) =>
        viewed({ incidents, proposals: [], setAside: [] }, readings, project, flags.rule),
    }),
  )
}
