import { readFileSync } from "node:fs"
import type { Reading } from "#src/model/reading"
import { mentionKey } from "./simple-groupings.ts"

/** A gold reading as its file holds it: claims without ids, places without coordinates, no date that was used. */
interface GoldReading extends Omit<Reading, "report" | "claims"> {
  readonly report: { readonly id: string; readonly published: string | null }
  readonly claims: readonly Omit<Reading["claims"][number], "id">[]
}

/**
 * Gold readings made whole for reconciling, and the true incident of each mention. Incident ids are renamed report by
 * report, so that they give no hint of which mentions belong together.
 */
export function goldReadings(files: readonly string[]): { readings: Reading[]; truth: Map<string, string> } {
  const truth = new Map<string, string>()
  const lines = files.flatMap((file) => readFileSync(file, "utf8").split("\n").filter(Boolean))
  const readings = lines.map((line) => {
    const gold = JSON.parse(line) as GoldReading
    const names = new Map(gold.incidents.map(({ id }, i) => [id, `i${i}`]))
    for (const [id, name] of names) truth.set(mentionKey(gold.report.id, name), id)
    return withoutHints(gold, (id) => names.get(id) ?? id)
  })
  return { readings, truth }
}

function withoutHints(gold: GoldReading, rename: (id: string) => string): Reading {
  const { report, text } = gold
  return {
    report: { ...UNKNOWN, ...report, dated: { date: report.published, basis: "metadata" } },
    text,
    incidents: gold.incidents.map((incident) => ({
      ...incident,
      id: rename(incident.id),
      ...(incident.within === undefined ? {} : { within: rename(incident.within) }),
    })),
    claims: gold.claims.map((claim, i) => ({
      ...claim,
      id: `c${i + 1}`,
      incident: rename(claim.incident),
    })) as Reading["claims"],
  }
}

const UNKNOWN = { outlet: null, url: null, language: "en", title: null, sha256: "0".repeat(64) }
