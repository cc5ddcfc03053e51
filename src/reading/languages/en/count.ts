import type { Count } from "../../../model/claim.ts"
import { MONTHS } from "../../../space/month-names.ts"
import type { Token } from "../../token.ts"
import { BOUNDS, type Bound, MULTIPLIERS, NUMBER_WORDS, VAGUE } from "./lexicon/numbers.ts"

/** A count phrase read at a token: the tokens it takes and the ends it gives, without its group. */
export interface CountPhrase {
  readonly to: number
  readonly count: Omit<Count, "group">
}

const NUMERAL = /^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/

/**
 * The count phrase that begins at token `i`: "43", "at least 70", "more than 19" (20..), "up to 30" (..30), "about 40",
 * "between 10 and 15", "10 to 15", "dozens", "no"; null where none begins.
 */
export function countAt(tokens: readonly Token[], i: number, end: number): CountPhrase | null {
  const word = tokens[i]
  if (word?.kind !== "number" && !OPENING.has(word?.lower ?? "")) return null
  const [bound, start] = boundAt(tokens, i, end)
  const between = tokens[i]?.lower === "between"
  const first = numberAt(tokens, between ? i + 1 : start, end)
  if (!first) return start === i ? vagueAt(tokens, i, end) : vagueAfter(tokens, start, end)
  const joint = tokens[first.to]?.lower
  if ((between && joint === "and") || joint === "to" || joint === "-" || joint === "–" || joint === "or") {
    const second = numberAt(tokens, first.to + 1, end)
    if (second && second.value > first.value) return { to: second.to, count: { min: first.value, max: second.value } }
  }
  if (between) return null
  if (tokens[first.to]?.text === "+") return { to: first.to + 1, count: { min: first.value, max: null } }
  return { to: first.to, count: bounded(first.value, bound) }
}

/** Every word that a count phrase can begin with, so that most tokens are passed over at once. */
const OPENING: ReadonlySet<string> = new Set([
  ...BOUNDS.keys(),
  ...NUMBER_WORDS.keys(),
  ...VAGUE.keys(),
  ..."a an no none neither between numbers large great huge big".split(" "),
])

function boundAt(tokens: readonly Token[], i: number, end: number): [Bound | null, number] {
  let at = i
  let bound: Bound | null = null
  // Two may follow each other: "at least another 15", "some other 20".
  for (let round = 0; round < 2; round++) {
    const found = BOUNDS.get(tokens[at]?.lower ?? "")?.find(([phrase]) =>
      phrase.every((word, k) => at + k < end && tokens[at + k]?.lower === word),
    )
    if (!found) break
    at += found[0].length
    bound = found[1] ?? bound
  }
  return [bound, at]
}

function bounded(value: number, bound: Bound | null): Omit<Count, "group"> {
  switch (bound) {
    case "least":
      return { min: value, max: null }
    case "over":
      return { min: value + 1, max: null }
    case "most":
      return { min: null, max: value }
    case "under":
      return { min: null, max: Math.max(0, value - 1) }
    case "about":
      return { min: value, max: value, approximate: true }
    case null:
      return { min: value, max: value }
  }
}

interface Numeral {
  readonly value: number
  readonly to: number
}

function numberAt(tokens: readonly Token[], i: number, end: number): Numeral | null {
  const token = tokens[i]
  if (!token || i >= end) return null
  return token.kind === "number" ? figureAt(tokens, i, end) : wordsAt(tokens, i, end)
}

/** "43", "12,000", "1.9 million". */
function figureAt(tokens: readonly Token[], i: number, end: number): Numeral | null {
  const text = tokens[i]?.text ?? ""
  if (!NUMERAL.test(text)) return null
  if (/^0{2,}$/.test(text)) return null
  const rest = groupAfter(tokens, i, end)
  if (rest !== null) return { value: Number(text + rest), to: i + 2 }
  const value = Number(text.replaceAll(",", ""))
  const times = i + 1 < end ? MULTIPLIERS.get(tokens[i + 1]?.lower ?? "") : undefined
  if (times) return { value: Math.round(value * times), to: i + 2 }
  return Number.isInteger(value) ? { value, to: i + 1 } : null
}

