import { mulberry32 } from "../mulberry32.ts"

/** A village of the made-up map, in degrees. */
export interface MadeUpPlace {
  readonly name: string
  readonly province: string
  readonly lon: number
  readonly lat: number
  /** Always the same few: a store that grows by years meets the same names again. */
  readonly quarters: readonly string[]
}

const MAP_SEED = 1
const PROVINCES = 14
const PLACES_A_PROVINCE = 120
const QUARTERS_A_PLACE = 6

/** Provinces side by side, each with its villages. Always the same map. */
export function madeUpMap(): MadeUpPlace[] {
  const random = mulberry32(MAP_SEED)
  return Array.from({ length: PROVINCES }, (_, i) => ({
    province: madeUpName(random),
    lon: 35 + (i % 5) * 1.4,
    lat: 32 + Math.floor(i / 5) * 1.6,
  })).flatMap(({ province, lon, lat }) =>
    Array.from({ length: PLACES_A_PROVINCE }, () => ({
      name: madeUpName(random),
      province,
      lon: lon + random() * 1.3,
      lat: lat + random() * 1.5,
      quarters: Array.from({ length: QUARTERS_A_PLACE }, () => madeUpName(random)),
    })),
  )
}

const SYLLABLES =
  "ba da ka ta ra la ma na sa za ha fa sha kha bi di ki ti ri li mi ni si zi hi fi bu du ku tu ru lu mu nu".split(" ")

/** A name of three or four syllables. */
export function madeUpName(random: () => number): string {
  const name = Array.from(
    { length: 3 + Math.floor(random() * 2) },
    () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
  ).join("")
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Another vowel, as transcriptions differ; now and then a slip of the pen. */
export function misspelled(name: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (name.length - 1))
  const vowel = "aeiou".charAt(Math.floor(random() * 5))
  if (random() < 0.2) return name.slice(0, at) + name.slice(at + 1)
  return name.replace(/[aiu](?!.*[aiu])/, vowel)
}
