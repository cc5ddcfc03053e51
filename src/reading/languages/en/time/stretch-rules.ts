import { type Day, partsOf } from "../../../../space/day.ts"
import { backgroundStretch, dayStretch, daysStretch, mondayOf, monthDays, thirdOf } from "../../../time.ts"
import { type Around, type Parts, pattern, stretchValue, type TimeRule, type Value } from "./rule.ts"
import { END, NUMBER, numberOf, thirdNamed } from "./words.ts"

const UNIT = "(?<unit>hours?|days?|weeks?|months?|years?)"
const ABOUT =
  "(?:(?:about|around|nearly|almost|approximately|over|more than|less than|at least|up to|some|just|only|under|well over) )?"
const WAR = "(?:war|conflict|uprising|crisis|revolution|revolt|rebellion|insurgency|unrest)"
/** "Will vote in two weeks", "a truce for 48 hours": a stretch to come. */
const TO_COME =
  /(?<!\p{L})(?:will|would|shall|due|scheduled|expected|planned|truce|ceasefire|cease-fire|pause|halt|agreed|deadline|elections?|vote|talks|summit|sentenced|jailed)(?!\p{L})[^.]*$/iu
/** "The deadliest in almost a year", "the second time in two weeks": what an event is measured by, not when it was. */
const COMPARED =
  /(?<!\p{L})(?:the|its|their) (?:(?:deadliest|bloodiest|worst|heaviest|fiercest|biggest|largest|highest|longest|latest|most \p{L}+)(?: [\p{L}-]+){0,5}|(?:first|second|third|fourth|fifth)(?: such)?(?: \p{L}+){1,3}) $/iu
const DAYS_IN: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 }
/** From this many hours on, "the past hours" may reach back over midnight. */
const OVER_MIDNIGHT = 12
/** Weeks are told by the week and not to the day, so "two weeks ago" is that day and three days about it. */
const WEEKS_OFF = 3

/** Rules for stretches that are counted in units of time. */
export const STRETCH_RULES: readonly TimeRule[] = [
  {
    name: "last week, this month",
    pattern: pattern(
      `(?:(?<early>early|earlier|late|later|mid)[\\s-]+)?(?<which>last|this) (?<unit>week|month|year)(?:['’]?s)?${END}`,
    ),
    read: readCalendar,
  },
  {
    name: "the weekend",
    pattern: pattern(`(?:the|this|last) weekend${END}`),
    read: (_, { reference }) => {
      if (reference === null) return stretchValue(daysStretch(null, null))
      const sunday = mondayOf(reference + 1) - 1
      return stretchValue(daysStretch(sunday - 1, sunday))
    },
  },
  {
    name: "since the start of the year",
    pattern: pattern(`since (?:the )?(?:start|beginning) of (?:the|this) (?<unit>week|month|year)${END}`),
    read: ({ unit }, around) => readCalendar({ which: "this", unit: unit ?? "" }, around),
  },
  {
    name: "the past days",
    pattern: pattern(
      `(?:(?:in|over|during|within|for|throughout) )?(?:(?:the|these) )?${ABOUT}(?:past|last|previous|preceding|recent) ${ABOUT}(?:(?<number>${NUMBER}) )?${UNIT}${END}`,
    ),
    read: (part, around) => (COMPARED.test(around.before) ? null : readUpToNow(part, around)),
  },
  {
    name: "in two days",
    pattern: pattern(
      `(?:in|within|over|for|after|during|throughout|amid|following)(?: the)?(?: space of| course of| matter of)? ${ABOUT}(?<number>${NUMBER}) (?:(?:straight|consecutive|successive|whole|full) )?${UNIT}${END}(?! (?:later|earlier|ago|before|after|old|time|from now|in prison|of age)${END})`,
    ),
    read: (part, around) =>
      TO_COME.test(around.before) || COMPARED.test(around.before) || isShort(part) ? null : readUpToNow(part, around),
  },
  {
    name: "two weeks of bombing",
    pattern: pattern(
      `(?<number>${NUMBER}) ${UNIT} of(?= (?:heavy |intense |fierce |deadly |relentless |sustained )?(?:air|aerial|bomb|infight|fight|clash|shell|strike|battle|violence|siege|raid|attack|assault))`,
    ),
    read: readUpToNow,
  },
  {
    name: "for days, weeks of",
    pattern: pattern(`(?:in|for|after|over|following) (?<unit>days|weeks|months|years)${END}(?! (?:to|ahead))`),
    read: readUpToNow,
  },
  {
    name: "for the third day in a row",
    pattern: pattern(
      `(?:for )?(?:the |a )?(?<word>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?<straight>consecutive |straight |successive )?day(?<row> in a row| running)?${END}`,
    ),
    read: ({ word = "", straight, row }, { reference }) => {
      if (straight === undefined && row === undefined) return null
      const days = ORDINALS.indexOf(word.toLowerCase()) + 1
      return stretchValue(daysStretch(reference === null ? null : reference - days, reference))
    },
  },
  {
    name: "weeks, months, years ago",
    pattern: pattern(`${ABOUT}(?<number>${NUMBER}) (?<unit>weeks?|months?|years?) ago${END}`),
    read: readAgo,
  },
  {
    name: "years into, six-year war",
    pattern: pattern(
      `${ABOUT}(?<number>${NUMBER})[\\s-]+(?<unit>years?|months?)(?: (?:into|since)${END}|(?:[\\s-](?:old|long))?(?: \\p{L}+)? ${WAR}${END})`,
    ),
    read: (_, { reference }) => stretchValue(backgroundStretch(null, reference)),
  },
  {
    name: "in its sixth year",
    pattern: pattern(`in(?:to)? its \\p{L}+ year${END}`),
    read: (_, { reference }) => stretchValue(backgroundStretch(null, reference)),
  },
  {
    name: "since the war began",
    pattern: pattern(
      `since (?:(?:the|its|their) )?(?:(?:start|beginning|outbreak|onset|eruption) of (?:the |its |their )?)?(?:\\p{L}+[\\s-]){0,3}?${WAR}${END}`,
    ),
    read: (_, { reference }) => stretchValue(backgroundStretch(null, reference)),
  },
]

const ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth".split(" ")

/** "In several hours of battle" tells how long something took, not when. */
function isShort({ number, unit = "" }: Parts): boolean {
  return /^hour/i.test(unit) && (numberOf(number) ?? 0) < OVER_MIDNIGHT
}

function readUpToNow({ number, unit = "" }: Parts, { reference }: Around): Value | null {
  const each = unit.toLowerCase().replace(/s$/, "")
  const count = number === undefined && !/s$/i.test(unit) ? 1 : numberOf(number)
  if (count === null) {
    if (each === "hour") return stretchValue(dayStretch(reference))
    return stretchValue(/day|week/.test(each) ? daysStretch(null, reference) : backgroundStretch(null, reference))
  }
  if (reference === null) return stretchValue(each === "year" ? backgroundStretch(null, null) : daysStretch(null, null))
  const back = each === "hour" ? (count < OVER_MIDNIGHT ? 0 : Math.ceil(count / 24)) : count * (DAYS_IN[each] ?? 0)
  return stretchValue(back === 0 ? dayStretch(reference) : daysStretch(reference - back, reference))
}

function readAgo({ number, unit = "" }: Parts, { reference }: Around): Value | null {
  const each = unit.toLowerCase().replace(/s$/, "")
  const count = numberOf(number)
  if (count === null || reference === null) {
    return stretchValue(each === "week" ? daysStretch(null, reference) : backgroundStretch(null, reference))
  }
  const day = reference - count * (DAYS_IN[each] ?? 0)
  if (each === "week") return stretchValue(daysStretch(day - WEEKS_OFF, day + WEEKS_OFF))
  const { year, month } = partsOf(day)
  if (each === "year") return stretchValue(backgroundStretch(monthDays(year, 1).from, monthDays(year, 12).to))
  const { from, to } = monthDays(year, month)
  return stretchValue(daysStretch(from, to))
}

/** Last week is the one from Monday to Sunday before this one; this week, month and year end with the report's day. */
function readCalendar({ early, which = "", unit = "" }: Parts, { reference }: Around): Value | null {
  if (reference === null)
    return stretchValue(/year/i.test(unit) ? backgroundStretch(null, null) : daysStretch(null, null))
  const began = beginningOf(unit.toLowerCase(), reference)
  if (/this/i.test(which)) return stretchValue(daysStretch(began, reference))
  const whole = { from: beginningOf(unit.toLowerCase(), began - 1), to: began - 1 }
  if (/year/i.test(unit)) return stretchValue(backgroundStretch(whole.from, whole.to))
  const { from, to } = thirdOf(whole, thirdNamed(early))
  return stretchValue(daysStretch(from, to))
}

function beginningOf(unit: string, day: Day): Day {
  if (unit === "week") return mondayOf(day)
  const { year, month } = partsOf(day)
  return monthDays(year, unit === "year" ? 1 : month).from
}
