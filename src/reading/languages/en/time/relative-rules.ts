import type { Day } from "../../../../space/day.ts"
import { dayStretch, daysStretch } from "../../../time.ts"
import { pattern, stretchValue, type TimeRule, type Value } from "./rule.ts"
import { END, hoursOf, NUMBER, numberOf, PART, PART_AFTER } from "./words.ts"

/** "Two days before the attack", "on the day of the strike": counted from an event and not from a day. */
const FROM_AN_EVENT =
  /^\s+(?:(?:the|an?|his|her|its|their|this|that|it|he|she|they|of|when|we|after|before)(?!\p{L})|\p{L}+ing(?!\p{L})|\p{Lu})/u

const AFTER = `(?:,? (?:(?:at|around|in the) )?(?<part>${PART_AFTER})(?:['’]?s)?${END})?`

/** Rules for days that are told from the report's day, or from the day named before. */
export const RELATIVE_RULES: readonly TimeRule[] = [
  {
    name: "the day before yesterday",
    pattern: pattern(`the day before yesterday${END}`),
    read: (_, { reference }) => stretchValue(dayStretch(minus(reference, 2))),
  },
  {
    name: "today, yesterday",
    pattern: pattern(
      `(?:earlier |later )?(?:(?<early>${PART}) (?:(?:on|of) )?)?(?<word>today|yesterday)(?:['’]?s)?${END}${AFTER}`,
    ),
    read: ({ early, word, part }, { reference }) =>
      stretchValue(dayStretch(minus(reference, /^y/i.test(word ?? "") ? 1 : 0), hoursOf(early, part))),
  },
  {
    name: "this morning, tonight",
    pattern: pattern(
      `(?:earlier )?(?:(?<early>early|late) )?(?:this (?<part>morning|afternoon|evening)|tonight)${END}`,
    ),
    read: ({ early, part = "night" }, { reference }) => stretchValue(dayStretch(reference, hoursOf(early, part))),
  },
  {
    name: "last night",
    pattern: pattern(`(?:(?<early>early|late) )?last (?<part>night|evening)(?:['’]?s)?${END}`),
    read: ({ early, part }, { reference }) => stretchValue(dayStretch(minus(reference, 1), hoursOf(early, part))),
  },
  {
    // Both sides of the midnight before the report: the text does not say which.
    name: "overnight",
    pattern: pattern(`(?<part>overnight)${END}`),
    read: ({ part }, { reference }) =>
      stretchValue({ ...dayStretch(minus(reference, 1), hoursOf(part, undefined)), to: reference }),
  },
  {
    name: "the same day",
    pattern: pattern(
      `(?:(?:earlier|later|early|late) )?(?:in the day|on the (?:same )?day|the same day|(?:on )?that(?: same)? day)${END}`,
    ),
    read: (_, { after }) => (/^\s+(?:of|that|when|after|before)(?!\p{L})/iu.test(after) ? null : counted(0)),
  },
  {
    name: "the day before, the next day",
    pattern: pattern(`the (?:(?<word>day before|previous day)|(?:next|following) day|day after)${END}`),
    read: ({ word }, { after }) => (FROM_AN_EVENT.test(after) ? null : counted(word === undefined ? 1 : -1)),
  },
  {
    name: "days earlier, days later, days ago",
    pattern: pattern(`(?<number>${NUMBER}) days? (?<word>earlier|before|later|ago)${END}`),
    read: ({ number, word = "" }, { reference, after }) => {
      const days = numberOf(number)
      if (/ago/i.test(word)) {
        return stretchValue(days === null ? daysStretch(null, reference) : dayStretch(minus(reference, days)))
      }
      if (days === null || (/before/i.test(word) && FROM_AN_EVENT.test(after))) return null
      return counted(/later/i.test(word) ? days : -days)
    },
  },
]

function counted(days: number): Value {
  return { role: "counted", days }
}

function minus(day: Day | null, days: number): Day | null {
  return day === null ? null : day - days
}
