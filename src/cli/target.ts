import { open, realpath, stat } from "node:fs/promises"
import { basename, dirname } from "node:path"
import { isOwnPage } from "../intake/generated.ts"
import { Misuse } from "./exit.ts"

/** Enough of a file to see who made it. */
const HEAD_BYTES = 4000

/**
 * Makes sure, before anything is read, that a dossier may be written to `target`: its folder is there, and what stands in
 * its place, if anything, is a dossier and none of the inputs. Throws `Misuse`.
 */
export async function checkTarget(target: string, inputs: readonly string[]): Promise<void> {
  const folder = dirname(target)
  const above = await found(folder)
  if (above?.isDirectory() !== true) throw new Misuse(`-o ${target}: there is no folder ${folder}`)
  const there = await found(target)
  if (there === null) return
  if (there.isDirectory())
    throw new Misuse(`-o ${target}: is a folder; name a file in it, such as ${target}/dossier.html`)
  const real = await realpath(target)
  for (const input of inputs) {
    if (input !== "-" && (await found(input)) !== null && (await realpath(input)) === real) {
      throw new Misuse(`-o ${target}: is one of the inputs, which are never written to`)
    }
  }
  if (there.size > 0 && !isOwnPage(await headOf(target))) {
    throw new Misuse(`-o ${target}: ${basename(target)} is there and is no dossier; remove it, or name another file`)
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

async function headOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.toString("utf8", 0, bytesRead)
  } finally {
    await file.close()
  }
}
