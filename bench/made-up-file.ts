import { once } from "node:events"
import { createWriteStream, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { finished } from "node:stream/promises"
import { madeUpReport } from "./made-up-report.ts"

/** Writes a `.jsonl` file of made-up reports, hands its path to `use`, and takes it away again. */
export async function withMadeUpFile<T>(
  reports: number,
  use: (file: string) => Promise<T>,
  make = madeUpReport,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "deconflict-bench-"))
  try {
    const file = join(folder, "made-up.jsonl")
    const stream = createWriteStream(file)
    for (let number = 0; number < reports; number += 1) {
      if (!stream.write(`${JSON.stringify(make(number))}\n`)) await once(stream, "drain")
    }
    stream.end()
    await finished(stream)
    return await use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
