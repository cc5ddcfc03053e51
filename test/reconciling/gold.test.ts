import { existsSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { bCubed } from "../../bench/reconciling/b-cubed.ts"
import { goldReadings } from "../../bench/reconciling/gold-readings.ts"
import { mentionKey, simpleGroupings } from "../../bench/reconciling/simple-groupings.ts"
import { reconcile } from "../../src/reconciling/reconcile.ts"
import { knowledgeOf } from "./make-reading.ts"

const FILES = ["dev", "contested"].map((set) => `../shared/gold/${set}.jsonl`)

describe.skipIf(!FILES.every((file) => existsSync(file)))(
  "gold readings (skipped where ../shared with the evaluation data is absent)",
  () => {
    test("mentions are grouped better than by any simple rule, by at least 0.05, and no claim is lost", () => {
      const { readings, truth } = goldReadings(FILES)
      const incidents = reconcile(readings, knowledgeOf([]))
      const groups = incidents.flatMap(({ id, mentions }) =>
        mentions.map((m) => [mentionKey(m.report, m.incident), id] as const),
      )
      const best = Math.max(...simpleGroupings(readings).map(([, simple]) => bCubed(truth, simple).f1))
      expect(bCubed(truth, new Map(groups)).f1).toBeGreaterThan(best + 0.05)

      const claims = incidents.flatMap(({ accounts }) => accounts.flatMap((account) => account.claims))
      expect(claims).toHaveLength(readings.reduce((sum, reading) => sum + reading.claims.length, 0))
    })
  },
)
