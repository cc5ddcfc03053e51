import { loadKnowledge } from "#src/knowledge/load"
import { besideYardstick } from "../beside-yardstick.ts"
import { told } from "../spread.ts"
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
    const { read, ratio } = besideYardstick(reports, knowledge, ROUNDS)
    const of = `${reports.length} reports, ${ROUNDS} rounds`
    return [
      { what: "reports a second", here: told(read, ""), of, toReach: "300" },
      { what: "of wink-nlp's time for tokens and tags", here: told(ratio, "times", 1), of, toReach: "at most 5" },
    ]
  },
}
