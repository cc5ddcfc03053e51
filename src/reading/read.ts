import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Reading } from "../model/reading.ts"
import type { Report } from "../model/report.ts"

/** What one report claims: incidents and claims, each claim with the exact span that carries it. Never throws on text. */
export function read(report: Report, _knowledge: Knowledge): Reading {
  const { text, source: _source, inferred: _inferred, ...meta } = report
  return { report: meta, text, incidents: [], claims: [] }
}
