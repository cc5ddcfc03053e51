import { existsSync } from "node:fs"
import { openAdded } from "../knowledge/dump/added.ts"
import type { Knowledge } from "../knowledge/knowledge.ts"
import { loadKnowledge } from "../knowledge/load.ts"
import type { Gazetteer } from "../space/gazetteer.ts"
import { Misuse } from "./exit.ts"
import type { KnowledgeFlags } from "./flags.ts"
import { gazetteerFolder } from "./gazetteer-folder.ts"

/**
 * What comes with the program, the gazetteers that the user added, and the user's own packs. Throws `Misuse` with everything
 * that is wrong in those.
 */
export async function knowledgeWith({ pack = [], gazetteer }: KnowledgeFlags): Promise<Knowledge> {
  const gazetteers = addedTo(gazetteer)
  if (pack.length === 0) return loadKnowledge({ gazetteers })
  try {
    return await loadKnowledge({ packs: pack, gazetteers })
  } catch (error) {
    throw new Misuse(`--pack: ${messageOf(error)}`, { cause: error })
  }
}

function addedTo(folder: string | undefined): Gazetteer[] {
  if (folder !== undefined && !existsSync(folder)) throw new Misuse(`--gazetteer: there is no folder ${folder}`)
  try {
    return openAdded(gazetteerFolder(folder, process.env))
  } catch (error) {
    throw new Misuse(messageOf(error), { cause: error })
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
