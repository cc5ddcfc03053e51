import type { Day } from "../../../../space/day.ts"
import { gather } from "../../../gather.ts"
import { dayStretch, daysStretch, type Hours, type Stretch } from "../../../time.ts"
import type { Found } from "./rule.ts"

/** A time of the text with what it comes to. */
export interface Settled {
  readonly start: number
  readonly end: number
  readonly stretch: Stretch
}

interface Place {
  readonly start: number
  readonly end: number
}

const DAY_MINUTES = 1440
/** A day to come, or the end of something that began before. */
const NO_PAST_DAY = /(?<!\p{L})(?:until|till|next|coming|upcoming)\s+(?:the\s+)?$/iu
const SINCE = /(?<!\p{L})since\s+(?:the\s+)?$/iu
const RANGE_BEFORE = /(?<!\p{L})(?:between|from)\s+(?:the\s+)?$/iu
const AND = /^\s+and\s+(?:the\s+)?$/iu
const TO = /^\s*(?:(?:to|until|till|through)\s+(?:the\s+)?|[-–]\s*)$/iu
const SENTENCE_END = /[.!?…]["”’)]?\s|\n/

/** What is settled after the rules: days counted from others, hours given to their day, ranges, "since", days to come. */
export function settle(text: string, found: readonly Found[], reference: Day | null): Settled[] {
  const times = joinRanges(text, giveHours(text, countDays(text, found, reference), found))
  return gather(times, (time) => {
    const before = text.slice(Math.max(0, time.start - 20), time.start)
    const since = SINCE.exec(before)
    if (since) return [upToNow(time, time.start - since[0].length, reference)]
    return NO_PAST_DAY.test(before) ? [] : [time]
  })
}

/** "A day earlier" counts from the day named before in its sentence, else from the report's day, which has no "later". */
function countDays(text: string, found: readonly Found[], reference: Day | null): Settled[] {
  const times: Settled[] = []
  for (const { start, end, value } of found) {
    if (value.role === "stretch") times.push({ start, end, stretch: value.stretch })
    if (value.role !== "counted") continue
    const last = times.at(-1)
    const named = last?.stretch.single && inOneSentence(text, last, { start, end }) ? last.stretch.from : null
    if (value.days > 0 && named === null) continue
    const from = named ?? reference
    times.push({ start, end, stretch: dayStretch(from === null ? null : from + value.days) })
  }
  return times
}

/** Hours without a day ("at dawn", "at 10:30 am") belong to the nearest day of their sentence that has none yet. */
function giveHours(text: string, times: readonly Settled[], found: readonly Found[]): Settled[] {
  const given = new Map<Settled, Hours>()
  for (const { start, end, value } of found) {
    if (value.role !== "hours") continue
    const distance = (time: Settled) => Math.max(time.start - end, start - time.end)
    const nearest = times
      .filter((time) => time.stretch.single && !given.has(time) && inOneSentence(text, time, { start, end }))
      .sort((a, b) => distance(a) - distance(b))[0]
    if (nearest !== undefined) given.set(nearest, value.hours)
  }
  return times.map((time) => {
    const hours = given.get(time)
    return hours === undefined ? time : { ...time, stretch: { ...time.stretch, hours } }
  })
}

/** "Between late Friday and Saturday afternoon", "from Monday to Wednesday", "Monday to Wednesday". */
function joinRanges(text: string, times: readonly Settled[]): Settled[] {
  const joined: Settled[] = []
  for (const time of times) {
    const first = joined.at(-1)
    const range = first && rangeOf(text, first, time)
    if (range) joined.splice(-1, 1, range)
    else joined.push(time)
  }
  return joined
}

function rangeOf(text: string, first: Settled, second: Settled): Settled | null {
  const between = text.slice(first.end, second.start)
  const opened = RANGE_BEFORE.exec(text.slice(Math.max(0, first.start - 20), first.start))
  if (!(TO.test(between) || (opened && AND.test(between)))) return null
  const [{ stretch: a }, { stretch: b }] = [first, second]
  if (a.from === null || b.to === null) return null
  const from = a.from > b.to && a.single && b.single ? a.from - 7 : a.from
  if (from > b.to) return null
  const start = opened ? first.start - opened[0].length : first.start
  const stretch = { ...daysStretch(from, b.to, a.said && b.said), hours: hoursAcross(a, b, b.to - from) }
  return { start, end: second.end, stretch }
}

function hoursAcross({ hours: first }: Stretch, { hours: last }: Stretch, days: number): Hours | null {
  if (first === null && last === null) return null
  // "The night of Monday to Tuesday" ends when that night does.
  const night = last === null && days === 1 && first !== null && first.to > DAY_MINUTES
  const to = night ? first.to : (last?.to ?? DAY_MINUTES) + days * DAY_MINUTES
  return { from: first?.from ?? 0, to, zone: first?.zone ?? last?.zone ?? null }
}

function upToNow({ end, stretch }: Settled, start: number, reference: Day | null): Settled {
  const { from, hours, background } = stretch
  if (from === null || reference === null || from > reference) {
    return { start, end, stretch: { ...daysStretch(from, null), background: background || !stretch.single } }
  }
  const until = hours && { ...hours, to: (reference - from + 1) * DAY_MINUTES }
  return { start, end, stretch: { ...daysStretch(from, reference), background, hours: until } }
}

/** Whether no sentence ends between two stretches of text. */
function inOneSentence(text: string, a: Place, b: Place): boolean {
  return !SENTENCE_END.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)))
}
