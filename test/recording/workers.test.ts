import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { mulberry32 } from "../../bench/mulberry32.ts"
import { reportsForRounds } from "../../bench/record/kill-rounds.ts"
import { fileReports, incidentsIn, inspected, workerRound, workToTheEnd } from "../../bench/record/worker-rounds.ts"
import { MAIN, run } from "../cli/command.ts"
import { HAS_SERVER, type Home, serverHome } from "../record/homes.ts"

const REPORTS = 90
const SEED = 7

describe.skipIf(!HAS_SERVER)("workers (skipped where there is no PostgreSQL)", () => {
  let home: Home
  let alone: string[] = []
  beforeAll(async () => {
    home = await serverHome()
    const options = await home.newStore()
    const env = { DATABASE_URL: "url" in options.place ? options.place.url : "" }
    const added = await run(["add", "-", "--as", "jsonl", "--keys", options.keys], {
      input: reportsForRounds(REPORTS),
      env,
    })
    expect(added).toMatchObject({ code: 0 })
    alone = await incidentsIn(options)
  }, 120_000)
  afterAll(() => home.close())

  test.each([2, 3])(
    "%i of them, killed again and again, lose and double nothing, and find what one process finds",
    {
      timeout: 300_000,
    },
    async (workers) => {
      const options = await home.newStore()
      const filed = await fileReports(options, reportsForRounds(REPORTS))
      const random = mulberry32(SEED + workers)
      for (let round = 0; round < 3; round++)
        expect((await workerRound(MAIN, options, workers, filed, random)).wrong).toEqual([])
      expect(await workToTheEnd(MAIN, options, workers)).toEqual(Array.from({ length: workers }, () => 0))
      expect(await inspected(options, filed)).toEqual({
        documents: { waiting: 0, read: filed.size },
        reports: REPORTS,
        wrong: [],
      })
      expect(await incidentsIn(options)).toEqual(alone)
    },
  )
})
