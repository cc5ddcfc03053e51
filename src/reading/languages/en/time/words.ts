import { MONTH_NAMES } from "../../../../space/month-names.ts"
import type { Hours } from "../../../time.ts"
import { NUMBER_WORDS } from "../lexicon/numbers.ts"

export const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const

/**
 * Which hours the parts of a day mean. News uses them loosely, so neighbouring parts share an edge, and each is as wide as
 * its usual use: "early" is from midnight to working hours, since agencies file strikes before dawn under it; "night" is
 * from dark to the next morning (30 is 6 o'clock of the day after), since "Friday night" covers both sides of midnight.
 * "After Friday prayers" is the time in which the noon prayer lets out. Midnight names no side of a day, so no hours.
 */
const PARTS: Readonly<Record<string, readonly [from: number, to: number] | null>> = {
  early: [0, 9],
  "early hours": [0, 6],
  "small hours": [0, 6],
  "before dawn": [0, 6],
  "pre-dawn": [0, 6],
  dawn: [4, 7],
  sunrise: [4, 7],
  "early morning": [0, 9],
  "early in the morning": [0, 9],
  "mid-morning": [8, 11],
  morning: [6, 12],
  "late morning": [9, 12],
  "before noon": [6, 12],
  noon: [11, 13],
  midday: [11, 13],
  "after noon prayers": [12, 15],
  "early afternoon": [12, 15],
  afternoon: [12, 18],
  "mid-afternoon": [14, 16],
  "late afternoon": [15, 18],
  sunset: [17, 20],
  dusk: [17, 20],
  "early evening": [17, 20],
  evening: [17, 22],
  "late evening": [20, 24],
  late: [18, 24],
  night: [18, 30],
  "late night": [21, 28],
  overnight: [18, 30],
  midnight: null,
}

/** The hours of "early", "on Friday" and "morning" together, whichever are there; null where they name none. */
export function hoursOf(before: string | undefined, after: string | undefined): Hours | null {
  const [first, second] = [before, after].map((words) => words?.toLowerCase().replace(/\s+/g, " "))
  const hours = PARTS[[first, second].filter(Boolean).join(" ")] ?? PARTS[second ?? ""] ?? PARTS[first ?? ""]
  return hours ? { from: hours[0] * 60, to: hours[1] * 60, zone: null } : null
}

export const PART = alternatives(Object.keys(PARTS))
/** Parts that can stand after their day: not "early" and "late", which belong to what follows there. */
export const PART_AFTER = alternatives(Object.keys(PARTS).filter((part) => part !== "early" && part !== "late"))
export const WEEKDAY = alternatives([...WEEKDAYS])
/** Before a date, a weekday may be cut short. */
export const WEEKDAY_SHORT = alternatives([...WEEKDAYS, ..."sun mon tue tues wed thu thur thurs fri sat".split(" ")])
export const MONTH = alternatives(MONTH_NAMES.en.flat())
export const YEAR = "(?:19|20)\\d{2}"
/** The end of a word, in any script. */
export const END = "(?![\\p{L}\\p{N}])"

/** A number that units of time are counted by; see `numberOf`. */
export const NUMBER = `\\d{1,3}|an?|couple of|few|several|some|many|${alternatives(
  [...NUMBER_WORDS].filter(([, value]) => value > 0 && value < 100).map(([word]) => word),
)}`

/** The number in words or digits, "a" as 1; null for "few", "several". */
export function numberOf(words: string | undefined): number | null {
  const word = (words ?? "").toLowerCase()
  if (/^\d/.test(word)) return Number(word)
  if (word === "a" || word === "an") return 1
  if (word === "couple of") return 2
  return NUMBER_WORDS.get(word) ?? null
}

/** Month number from 1 by its name in any case. */
export function monthOf(name: string | undefined): number {
  const word = (name ?? "").toLowerCase()
  return MONTH_NAMES.en.findIndex((names) => (names as readonly string[]).includes(word)) + 1
}

/** Weekday from 0, Sunday, by its name in any case. */
export function weekdayNumber(name: string | undefined): number {
  return (WEEKDAYS as readonly string[]).indexOf((name ?? "").toLowerCase())
}

/** Which third of a week or month a word names: 0 for "early" and "the beginning of", 1 for "mid", 2 for "late". */
export function thirdNamed(word: string | undefined): 0 | 1 | 2 | null {
  if (word === undefined) return null
  if (/^(?:early|earlier|start|beginning)/i.test(word)) return 0
  return /^mid/i.test(word) ? 1 : 2
}

/** Whether a word begins with a capital: days and months are names, "march" and "may" are verbs. */
export function isCapital(word: string | undefined): boolean {
  return /^\p{Lu}/u.test(word ?? "")
}

function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/ /g, "\\s+"))
    .join("|")
}
