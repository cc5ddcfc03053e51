import type { Knowledge } from "#src/knowledge/knowledge"
import type { Report } from "#src/model/report"
import { read } from "#src/reading/read"
import { timeInTurn } from "./rounds.ts"
import { type Spread, spreadOf } from "./spread.ts"
import { yardstick } from "./yardstick.ts"

/** Reports a second, ours and the yardstick's, and how many times the yardstick's time we take. */
export interface BesideYardstick {
  readonly read: Spread
  readonly wink: Spread
  readonly ratio: Spread
}

/** Reads reports beside the yardstick, in turn, so many rounds. Throws where either finds nothing. */
export function besideYardstick(reports: readonly Report[], knowledge: Knowledge, rounds: number): BesideYardstick {
  const tag = yardstick()
  let results = 0
  const times = timeInTurn(
    {
      read: () => {
        for (const report of reports) results += read(report, knowledge).claims.length
      },
      wink: () => {
        for (const report of reports) results += tag(report.text)
      },
    },
    rounds,
  )
  if (results === 0) throw new Error("neither the reader nor the yardstick found anything")
  const rate = (milliseconds: readonly number[]) => spreadOf(milliseconds.map((time) => (reports.length / time) * 1000))
  return {
    read: rate(times.read),
    wink: rate(times.wink),
    ratio: spreadOf(times.read.map((time, round) => time / (times.wink[round] ?? Number.NaN))),
  }
}
