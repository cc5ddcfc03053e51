import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"

/** Sources that experts of Airwars filed under incidents of the war in Syria, and their records of those. Measuring only. */
export const AIRWARS = "../shared/data/airwars"

const Filed = z.object({ id: z.string(), incidents: z.array(z.string()) })
export type Filed = z.infer<typeof Filed>
const Recorded = z.object({
  id: z.string(),
  code: z.string(),
  date: z.string(),
  governorate: z.string().nullable(),
  deathsMin: z.number().nullable(),
  deathsMax: z.number().nullable(),
  belligerents: z.array(z.string()),
})
export type Recorded = z.infer<typeof Recorded>

/** Which sources are filed under which incidents, by the language of the sources. */
export const filings = (language: "en" | "ar"): Filed[] => linesOf(`gold-${language}.jsonl`, Filed)

/** The experts' records by their ids. */
export const records = (): Map<string, Recorded> =>
  new Map(linesOf("incidents.jsonl", Recorded).map((record) => [record.id, record]))

/** Whether a record says how many civilians were killed. */
export const isCounted = ({ deathsMin, deathsMax }: Recorded): boolean => deathsMin !== null && deathsMax !== null

/**
 * The halves that what is mended is found on and judged on: sources of incidents of the first were read while rules were
 * made, of the second only figures were looked at. By the first eight hexadecimal digits of the SHA-256 of the code.
 */
export type Half = "read" | "held back"
export function halfOf({ code }: Recorded): Half {
  const digest = createHash("sha256").update(code).digest("hex").slice(0, 8)
  return Number.parseInt(digest, 16) % 2 === 0 ? "read" : "held back"
}

function linesOf<T>(name: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(join(AIRWARS, name), "utf8").split("\n").filter(Boolean)
  return lines.map((line) => schema.parse(JSON.parse(line)))
}
