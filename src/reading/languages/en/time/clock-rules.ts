import { type Parts, pattern, type TimeRule, type Value } from "./rule.ts"
import { END, hoursOf, PART_AFTER } from "./words.ts"

/** What "around six" may be off by, and how far "before six" or "after six" is taken to reach, in minutes. */
const AROUND = 30
const BESIDE = 120

/** Zones that reports name beside an hour. Local time is left to the place; agencies' Eastern time is Washington's. */
const ZONES: Readonly<Record<string, string>> = {
  gmt: "UTC",
  utc: "UTC",
  est: "America/New_York",
  edt: "America/New_York",
}

const NEAR =
  "(?:(?:at )?(?<about>about|around|approximately|nearly|just before|shortly before|before|just after|shortly after|after|at|by) )?"
const ZONE = "(?:\\s*\\(?(?<zone>GMT|UTC|E[SD]T|local time|local))?"

/** Rules for hours, which belong to the day that the sentence names. */
export const CLOCK_RULES: readonly TimeRule[] = [
  {
    // 10:30 am, 6 pm local time, and 1100 pm, where a page lost the colon
    name: "hour with am or pm",
    pattern: pattern(`${NEAR}(?<hour>\\d{1,2})(?:[:.]?(?<minute>[0-5]\\d))?\\s?(?<half>[ap])\\.?m${END}\\.?${ZONE}`),
    read: readClock,
  },
  {
    // 03.00 GMT, 2000 GMT, 14:30 local time
    name: "hour with a zone",
    pattern: pattern(
      `${NEAR}(?<hour>[01]?\\d|2[0-3])[:.]?(?<minute>[0-5]\\d)\\s?(?:hours )?\\(?(?<zone>GMT|UTC|E[SD]T|local time|local)${END}`,
    ),
    read: readClock,
  },
  {
    name: "hour after at",
    pattern: pattern(`(?<about>at|around|about|by|before|after) (?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)${END}`),
    read: readClock,
  },
  {
    name: "part of a day",
    pattern: pattern(`(?:(?:at|around|in the|during the|towards) |(?=before))(?<part>${PART_AFTER})${END}`),
    read: ({ part }) => {
      const hours = hoursOf(undefined, part)
      return hours && { role: "hours", hours }
    },
  },
]

function readClock({ about = "at", hour, minute, half, zone }: Parts): Value | null {
  const given = Number(hour)
  if (half !== undefined && (given < 1 || given > 12)) return null
  const hour24 = half === undefined ? given : (given % 12) + (/p/i.test(half) ? 12 : 0)
  const at = hour24 * 60 + Number(minute ?? 0)
  const [back, on] = reachOf(about.toLowerCase())
  return { role: "hours", hours: { from: at - back, to: at + on, zone: ZONES[(zone ?? "").toLowerCase()] ?? null } }
}

function reachOf(about: string): readonly [back: number, on: number] {
  if (about.endsWith("before")) return [BESIDE, 0]
  if (about.endsWith("after")) return [0, BESIDE]
  return about === "at" || about === "by" ? [0, 0] : [AROUND, AROUND]
}
