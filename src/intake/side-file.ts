import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { decodeDocument } from "./encoding.ts"
import { type Meta, NOTHING_SAID, Unreadable } from "./found.ts"

/** The file in a folder that says what is known of the files beside it: `{"file name": {published, outlet, url, language}}`. */
export const SIDE_FILE = "reports.meta.json"

const FIELDS = ["outlet", "published", "url", "language"] as const

/** What a folder's side file says, by file name; empty where there is none. Throws `Unreadable` where it is broken. */
export async function sideFile(folder: string): Promise<ReadonlyMap<string, Meta>> {
  const path = join(folder, SIDE_FILE)
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return new Map()
    throw error
  }
  const read = parse(decodeDocument(bytes, null, false))
  if (!isObject(read)) throw new Unreadable('expected {"file name": {"published": ..., "outlet": ..., "url": ...}}')
  return new Map(Object.entries(read).map(([file, entry]) => [file, metaOf(file, entry)]))
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new Unreadable(`malformed JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function metaOf(file: string, entry: unknown): Meta {
  if (!isObject(entry)) throw new Unreadable(`"${file}": expected {"published": ..., "outlet": ..., "url": ...}`)
  const meta: Record<(typeof FIELDS)[number], string | null> = { ...NOTHING_SAID }
  for (const field of FIELDS) {
    const value = entry[field] ?? null
    if (value !== null && typeof value !== "string") {
      throw new Unreadable(`"${file}", field "${field}": expected a string, got a ${typeof value}`)
    }
    meta[field] = value
  }
  return meta
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
