import { loadKnowledge } from "#src/knowledge/load"
import { read } from "#src/reading/read"
import { timeInTurn } from "../rounds.ts"
import { spreadOf, told } from "../spread.ts"
import { yardstick } from "../yardstick.ts"
import { FA_KES, labelledReports } from "./fa-kes.ts"
import type { Measure } from "./measure.ts"

/** Few, for a first look: `npm run bench -- speed` measures more, and starts and streams as well. */
const ROUNDS = 3

/** Reports read a second, and the time beside the yardstick's on the same text. */
export const speed: Measure = {
  name: "speed",
  needs: [FA_KES],
  figures: async () => {
    const knowledge = await loadKnowledge()
    const reports = (await labelledReports()).map(({ report }) => report)
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
      ROUNDS,
    )
    if (results === 0) throw new Error("neither the reader nor the yardstick found anything")
    const rate = spreadOf(times.read.map((time) => (reports.length / time) * 1000))
    const ratio = spreadOf(times.read.map((time, round) => time / (times.wink[round] ?? Number.NaN)))
    const of = `${reports.length} reports, ${ROUNDS} rounds`
    return [
      { what: "reports a second", here: told(rate, ""), of, toReach: "300" },
      { what: "of wink-nlp's time for tokens and tags", here: told(ratio, "times", 1), of, toReach: "at most 5" },
    ]
  },
}
