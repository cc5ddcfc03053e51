import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { mulberry32 } from "../../bench/mulberry32.ts"
import { reportsForRounds } from "../../bench/record/kill-rounds.ts"
import { killServerRound, tokenForRounds } from "../../bench/server/kill-rounds.ts"
import { MAIN } from "../cli/command.ts"
import { folderHome, HAS_SERVER, type Home, serverHome } from "../record/homes.ts"

const HOMES = [
  { name: "a folder", isThere: true, open: folderHome, rounds: 10, seed: 3 },
  {
    name: "a PostgreSQL server (skipped where there is none)",
    isThere: HAS_SERVER,
    open: serverHome,
    rounds: 10,
    seed: 4,
  },
]

describe.each(HOMES)(
  "a server over $name, killed at random while it is written to",
  ({ isThere, open, rounds, seed }) => {
    let home: Home
    beforeAll(async () => {
      if (isThere) home = await open()
    })
    afterAll(() => home?.close())

    test.skipIf(!isThere)(
      `${rounds} times: nothing answered is missing, nothing is there twice, all of it verifies`,
      {
        timeout: 300_000,
      },
      async () => {
        const options = await home.newStore()
        const token = await tokenForRounds(options)
        const reports = reportsForRounds(60).split("\n")
        const told = new Set<string>()
        const random = mulberry32(seed)
        for (let round = 0; round < rounds; round++) {
          const { wrong } = await killServerRound(MAIN, { ...options, token }, reports, told, random)
          expect(wrong).toEqual([])
        }
        expect(told.size).toBeGreaterThan(10)
      },
    )
  },
)
