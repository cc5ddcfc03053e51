import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Reading } from "../model/reading.ts"
import { resemblance, type Sketch, sketchOf } from "./sketch.ts"

/** A report that repeats an earlier one, and how that shows. */
export interface Copy {
  readonly report: string
  readonly of: string
  readonly reason: string
}

/** Half of all word runs in common: a rewrite keeps that much, two writers on one event share a few quotes. */
const COPIED = 0.5
/** A credit to the same agency makes a smaller share telling. */
const COPIED_WITH_CREDIT = 0.2

/** Which of the readings, earliest first, repeat an earlier one: each is traced to the earliest that it resembles. */
export function copiesAmong(readings: readonly Reading[], knowledge: Knowledge): Copy[] {
  if (readings.length < 2) return []
  const texts = readings.map(({ report, text }) => ({
    id: report.id,
    sketch: sketchOf(text),
    credits: creditsIn(text, knowledge),
  }))
  return texts.flatMap((text, at) => {
    for (const earlier of texts.slice(0, at)) {
      const reason = reasonForCopy(text, earlier, knowledge)
      if (reason !== null) return [{ report: text.id, of: earlier.id, reason }]
    }
    return []
  })
}

interface Text {
  readonly id: string
  readonly sketch: Sketch
  readonly credits: readonly string[]
}

function reasonForCopy(text: Text, earlier: Text, knowledge: Knowledge): string | null {
  const share = resemblance(text.sketch, earlier.sketch)
  const percent = `${Math.round(share * 100)} % of its runs of five words stand in ${earlier.id} too`
  if (share >= COPIED) return percent
  const agency = text.credits.find((credit) => earlier.credits.includes(credit))
  if (agency === undefined || share < COPIED_WITH_CREDIT) return null
  return `both credit ${knowledge.parties.get(agency)?.name ?? agency}, and ${percent}`
}

/** Agencies are credited at the head or the foot of a report: "(Reuters) -", "With reporting by TASS". */
const HEAD = 150
const FOOT = 120

function creditsIn(text: string, knowledge: Knowledge): string[] {
  const ends = `${text.slice(0, HEAD)}\n${text.slice(-FOOT)}`
  return [...knowledge.parties.values()]
    .filter(({ kind }) => kind === "agency")
    .filter(({ names }) =>
      Object.values(names)
        .flat()
        .some((name) => ends.includes(name)),
    )
    .map(({ id }) => id)
}
