import type { Reading } from "../model/reading.ts"
import type { Statement } from "./statement.ts"

/** Shorter sentences ("Five people were killed.") two writers hit on by chance. */
const TELLING_WORDS = 9

/**
 * Finds who printed a statement's sentence first: the earliest of the readings, in their order, that has it word for word
 * before the statement's own; null where none has, or the sentence is too short to tell by.
 */
export function createSentenceSearch(readings: readonly Reading[]): (statement: Statement) => string | null {
  const texts =
    readings.length < 2 ? [] : readings.map(({ report, text }) => ({ report: report.id, words: wordsOf(text) }))
  return ({ ref, said, rest }) => {
    if (readings.length < 2) return null
    const sentence = wordsOf(said + rest)
    if (sentence.trim().split(" ").length < TELLING_WORDS) return null
    const first = texts.find(({ words }) => words.includes(sentence))?.report ?? null
    return first === ref.report ? null : first
  }
}

/** The words of a text with one blank between them, and at either end. */
const wordsOf = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `
