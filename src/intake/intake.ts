import { join } from "node:path"
import type { Report } from "../model/report.ts"
import { finish, type Given } from "./finish.ts"
import { type Meta, PassedOver, type Problem } from "./found.ts"
import type { Piece } from "./original.ts"
import { type Manner, reportsOf } from "./reports-of.ts"
import { SIDE_FILE, sideFile } from "./side-file.ts"
import { type Source, sources, systemMessage } from "./sources.ts"

export interface IntakeOptions extends Given, Manner {
  readonly stdin: AsyncIterable<Uint8Array>
}

/** One report with the bytes that it came as and the way back to them, or something to tell: a problem (something was not read) or a note. */
export type Outcome =
  | { readonly report: Report; readonly bytes: Uint8Array; readonly original?: readonly Piece[] }
  | { readonly problem: Problem }
  | { readonly note: string }

/**
 * The reports that the paths (`-` is standard input) lead to, one at a time in the order of the input. What cannot be
 * read is a problem in its place, and the others go on; of two reports with one id the second is a problem.
 */
export function intake(paths: readonly string[], options: IntakeOptions): AsyncGenerator<Outcome> {
  return takenIn(sources(paths, options.stdin), options)
}

/** Sources with what the side files say of them, each of which is read once; a broken one is a problem before its first source. */
export async function* withSides<T extends { readonly problem: Problem } | { readonly note: string }>(
  from: AsyncIterable<Source | T>,
): AsyncGenerator<Source | T | { readonly problem: Problem }> {
  const sides = new Map<string, ReadonlyMap<string, Meta>>()
  for await (const source of from) {
    if (!("bytes" in source) || source.side !== undefined) yield source
    else {
      yield* sidesOf(source, sides)
      yield { ...source, side: sides.get(source.folder ?? "")?.get(source.file) ?? null }
    }
  }
}

/** The same as `intake` for sources that are no files. */
export async function* takenIn(
  from: AsyncIterable<Source | { readonly problem: Problem } | { readonly note: string }>,
  options: Given & Manner,
): AsyncGenerator<Outcome> {
  const firstWith = new Map<string, string>()
  for await (const source of withSides(from)) {
    if (!("bytes" in source)) yield source
    else yield* reports(source, source.side ?? undefined, options, firstWith)
  }
}

async function* reports(
  source: Source,
  side: Meta | undefined,
  options: Given & Manner,
  firstWith: Map<string, string>,
): AsyncGenerator<Outcome> {
  try {
    for await (const found of reportsOf(source, options)) {
      if (!("draft" in found)) yield found
      else {
        const { report, problem } = finish(found.draft, side, options)
        const first = firstWith.get(report.id)
        if (first !== undefined) {
          const message = `id ${JSON.stringify(report.id)} was used before, by ${first}; this one was left out`
          yield { problem: { where: report.source, message } }
          continue
        }
        firstWith.set(report.id, report.source)
        if (problem !== undefined) yield { problem }
        const { bytes, original } = found.draft
        yield original === undefined ? { report, bytes } : { report, bytes, original }
      }
    }
  } catch (error) {
    if (error instanceof PassedOver) yield { note: `${source.name}: ${error.message}` }
    else yield { problem: { where: source.name, message: systemMessage(error) } }
  }
}

/** Reads the side file of a source's folder once; a broken one is a problem, and its folder is read without it. */
async function* sidesOf(
  source: Source,
  sides: Map<string, ReadonlyMap<string, Meta>>,
): AsyncGenerator<{ readonly problem: Problem }> {
  if (source.folder === null || sides.has(source.folder)) return
  sides.set(source.folder, new Map())
  try {
    sides.set(source.folder, await sideFile(source.folder))
  } catch (error) {
    yield { problem: { where: join(source.folder, SIDE_FILE), message: systemMessage(error) } }
  }
}
