import { createReadStream } from "node:fs"
import { createInterface } from "node:readline"
import { z } from "zod"

/** The lines of a bundle, in their order: what it is; heads; stamps; each entry with its contents after it; the end. */
export const BundleKind = z.enum(["backup", "export"])
export type BundleKind = z.infer<typeof BundleKind>
const position = z.int().nonnegative()
export const Line = z.union([
  z.strictObject({ deconflict: BundleKind, version: z.literal(1), store: z.uuid(), key: z.string() }),
  z.strictObject({ head: z.strictObject({ size: position, note: z.string() }) }),
  z.strictObject({ stamp: z.strictObject({ size: position, response: z.base64() }) }),
  z.strictObject({ entry: z.strictObject({ position, number: position, body: z.string() }) }),
  z.strictObject({ sealed: z.strictObject({ id: z.uuid(), key: z.string(), bytes: z.base64() }) }),
  z.strictObject({ open: z.strictObject({ id: z.uuid(), salt: z.string(), bytes: z.base64() }) }),
  z.strictObject({ end: z.strictObject({ entries: position, items: position }) }),
])
export type Line = z.infer<typeof Line>
export type EntryLine = Extract<Line, { entry: object }>
export type SealedLine = Extract<Line, { sealed: object }>

/** Thrown where a file is no bundle, or is cut off; the message names the line. */
export class NoBundle extends Error {}

/** The lines of a bundle, one at a time. Throws `NoBundle`. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  let number = 0
  let ended = false
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (ended) throw new NoBundle(`${path}:${number}: there is more after the end`)
    const line = parse(text)
    if (line === null) throw new NoBundle(`${path}:${number}: this is no line of a bundle`)
    if ((number === 1) !== "deconflict" in line)
      throw new NoBundle(`${path}:${number}: a bundle begins with the line that says what it is`)
    ended = "end" in line
    yield line
  }
  if (!ended) throw new NoBundle(`${path}: the bundle is cut off: its last line is not the end`)
}

function parse(text: string): Line | null {
  try {
    const line = Line.safeParse(JSON.parse(text))
    return line.success ? line.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
