import { type Day, dayOfIso } from "../../../../space/day.ts"
import { mentionOf, type Stretch, type TimeMention } from "../../../time.ts"
import { CLOCK_RULES } from "./clock-rules.ts"
import { DAY_RULES } from "./day-rules.ts"
import { MONTH_RULES } from "./month-rules.ts"
import { RELATIVE_RULES } from "./relative-rules.ts"
import { anyOf, type Found, type TimeRule } from "./rule.ts"
import { settle } from "./settle.ts"
import { STRETCH_RULES } from "./stretch-rules.ts"

/** In order: of two rules that read equally many words from the same one on, the first counts. */
export const TIME_RULES: readonly TimeRule[] = [
  ...DAY_RULES,
  ...RELATIVE_RULES,
  ...STRETCH_RULES,
  ...MONTH_RULES,
  ...CLOCK_RULES,
]

/** Where some rule fits: asked once, so that all are tried only where one does. */
const ANY_RULE = anyOf(TIME_RULES.map((rule) => rule.pattern))

/** Every time has one of these in it; rules are tried only around them. Case counts, since months are capitals. */
const CUE =
  /[Dd]ay|DAY|[Nn]ight|[Nn]oon|[Mm]orning|[Ee]vening|[Dd]awn|midday|dusk|sunset|sunrise|[Hh]ours?\b|[Ww]eek|[Mm]onth|[Yy]ear|\b[Ss]ince\b|\b(?:19|20)\d\d\b|\b\d{1,2}[-/.:]\d\d?\b|\d ?[ap]\.?m\b|\d(?:st|nd|rd|th)\b|\bGMT\b|\bUTC\b|\b(?:J(?:an|un|ul|AN|UN|UL)|F(?:eb|EB)|M(?:ar|ay|AR|AY)|A(?:pr|ug|PR|UG)|S(?:ep|EP)|O(?:ct|CT)|N(?:ov|OV)|D(?:ec|EC))/g
/** How many words before a cue its phrase may begin: "in more than the past three weeks". */
const WORDS_BEFORE = 5
/** How much of the text around a match rules look at. */
const AROUND = 40

/**
 * The times that `text` names within `[from, to)`, in order and without overlap, resolved against `reference` (an ISO
 * date, mostly the report's own). Without one, what is told from the day of speaking keeps its words and no days.
 * A day without a year is the last such day, if within eleven months. Hours are local (`zone` null) unless the text names
 * a zone. A printed dateline within the range is a time like any other. Never throws on text.
 */
export function timesIn(text: string, from: number, to: number, reference: string | null): TimeMention[] {
  const day = reference === null ? null : dayOfIso(reference)
  const found = foundIn(text, from, to, day)
  const times = settle(text, found, day)
  const history = day === null && times.some(({ stretch }) => isRecent(stretch))
  return times.map(({ start, end, stretch }) =>
    mentionOf(text, start, end, history && isMonth(stretch) ? { ...stretch, background: true } : stretch, day),
  )
}

/** "Today", "on Monday", in a report of unknown date. */
const isRecent = ({ single, from, background }: Stretch) => single && from === null && !background

/** "In October 2019", "in early 2020", in full: beside days that are told from the day of speaking it is history. */
const isMonth = ({ single, from, to }: Stretch) =>
  !single && from !== null && to !== null && to - from >= SHORTEST_MONTH
/** A third of February, less a day. */
const SHORTEST_MONTH = 8

function foundIn(text: string, from: number, to: number, reference: Day | null): Found[] {
  const found: Found[] = []
  let done = from
  CUE.lastIndex = from
  for (let cue = CUE.exec(text); cue !== null && cue.index < to; cue = CUE.exec(text)) {
    for (const start of beginnings(text, done, cue.index)) {
      if (start < done) continue
      done = start + 1
      const best = bestAt(text, start, to, reference)
      if (best === null) continue
      found.push(best)
      done = best.end
    }
    CUE.lastIndex = Math.max(CUE.lastIndex, done)
  }
  return found
}

/** Beginnings of words from `WORDS_BEFORE` words before `cue` up to it, not before `from`. */
function beginnings(text: string, from: number, cue: number): number[] {
  const starts: number[] = []
  for (let at = cue; at >= from && starts.length <= WORDS_BEFORE; at--) {
    if (isLetter(text.charCodeAt(at)) && (at === 0 || !isLetter(text.charCodeAt(at - 1)))) starts.unshift(at)
  }
  return starts
}

/** Letters and digits; whatever is no ASCII counts as one, so that no match begins inside a word. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code > 191
}

function bestAt(text: string, start: number, to: number, reference: Day | null): Found | null {
  ANY_RULE.lastIndex = start
  if (!ANY_RULE.test(text)) return null
  let best: Found | null = null
  for (const { pattern, read } of TIME_RULES) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    const end = start + (match?.[0].length ?? 0)
    if (match === null || end > to || end <= (best?.end ?? start)) continue
    const before = text.slice(Math.max(0, start - AROUND), start)
    const value = read(match.groups ?? {}, { reference, before, after: text.slice(end, end + AROUND) })
    if (value !== null) best = { start, end, value }
  }
  return best
}
