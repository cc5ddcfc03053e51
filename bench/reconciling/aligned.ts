import type { IncidentReading, Reading } from "#src/model/reading"
import { foldName } from "#src/space/fold"

/** Below this two incidents of one report are not the same: two of type, day and place, or one and most of the others. */
const ALIGNED = 2

/**
 * Which incident of our reading of a report is which of the gold reading: one to one, best first, by type, days that meet
 * and a shared place, as the scorer of the gold readings aligns them. From gold id to ours.
 */
export function aligned(gold: Reading, ours: Reading): Map<string, string> {
  const pairs = gold.incidents
    .flatMap((g) => ours.incidents.map((o) => ({ gold: g.id, ours: o.id, score: likeness(g, o) })))
    .filter(({ score }) => score >= ALIGNED)
    .sort((a, b) => b.score - a.score)
  const found = new Map<string, string>()
  const used = new Set<string>()
  for (const pair of pairs) {
    if (found.has(pair.gold) || used.has(pair.ours)) continue
    found.set(pair.gold, pair.ours)
    used.add(pair.ours)
  }
  return found
}

function likeness(gold: IncidentReading, ours: IncidentReading): number {
  const type = gold.type === ours.type ? 1 : 0
  const day = gold.when.from === null ? 0.5 : meet(gold, ours) ? 1 : 0
  const [x, y] = [placesOf(gold), placesOf(ours)]
  const place = x.length === 0 ? 0.5 : x[0] === y[0] ? 1.2 : x.some((name) => y.includes(name)) ? 1 : 0
  return type + day + place
}

const placesOf = ({ places }: IncidentReading) => places.map(({ text }) => foldName(text))

function meet({ when: a }: IncidentReading, { when: b }: IncidentReading): boolean {
  if (a.from === null || b.from === null) return false
  return a.from <= (b.to ?? b.from) && b.from <= (a.to ?? a.from)
}