/** "1 000", "12 500": three figures that a blank parts from those before them, where these are no day of a month. */
function groupAfter(tokens: readonly Token[], i: number, end: number): string | null {
  const [first, next] = [tokens[i], tokens[i + 1]]
  if (!first || !next || i + 1 >= end || next.start !== first.end + 1 || tokens[i - 1]?.kind === "number") return null
  if (!/^[1-9]\d{0,2}$/.test(first.text) || !/^\d{3}$/.test(next.text)) return null
  return MONTHS.has(tokens[i - 1]?.lower ?? "") ? null : next.text
}

/** "a hundred", "twenty six", "two dozen", "three hundred". */
function wordsAt(tokens: readonly Token[], i: number, end: number): Numeral | null {
  const word = tokens[i]?.lower ?? ""
  const next = i + 1 < end ? (tokens[i + 1]?.lower ?? "") : ""
  const article = word === "a" || word === "an"
  let value = article ? 1 : NUMBER_WORDS.get(word)
  if (value === undefined) return null
  if (next === "dozen") return { value: value * 12, to: i + 2 }
  if (article && !MULTIPLIERS.has(next)) return null
  let to = i + 1
  const unit = NUMBER_WORDS.get(next) ?? 0
  if (value >= 20 && value % 10 === 0 && unit > 0 && unit < 10) {
    value += unit
    to++
  }
  for (; to < end; to++) {
    const times = MULTIPLIERS.get(tokens[to]?.lower ?? "")
    if (times === undefined) break
    value *= times
  }
  return { value, to }
}

function vagueAt(tokens: readonly Token[], i: number, end: number): CountPhrase | null {
  const word = tokens[i]?.lower ?? ""
  const next = tokens[i + 1]?.lower ?? ""
  if (i >= end) return null
  if ((word === "none" || word === "neither") && next === "of") return { to: i + 1, count: { min: 0, max: 0 } }
  if (word === "no" && next !== "one") return { to: i + 1, count: { min: 0, max: 0 } }
  const amount = amountAt(tokens, i, end)
  if (amount) return amount
  if (word === "a" && next === "few") return { to: i + 2, count: vague("several") }
  const kept = VAGUE.get(word)
  // "tens of thousands": what a war costs, not what a strike does.
  const whole = next === "of" ? VAGUE.get(tokens[i + 2]?.lower ?? "") : undefined
  if (kept && whole === "thousands" && i + 2 < end) return { to: i + 3, count: vague(WAR_LONG) }
  // "several dozen", "a few hundred" are read as dozens and hundreds.
  const times = kept && i + 1 < end ? TIMES.get(next) : undefined
  if (times) return { to: i + 2, count: vague(times) }
  return kept ? { to: i + 1, count: vague(kept) } : null
}

/** A count that no single event has: tens or hundreds of thousands. */
export const WAR_LONG = "tens of thousands"

const TIMES: ReadonlyMap<string, string> = new Map([
  ["dozen", "dozens"],
  ["hundred", "hundreds"],
  ["thousand", "thousands"],
])

/** "a number of", "a large number of", "large numbers of", "a handful of". */
function amountAt(tokens: readonly Token[], i: number, end: number): CountPhrase | null {
  let k = tokens[i]?.lower === "a" ? i + 1 : i
  const size = /^(?:large|great|huge|big|unknown|small|growing)$/.test(tokens[k]?.lower ?? "")
    ? tokens[k]?.lower
    : undefined
  if (size) k++
  if (k + 1 >= end || !/^(?:numbers?|handful)$/.test(tokens[k]?.lower ?? "") || tokens[k + 1]?.lower !== "of")
    return null
  if (k === i && tokens[k]?.lower !== "numbers") return null
  return { to: k + 2, count: vague(size && !/^(?:small|unknown)$/.test(size) ? "many" : "several") }
}

/** "at least dozens" and the like: the vague word alone counts. */
function vagueAfter(tokens: readonly Token[], i: number, end: number): CountPhrase | null {
  const word = tokens[i]?.lower ?? ""
  return i < end && VAGUE.has(word) ? { to: i + 1, count: vague(VAGUE.get(word) ?? word) } : null
}

const vague = (word: string): Omit<Count, "group"> => ({ min: null, max: null, vague: word })
