import { parseArgs } from "node:util"
import { z } from "zod"

const { values, positionals: asked } = parseArgs({
  options: {
    seed: { type: "string", default: "2026" },
    incidents: { type: "string", default: "100000" },
    entries: { type: "string", default: "1000000" },
  },
  allowPositionals: true,
})

const PARTS = {
  audit: async () => (await import("./audit.ts")).printForAudit(z.coerce.number().int().parse(values.seed)),
  errors: async () => (await import("./reading/claims.ts")).printClaimErrors(),
  million: async () => (await import("./reconciling/million.ts")).benchMillion(),
  rates: async () => (await import("./reconciling/rates.ts")).benchRates(),
  reading: async () => (await import("./reading/reading.ts")).benchReading(),
  reconciling: async () => (await import("./reconciling/reconciling.ts")).benchReconciling(),
  record: async () =>
    (await import("./record/record.ts")).benchRecord(z.coerce.number().int().positive().parse(values.entries)),
  search: async () =>
    (await import("./record/search.ts")).benchSearch(z.coerce.number().int().positive().parse(values.incidents)),
  speed: async () => (await import("./speed.ts")).benchSpeed(),
} satisfies Record<string, () => Promise<void>>
/** One measures nothing: it prints what is to be read, and a lot of it. The others take long. */
const ONLY_WHEN_ASKED: readonly string[] = ["audit", "million", "record", "search"]

const unknown = asked.filter((part) => !(part in PARTS))
if (unknown.length > 0) {
  console.error(
    `no such part: ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}, and all but ${ONLY_WHEN_ASKED.join(", ")} without a name`,
  )
  process.exitCode = 1
} else {
  for (const [part, run] of Object.entries(PARTS)) {
    if (asked.length === 0 ? !ONLY_WHEN_ASKED.includes(part) : asked.includes(part)) await run()
  }
}
