const PARTS = {
  attribution: async () => (await import("./attribution.ts")).benchAttribution(),
  places: async () => (await import("./places.ts")).benchPlaces(),
  reading: async () => (await import("./reading.ts")).benchReading(),
  reconciling: async () => (await import("./reconciling.ts")).benchReconciling(),
  speed: async () => (await import("./speed.ts")).benchSpeed(),
} satisfies Record<string, () => Promise<void>>

const asked = process.argv.slice(2)
const unknown = asked.filter((part) => !(part in PARTS))
if (unknown.length > 0) {
  console.error(
    `no such part: ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}, and all of them without a name`,
  )
  process.exitCode = 1
} else {
  for (const [part, run] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(part)) await run()
}
