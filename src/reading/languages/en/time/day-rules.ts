import { dayOf } from "../../../../space/day.ts"
import { numericDay } from "../../../../space/numeric-date.ts"
import { dayStretch, daysStretch, lastDate, lastDateOfMonth, lastWeekday, namedStretch } from "../../../time.ts"
import { type Around, type Parts, pattern, stretchValue, type TimeRule, type Value } from "./rule.ts"
import {
  END,
  hoursOf,
  isCapital,
  MONTH,
  monthOf,
  PART,
  PART_AFTER,
  WEEKDAY,
  WEEKDAY_SHORT,
  weekdayNumber,
  YEAR,
} from "./words.ts"

/** Names that a day's name is part of, told by their capital: newspapers, mosques, movements, streets; and prayers. */
const NAME_AFTER =
  /^[\s-]*(?:Times|Telegraph|Mirror|Mail|Express|Herald|Mosque|Market|[Pp]rayers?|[Ss]ermon|[Pp]reacher|[Ii]mam|[Mm]ovement|Alliance|Camp|Coalition|Bloc|Brigade|Battalion|Division|Revolution|Street|Square|Bridge|Hospital|School|University|Stadium|of (?:[Rr]age|[Aa]nger|[Dd]ignity))(?!\p{L})/u
/** "Black Friday", "Mail on Sunday", "next Friday", "every Friday": a name, a day to come, a habit. */
const NOT_THE_LAST =
  /(?<!\p{L})(?:black|bloody|good|holy|palm|easter|mail on|next|coming|upcoming|following|every|each|most)\s+$/iu
/** "on Fridays" is a habit where no noun follows; with one it is "Friday's" that lost its apostrophe. */
const NO_NOUN = /^\s*(?:$|[.,;:)]|(?:and|or|in|at|when|since|during|to)(?!\p{L}))/iu

const BEFORE = `(?:(?<early>${PART}) (?:(?:on|of|in|from)(?: the)? )?)?`
const AFTER = `(?:,? (?:(?:at|around|in the|on the) )?(?<part>${PART_AFTER})(?:['’]?s)?${END})?`
const DATE = "(?<date>\\d{1,2})(?:st|nd|rd|th)?"
/** The last day of `4-5 April`. */
const TO_DATE = "(?:\\s?[-–]\\s?(?<last>\\d{1,2}))?"

/** Rules for days that have a name or a date. */
export const DAY_RULES: readonly TimeRule[] = [
  {
    name: "after Friday prayers",
    pattern: pattern(
      `(?:after|following|during|at|leaving)(?: the)?(?: weekly| noon| midday)? (?<weekday>friday)(?:['’]?s)?(?: noon| midday)? prayers?${END}`,
    ),
    read: ({ weekday }, { reference }) =>
      stretchValue(
        dayStretch(lastWeekday(weekdayNumber(weekday), reference), hoursOf(undefined, "after noon prayers")),
      ),
  },
  {
    name: "weekday",
    pattern: pattern(
      `${BEFORE}(?:(?<which>last|this past|past) )?(?<weekday>${WEEKDAY})(?:['’]s|(?<plural>s))?${END}${AFTER}`,
    ),
    read: readWeekday,
  },
  {
    name: "date, month, year",
    pattern: pattern(
      `${BEFORE}(?:(?<weekday>${WEEKDAY_SHORT}),? )?(?:the )?${DATE}${TO_DATE}(?: of)?[\\s-]+(?<month>${MONTH})${END}(?:\\.?,?[\\s-]*(?<year>${YEAR})${END})?${AFTER}`,
    ),
    read: readDate,
  },
  {
    name: "month, date, year",
    pattern: pattern(
      `${BEFORE}(?:(?<weekday>${WEEKDAY_SHORT}),? )?(?<month>${MONTH})\\.? (?:the )?${DATE}${TO_DATE}(?:,?\\s*(?<year>${YEAR}))?(?![\\p{L}\\p{N}]|[.,:]\\d)${AFTER}`,
    ),
    read: (part, around) => (isCount(part, around) ? null : readDate(part, around)),
  },
  {
    name: "date in numbers",
    pattern: pattern(
      `(?<a>${YEAR}|\\d{1,2})(?<separator>[-/.])(?<b>\\d{1,2})\\k<separator>(?<c>${YEAR}|\\d{1,2})(?!\\d|[-/.]\\d)`,
    ),
    read: readNumbers,
  },
  {
    name: "date of the month",
    pattern: pattern(
      `on the (?<date>\\d{1,2})(?:st|nd|rd|th)(?: of (?:this|the) month)?(?=\\s*(?:[.,;:)]|$)|\\s+(?:and|when|in|at|by|that|after|before|as|against)${END})`,
    ),
    read: ({ date }, { reference }) => {
      const number = Number(date)
      return number < 1 || number > 31 ? null : stretchValue(dayStretch(lastDateOfMonth(number, reference)))
    },
  },
]

/** ISO 8601 counts from Monday, 1, to Sunday, 7. */
const isoWeekday = (name: string | undefined) => weekdayNumber(name) || SUNDAY
const SUNDAY = 7

function readWeekday(
  { early, which, weekday, plural, part }: Parts,
  { reference, before, after }: Around,
): Value | null {
  if (!isCapital(weekday) || NAME_AFTER.test(after) || NOT_THE_LAST.test(before)) return null
  if (plural !== undefined && part === undefined && NO_NOUN.test(after)) return null
  if (reference === null) return stretchValue(namedStretch(isoWeekday(weekday), null, null))
  const latest = reference !== null && which !== undefined ? reference - 1 : reference
  return stretchValue(dayStretch(lastWeekday(weekdayNumber(weekday), latest), hoursOf(early, part)))
}

function readDate(
  { early, weekday, date, last, month, year, part }: Parts,
  { reference, before, after }: Around,
): Value | null {
  const at = Number(date)
  if (!isCapital(month) || at < 1 || at > 31 || NAME_AFTER.test(after) || NOT_THE_LAST.test(before)) return null
  if (year === undefined && reference === null && last === undefined)
    return stretchValue(namedStretch(weekday === undefined ? null : isoWeekday(weekday), monthOf(month), at))
  const days = [at, last === undefined ? at : Number(last)].map((number) =>
    year === undefined ? lastDate(monthOf(month), number, reference) : dayOf(Number(year), monthOf(month), number),
  )
  const [from, to] = days
  if (from === undefined || to === undefined || (year !== undefined && (from === null || to === null))) return null
  if (last === undefined) return stretchValue(dayStretch(from, hoursOf(early, part), year !== undefined))
  return from !== null && to !== null && from > to ? null : stretchValue(daysStretch(from, to, year !== undefined))
}

/** "In April 12 civilians were killed": the number counts people. */
function isCount({ year }: Parts, { before, after }: Around): boolean {
  return year === undefined && /(?<!\p{L})in\s+$/iu.test(before) && /^\s+\p{Ll}/u.test(after)
}

function readNumbers({ a = "", separator = "", b = "", c = "" }: Parts, { reference }: Around): Value | null {
  if (a.length !== 4 && c.length !== 4) return null
  const day = numericDay([a, separator, b, c], reference)
  return day === null ? null : stretchValue(dayStretch(day, null, true))
}
