import { type Day, dayOf } from "../space/day.ts"
import { MONTHS } from "../space/month-names.ts"
import { numericDay, yearlessDay } from "../space/numeric-date.ts"

/** A date as it is printed, and the day it names: null where there is none or nothing settles which. */
export interface PrintedForm {
  readonly start: number
  readonly end: number
  readonly hasYear: boolean
  readonly day: Day | null
}

/** The named groups of the patterns below. */
interface Parts {
  readonly date?: string
  readonly month?: string
  readonly year?: string
  readonly a?: string
  readonly separator?: string
  readonly b?: string
  readonly c?: string
}

/** What settles a date that is not printed in full: a day it lies near, and that Arabic puts the day first. */
interface Settling {
  readonly near: Day | null
  readonly dayFirst: boolean
}

interface DateForm {
  readonly name: string
  readonly pattern: RegExp
  readonly read: (part: Parts, settling: Settling) => Day | null
}

const WEEKDAY =
  "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+|ال[\\u0621-\\u064a]{3,8}[،,]?\\s+)?"
const MONTH = `(?<month>${[...MONTHS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(" ", "\\s+"))
  .join("|")})`
const DATE = "(?<date>\\d{1,2})(?:st|nd|rd|th)?"
const YEAR = "(?<year>(?:19|20)\\d{2})(?!\\d)"

const FORMS: readonly DateForm[] = [
  {
    // `7 April 2017`, `Thu 29-Jul-2016`, `7 نيسان/أبريل 2017`, and `7 April` alone
    name: "date, month, year",
    pattern: form(
      `${WEEKDAY}${DATE}[\\s-]+(?:of\\s+)?${MONTH}(?!\\p{L})(?:\\s*/\\s*\\p{L}+)?\\.?(?:[\\s,،-]*${YEAR})?`,
    ),
    read: namedMonth,
  },
  {
    // `Sat Apr 8, 2017`, `April 8` alone, and `Jul 012016`, where a page lost the comma between date and year
    name: "month, date, year",
    pattern: form(`${WEEKDAY}${MONTH}\\.?\\s+${DATE}(?:,?\\s*${YEAR}|(?![\\d:]))`),
    read: namedMonth,
  },
  {
    name: "year, month, date in numbers",
    pattern: form("(?<a>(?:19|20)\\d{2})(?<separator>[-/.])(?<b>\\d{1,2})\\k<separator>(?<c>\\d{1,2})(?!\\d)"),
    read: inNumbers,
  },
  {
    name: "date, month, year in numbers",
    pattern: form("(?<a>\\d{1,2})(?<separator>[-/.])(?<b>\\d{1,2})\\k<separator>(?<c>(?:19|20)\\d{2})(?!\\d)"),
    read: inNumbers,
  },
]

/**
 * Every date printed in `text` (as `plain` makes it) from `from` on, in order. `near` settles a missing year and the
 * order of `05/04/2017`.
 */
export function printedForms(text: string, from: number, near: Day | null): PrintedForm[] {
  const settling = { near, dayFirst: ARABIC.test(text) }
  const found = FORMS.flatMap(({ pattern, read }) =>
    [...text.slice(from).matchAll(pattern)].map((match) => {
      const start = from + match.index
      const part: Parts = match.groups ?? {}
      return {
        start,
        end: start + match[0].trimEnd().length,
        hasYear: (part.year ?? part.c) !== undefined,
        day: read(part, settling),
      }
    }),
  )
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

const ARABIC = /[\u0621-\u064a]{3}/
const ALEFS = /[أإآ]/g
const MARKS = /[\u200e\u200f\u202a-\u202e]/g
const EASTERN_DIGITS = /[٠-٩۰-۹]/g

/** The text, unit for unit as long, with ASCII digits, bare alefs, and blanks for the marks of writing direction. */
export function plain(text: string): string {
  return text
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(ALEFS, "ا")
    .replace(MARKS, " ")
}

function form(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}/.-])${source}`, "giu")
}

function namedMonth(part: Parts, { near }: Settling): Day | null {
  const month = MONTHS.get((part.month ?? "").toLowerCase().replace(/\s+/g, " "))
  if (month === undefined) return null
  const date = Number(part.date)
  if (part.year !== undefined) return dayOf(Number(part.year), month, date)
  return near === null ? null : yearlessDay(month, date, near)
}

function inNumbers(part: Parts, { near, dayFirst }: Settling): Day | null {
  return numericDay([part.a ?? "", part.separator ?? "", part.b ?? "", part.c ?? ""], near, dayFirst)
}
