import { randomUUID } from "node:crypto"
import { open, realpath, rename, rm, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { Misuse } from "./exit.ts"

/**
 * Makes sure, before anything is read, that a file may be written to `target`: its folder is there, and it is neither a
 * folder nor one of the inputs. Throws `Misuse`.
 */
export async function checkFile(target: string, inputs: readonly string[]): Promise<void> {
  const folder = dirname(target)
  if ((await found(folder))?.isDirectory() !== true) throw new Misuse(`-o ${target}: there is no folder ${folder}`)
  const there = await found(target)
  if (there?.isDirectory() === true) throw new Misuse(`-o ${target}: is a folder; name a file in it`)
  if (there === null) return
  const real = await realpath(target)
  for (const input of inputs) {
    if (input !== "-" && (await found(input)) !== null && (await realpath(input)) === real)
      throw new Misuse(`-o ${target}: is one of the inputs, which are never written to`)
  }
}

/** Writes a text to a file, whole or not at all. Throws `Misuse` where the folder does not let it. */
export async function writeWhole(target: string, text: string): Promise<void> {
  const temporary = join(dirname(target), `.deconflict-${randomUUID()}.tmp`)
  try {
    const file = await open(temporary, "wx")
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    if (!(error instanceof Error && "code" in error)) throw error
    throw new Misuse(`cannot write ${target}: ${error.message}`, { cause: error })
  }
}

async function found(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return null
    throw new Misuse(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
