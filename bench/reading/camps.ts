import { GOLD, goldPairs, type Pair, score } from "./gold.ts"
import type { Measure } from "./measure.ts"

/**
 * Whose outlets the gold reports come from. Of the government and its allies: Syria's agency, Hezbollah's and Iran's
 * channels, Russia's agencies. Of the opposition and its backers: the Syrian Coalition; Turkish, Saudi and Qatari outlets.
 * Agencies: Reuters, Lebanon's agency, and two papers that print agencies' copy (Al-Ahram, the Jordan Times).
 */
const CAMPS: Readonly<Record<string, readonly string[]>> = {
  "government and allies": ["sana", "manar", "alalam", "sputnik", "tass"],
  "opposition and backers": ["etilaf", "trt", "dailysabah", "arabiya", "asharqalawsat", "alaraby"],
  agencies: ["reuters", "ahram", "jordantimes", "nna"],
}

/** F1 at rung stance by the camp of the outlet, and how far the camps lie apart: a reader that serves one side is of no use. */
export const camps: Measure = {
  name: "outlets",
  needs: [GOLD],
  figures: async () => {
    const pairs = [...(await goldPairs("dev")), ...(await goldPairs("contested"))]
    const scored = Object.entries(CAMPS).map(([camp, outlets]) => {
      const own = pairs.filter(({ outlet }) => outlet !== null && outlets.includes(outlet))
      return { camp, own, f1: score(own).claims.stance.f1 }
    })
    const f1s = scored.map(({ f1 }) => f1)
    const apart = 100 * (Math.max(...f1s) - Math.min(...f1s))
    const elsewhere = pairs.length - scored.reduce((sum, { own }) => sum + own.length, 0)
    return [
      ...scored.map(({ camp, own, f1 }) => ({ what: `${camp}, stance F1`, here: f1.toFixed(3), of: counted(own) })),
      { what: "spread", here: `${apart.toFixed(1)} points`, of: `${elsewhere} reports of no camp`, toReach: "under 8" },
    ]
  },
}

const counted = (own: readonly Pair[]) =>
  `${own.length} reports, ${own.reduce((sum, { claims }) => sum + claims, 0)} gold claims`
