import { Misuse } from "../exit.ts"

const MINUTE_MS = 60_000
const UNITS: Readonly<Record<string, number>> = { m: MINUTE_MS, h: 60 * MINUTE_MS, d: 24 * 60 * MINUTE_MS }
/** Servers of feeds think more often than that impolite, and some shut out who does it. */
const LEAST_MS = 5 * MINUTE_MS
/** So long is waited at most after failures, that a server which comes back is not missed for a day. */
const MOST_BACKOFF_MS = 6 * 60 * MINUTE_MS
/** Readers that were started together must not ask together. */
const JITTER = 0.1

/** A period such as 15m, 2h or 1d in milliseconds. Throws `Misuse`. */
export function periodOf(text: string): number {
  const [, number = "", unit = ""] = /^(\d+)\s*([mhd])$/.exec(text.trim()) ?? []
  const period = Number(number) * (UNITS[unit] ?? Number.NaN)
  if (!(period > 0)) throw new Misuse(`--every: "${text}" is no time such as 15m, 2h or 1d`)
  if (period < LEAST_MS) throw new Misuse(`--every: "${text}" is too often; 5m is the least that servers bear`)
  return period
}

/**
 * Milliseconds until the next time: the period, twice as long after each failure in a row, and no sooner than the server
 * has asked for (`later`, in seconds); a tenth more or less by `chance` (0 to 1).
 */
export function nextDelay(period: number, failures: number, later: number | null, chance: number): number {
  const backoff = Math.max(period, Math.min(MOST_BACKOFF_MS, period * 2 ** failures))
  return Math.round(Math.max((later ?? 0) * 1000, backoff * (1 + JITTER * (2 * chance - 1))))
}
