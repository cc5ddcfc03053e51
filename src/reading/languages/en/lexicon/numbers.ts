const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  )
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ")

/** Number words and their values; "hundred", "thousand", "million" multiply. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
  ...TENS.flatMap((ten, i) => UNITS.slice(1, 10).map((unit, k) => [`${ten}-${unit}`, 21 + 10 * i + k] as const)),
])
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
])

/** Words for a count that give no number; kept as said. */
export const VAGUE: ReadonlyMap<string, string> = new Map([
  ["dozens", "dozens"],
  ["tens", "dozens"],
  ["scores", "dozens"],
  ["hundreds", "hundreds"],
  ["thousands", "thousands"],
  ["several", "several"],
  ["many", "many"],
  ["numerous", "many"],
  ["few", "several"],
  ["some", "several"],
  ["multiple", "several"],
  ["countless", "many"],
])

export type Bound = "least" | "over" | "most" | "under" | "about"

type BoundPhrase = readonly [readonly string[], Bound | null]

const PHRASES: readonly BoundPhrase[] = (
  [
    ["no less than", "least"],
    ["no fewer than", "least"],
    ["not less than", "least"],
    ["no more than", "most"],
    ["as many as", "most"],
    ["more than", "over"],
    ["nore than", "over"],
    ["less than", "under"],
    ["fewer than", "under"],
    ["at least", "least"],
    ["at most", "most"],
    ["a minimum of", "least"],
    ["up to", "most"],
    ["a total of", null],
    ["an estimated", "about"],
    ["an additional", null],
    ["close to", "about"],
    ["over", "over"],
    ["above", "over"],
    ["about", "about"],
    ["around", "about"],
    ["nearly", "about"],
    ["almost", "about"],
    ["approximately", "about"],
    ["roughly", "about"],
    ["some", "about"],
    ["estimated", "about"],
    ["another", null],
    ["additional", null],
    ["other", null],
    ["further", null],
    ["just", null],
    ["only", null],
    ["exactly", null],
  ] as const
).map(([phrase, bound]) => [phrase.split(" "), bound] as const)

/** Phrases before a number that move its ends, by their first word, longest first; null moves none ("another 15"). */
export const BOUNDS: ReadonlyMap<string, readonly BoundPhrase[]> = new Map(
  PHRASES.map(([words]) => [words[0] ?? "", PHRASES.filter((other) => other[0][0] === words[0])]),
)
