/** Least, middle and greatest of some measurements, none of which is thrown away. */
export interface Spread {
  readonly min: number
  readonly median: number
  readonly max: number
}

/** The spread of at least one measurement; throws on none. */
export function spreadOf(measurements: readonly number[]): Spread {
  const sorted = measurements.toSorted((a, b) => a - b)
  const [min, max] = [sorted.at(0), sorted.at(-1)]
  if (min === undefined || max === undefined)
    throw new Error("a spread needs at least one measurement, but there was none")
  const middle = (sorted.length - 1) / 2
  const median = ((sorted[Math.floor(middle)] ?? min) + (sorted[Math.ceil(middle)] ?? max)) / 2
  return { min, median, max }
}

/** `median (min to max) unit`, rounded to `digits` after the point. */
export function told(spread: Spread, unit: string, digits = 0): string {
  const number = (value: number) => value.toFixed(digits)
  return `${number(spread.median)} (${number(spread.min)} to ${number(spread.max)}) ${unit}`
}
