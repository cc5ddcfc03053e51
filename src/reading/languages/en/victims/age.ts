import { type Ground, wordAt } from "../ground.ts"
import { NUMBER_WORDS } from "../lexicon/numbers.ts"

/** An age as told: in years, and for babies in months (with 0 or 1 for the years that they make). */
export interface Age {
  readonly age: number
  readonly ageMonths?: number
}

/** An age and the token after it. */
export interface AgeFound extends Age {
  readonly to: number
}

/** Nobody is older; a higher number counts something else. */
const OLDEST = 115
const MONTHS_A_YEAR = 12
const WEEKS_A_MONTH = 4

/** What one word tells of an age: "15-year-old", "seven-year-old", "8-month-old"; null where it tells none. */
export function ageOfWord(word: string): Age | null {
  const parts = /^([\p{L}\d-]+?)-(year|month|week|day)s?-olds?$/u.exec(word)
  const value = parts?.[1] === undefined ? null : numberOf(parts[1])
  return value === null || parts === null ? null : inUnit(value, parts[2] ?? "year")
}

/**
 * The age that follows a name at token `i`: ", 15,", "(32)", ", aged 7", "aged 7", ", 15 years old", " (8 months)",
 * ", a 15-year-old"; null where a number there counts something else ("Homs, 15 people").
 */
export function ageAfter(ground: Ground, i: number): AgeFound | null {
  if (i >= ground.end) return null
  const mark = ground.tokens[i]?.text ?? ""
  const opened = /^[,(\-–—/:]$/.test(mark)
  const from = opened ? i + 1 : i
  if (opened && /^an?$/.test(wordAt(ground, from))) return inOneWord(ground, from + 1)
  if (/^aged?$/.test(wordAt(ground, from))) return inFigures(ground, from + 1, mark, true)
  if (!opened) return null
  return inOneWord(ground, from) ?? inFigures(ground, from, mark, false)
}

function inOneWord(ground: Ground, k: number): AgeFound | null {
  const age = ageOfWord(wordAt(ground, k))
  return age && { ...age, to: k + 1 }
}

/** "15", "15 years old", "8 months", behind the mark that opens it; a bare number must be closed off too. */
function inFigures(ground: Ground, k: number, mark: string, aged: boolean): AgeFound | null {
  const value = k < ground.end ? numberOf(wordAt(ground, k)) : null
  if (value === null || value > OLDEST) return null
  const unit = /^(year|month|week|day)s?$/.exec(wordAt(ground, k + 1))?.[1]
  let to = k + (unit ? 2 : 1)
  if (unit && wordAt(ground, to) === "old") to++
  if (!unit && !aged && !closes(ground, to, mark === "(")) return null
  if (mark === "(" && ground.tokens[to]?.text === ")") to++
  return { ...inUnit(value, unit ?? "year"), to }
}

/** A bare number is an age only where nothing follows that it could count. */
function closes(ground: Ground, k: number, bracket: boolean): boolean {
  if (k >= ground.end) return !bracket
  const text = ground.tokens[k]?.text ?? ""
  return bracket ? text === ")" : /^(?:[,;.)–—-]|and|&|was|were|is|has|had|died|from|of)$/.test(text)
}

function numberOf(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  return NUMBER_WORDS.get(word) ?? null
}

function inUnit(value: number, unit: string): Age {
  if (unit === "year") return { age: value }
  const ageMonths = unit === "month" ? value : unit === "week" ? Math.floor(value / WEEKS_A_MONTH) : 0
  return { age: Math.floor(ageMonths / MONTHS_A_YEAR), ageMonths }
}
