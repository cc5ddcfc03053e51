import type { Reading } from "../model/reading.ts"
import type { Sources } from "./credits.ts"
import { groupBy } from "./group-by.ts"
import { resemblance, type Sketch, sketchOf } from "./sketch.ts"
import { reportDay } from "./windows.ts"

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

/**
 * Which of the readings, earliest first, repeat an earlier one: by report, each traced to the earliest that it resembles,
 * and through that to an original that is no copy itself. Of one day, what the credited agency published comes first.
 */
export function copiesAmong(readings: readonly Reading[], { voices, creditOf }: Sources): Map<string, Copy> {
  const copies = new Map<string, Copy>()
  if (readings.length < 2) return copies
  const isByCredited = (reading: Reading) => creditOf(reading.text) === voices.ofOutlet(reading.report)
  const days = groupBy(readings, ({ report }) => reportDay(report))
  const inOrder = [...days.values()].flatMap((day) => [
    ...day.filter(isByCredited),
    ...day.filter((reading) => !isByCredited(reading)),
  ])
  const texts = inOrder.map(({ report, text }) => ({
    id: report.id,
    sketch: sketchOf(text),
    credit: creditOf(text),
  }))
  texts.forEach((text, at) => {
    for (const earlier of texts.slice(0, at)) {
      const reason = reasonForCopy(text, earlier)
      if (reason === null) continue
      copies.set(text.id, { report: text.id, of: copies.get(earlier.id)?.of ?? earlier.id, reason })
      return
    }
  })
  return copies
}

interface Text {
  readonly id: string
  readonly sketch: Sketch
  readonly credit: string | null
}

function reasonForCopy(text: Text, earlier: Text): string | null {
  const share = resemblance(text.sketch, earlier.sketch)
  const credited = text.credit !== null && text.credit === earlier.credit
  if (share < (credited ? COPIED_WITH_CREDIT : COPIED)) return null
  return `${Math.round(share * 100)} % of its runs of five words stand in ${earlier.id} too${credited ? ", and both credit one agency" : ""}`
}
