import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { type IntakeOptions, intake } from "../../src/intake/intake.ts"
import type { Piece } from "../../src/intake/original.ts"
import type { Report } from "../../src/model/report.ts"

export type Files = Readonly<Record<string, string | Buffer>>

export interface Collected {
  readonly reports: readonly Report[]
  /** "where: message", with where relative to the folder. */
  readonly problems: readonly string[]
  readonly notes: readonly string[]
  readonly originals: ReadonlyMap<string, readonly Piece[]>
}

const PLAIN: IntakeOptions = {
  published: null,
  outlet: null,
  encoding: null,
  as: null,
  columns: new Map(),
  stdin: bytes(""),
}

/** Puts the files into a folder of their own and takes them in; `paths` are relative to it, the folder itself without them. */
export async function collect(
  files: Files,
  options: Partial<IntakeOptions> = {},
  paths: readonly string[] = ["."],
): Promise<Collected> {
  const folder = mkdtempSync(join(tmpdir(), "deconflict-intake-"))
  const relative = (text: string) => text.replaceAll(`${folder}/`, "")
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    const reports: Report[] = []
    const problems: string[] = []
    const notes: string[] = []
    const originals = new Map<string, readonly Piece[]>()
    const full = paths.map((path) => (path === "-" ? path : join(folder, path)))
    for await (const outcome of intake(full, { ...PLAIN, ...options })) {
      if ("report" in outcome) {
        reports.push({ ...outcome.report, source: relative(outcome.report.source) })
        if (outcome.original !== undefined) originals.set(outcome.report.id, outcome.original)
      } else if ("note" in outcome) notes.push(relative(outcome.note))
      else problems.push(relative(`${outcome.problem.where}: ${outcome.problem.message}`))
    }
    return { reports, problems, notes, originals }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Content as a stream, in chunks of `size` bytes. */
export async function* bytes(content: string | Buffer, size = 65_536): AsyncGenerator<Buffer> {
  const whole = Buffer.from(content)
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size)
}
