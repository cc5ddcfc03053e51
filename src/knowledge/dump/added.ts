import { randomUUID } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join, parse } from "node:path"
import type { Gazetteer } from "../../space/gazetteer.ts"
import { countPlaces, openGazetteer } from "../../space/open-gazetteer.ts"

/** A country's gazetteer that the user added: its name (that of the dump), how many places it has, when it came. */
export interface Added {
  readonly name: string
  readonly places: number
  readonly added: Date
}

const ENDING = ".bin"

/** The names of the gazetteers in a folder, in order; none where the folder is not there. */
function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING) && !file.startsWith("."))
    .map((file) => file.slice(0, -ENDING.length))
    .sort()
}

/** Puts a compiled gazetteer into a folder, whole or not at all. Gives whether the folder was different before. */
export function keepAdded(folder: string, name: string, compiled: Uint8Array): boolean {
  const file = fileOf(folder, name)
  if (existsSync(file) && readFileSync(file).equals(compiled)) return false
  mkdirSync(folder, { recursive: true })
  const temporary = join(folder, `.${randomUUID()}.tmp`)
  try {
    writeFileSync(temporary, compiled)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  return true
}

/** Takes a gazetteer out of a folder. Gives whether it was there. */
export function dropAdded(folder: string, name: string): boolean {
  if (!namesIn(folder).includes(name)) return false
  rmSync(fileOf(folder, name))
  return true
}

/** The gazetteers in a folder. Throws if one cannot be read. */
export function listAdded(folder: string): Added[] {
  return namesIn(folder).map((name) => ({
    name,
    places: reading(folder, name, countPlaces),
    added: statSync(fileOf(folder, name)).mtime,
  }))
}

/** The gazetteers in a folder, opened, each with ids of its own. Throws if one cannot be read. */
export function openAdded(folder: string): Gazetteer[] {
  return namesIn(folder).map((name, i) => reading(folder, name, (bytes) => openGazetteer(bytes, (i + 1) * IDS)))
}

/** Ids of one gazetteer; above those of the program's own and of packs. */
const IDS = 2 ** 32

const fileOf = (folder: string, name: string) => join(folder, name + ENDING)

function reading<T>(folder: string, name: string, use: (bytes: Uint8Array<ArrayBuffer>) => T): T {
  const file = fileOf(folder, name)
  try {
    return use(readFileSync(file))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`${file}: ${why}; add ${name} again, or remove it`, { cause: error })
  }
}

/** What a dump's gazetteer is called: its file's name without the ending, in letters that any file system takes. */
export const nameOfDump = (file: string): string => parse(file).name.replace(/[^\p{L}\p{N}_-]+/gu, "-")
