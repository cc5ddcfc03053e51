import { createReadStream, type Dirent } from "node:fs"
import { readdir, stat } from "node:fs/promises"
import { basename, dirname, extname, join } from "node:path"
import { type Meta, type Problem, Unreadable } from "./found.ts"
import { SIDE_FILE } from "./side-file.ts"

/** The formats that are read, by the endings of their files. */
const ENDINGS = {
  ".txt": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".json": "json",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".csv": "csv",
  ".pdf": "pdf",
  ".docx": "docx",
  ".eml": "mail",
  ".warc": "warc",
  ".warc.gz": "warc",
  ".wacz": "wacz",
  ".rss": "feed",
  ".atom": "feed",
  ".xml": "feed",
} as const
export type Format = (typeof ENDINGS)[keyof typeof ENDINGS]
export const FORMATS: readonly Format[] = [...new Set(Object.values(ENDINGS))]

/**
 * A file or standard input before it is read. `folder` is null for standard input, `format` where its ending says nothing.
 * `side`: what the side file says of it, where that was looked up before; null for nothing.
 */
export interface Source {
  readonly name: string
  readonly folder: string | null
  readonly file: string
  readonly format: Format | null
  readonly size: number | null
  readonly side?: Meta | null
  bytes(): AsyncIterable<Uint8Array>
}

/**
 * What the paths lead to, in the order given; folders recursively in the order of their names, leaving out hidden files
 * and side files. Files of other kinds in a folder are passed over and told of in a note.
 */
export async function* sources(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Source | { readonly problem: Problem } | { readonly note: string }> {
  for (const path of paths) {
    if (path === "-") {
      yield { name: "standard input", folder: null, file: "-", format: null, size: null, bytes: () => stdin }
      continue
    }
    try {
      const found = await stat(path)
      if (found.isDirectory()) yield* folder(path)
      else yield file(path, found.size)
    } catch (error) {
      yield { problem: { where: path, message: systemMessage(error) } }
    }
  }
}

async function* folder(path: string): AsyncGenerator<Source | { problem: Problem } | { note: string }> {
  const entries = (await readdir(path, { withFileTypes: true })).filter(shown).sort(byName)
  const passedOver = new Map<string, number>()
  for (const entry of entries) {
    const inner = join(path, entry.name)
    if (!entry.isDirectory() && formatOf(entry.name) === null) {
      const ending = extname(entry.name) || "no ending"
      passedOver.set(ending, (passedOver.get(ending) ?? 0) + 1)
      continue
    }
    try {
      if (entry.isDirectory()) yield* folder(inner)
      else {
        const found = await stat(inner)
        // A link to a folder is not followed: it may lead back to where it stands.
        if (found.isFile()) yield file(inner, found.size)
        else yield { note: `${inner}: not a file, passed over` }
      }
    } catch (error) {
      yield { problem: { where: inner, message: systemMessage(error) } }
    }
  }
  if (passedOver.size > 0) {
    const kinds = [...passedOver].map(([ending, files]) => `${files} ${ending}`).join(", ")
    yield { note: `${path}: passed over files of other kinds (${kinds})` }
  }
}

/** What the system's refusal means, in words; an error that is not the system's is thrown on. */
export function systemMessage(error: unknown): string {
  if (error instanceof Unreadable) return error.message
  const code = error instanceof Error && "code" in error ? error.code : undefined
  const known = typeof code === "string" ? REFUSALS[code] : undefined
  if (known === undefined) throw error
  return known
}

const REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  ENOTDIR: "no such file or folder",
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  EISDIR: "is a folder, not a file",
  ELOOP: "a link that leads back to itself",
  ENAMETOOLONG: "the name is too long",
  EIO: "the disk could not read it",
  EMFILE: "too many files are open",
}

function file(path: string, size: number): Source {
  return {
    name: path,
    folder: dirname(path),
    file: basename(path),
    format: formatOf(path),
    size,
    bytes: () => createReadStream(path),
  }
}

function formatOf(name: string): Format | null {
  const lower = name.toLowerCase()
  return Object.entries(ENDINGS).find(([known]) => lower.endsWith(known))?.[1] ?? null
}

function shown(entry: Dirent): boolean {
  return !entry.name.startsWith(".") && entry.name !== SIDE_FILE
}

function byName(a: Dirent, b: Dirent): number {
  if (a.name === b.name) return 0
  return a.name < b.name ? -1 : 1
}
