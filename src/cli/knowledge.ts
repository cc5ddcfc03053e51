import type { Knowledge } from "../knowledge/knowledge.ts"
import { loadKnowledge } from "../knowledge/load.ts"
import { Misuse } from "./exit.ts"

/** What comes with the program, and the user's own packs. Throws `Misuse` with everything that is wrong in those. */
export async function knowledgeWith(packs: readonly string[] = []): Promise<Knowledge> {
  if (packs.length === 0) return loadKnowledge()
  try {
    return await loadKnowledge({ packs })
  } catch (error) {
    throw new Misuse(`--pack: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
