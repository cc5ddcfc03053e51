import { randomUUID } from "node:crypto"
import { open, rename, rm } from "node:fs/promises"
import { dirname, join } from "node:path"
import type { Page } from "../dossier/pages.ts"
import { Misuse } from "./exit.ts"

/**
 * Writes pages beside `target`, all or none: each is written whole to a temporary file first, and they take their places
 * only when all are there, the first one, which leads to the others, last. Throws `Misuse` where the folder does not
 * let it, and leaves nothing half-written.
 */
export async function writePages(target: string, pages: Iterable<Page>): Promise<number> {
  const written: { readonly temporary: string; readonly place: string }[] = []
  try {
    for (const { name, html } of pages) {
      const place = join(dirname(target), name)
      const temporary = join(dirname(target), `.deconflict-${randomUUID()}.tmp`)
      const file = await open(temporary, "wx")
      written.push({ temporary, place })
      try {
        await file.writeFile(html)
        await file.sync()
      } finally {
        await file.close()
      }
    }
    for (const { temporary, place } of [...written].reverse()) await rename(temporary, place)
    return written.length
  } catch (error) {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })))
    if (!(error instanceof Error && "code" in error)) throw error
    throw new Misuse(`cannot write ${target}: ${error.message}`, { cause: error })
  }
}
