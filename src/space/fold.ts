import { BREAK, DROP, foldUnit, secondLetter } from "./fold-letters.ts"

/**
 * What two spellings of a place name have in common: lower case, no diacritics, hyphens, apostrophes, spaces or points,
 * Arabic letters in their plain form, -ah at a word's end as -a, and no Arabic article before a word (`Al-Husn`, `al Husn` and `Husn`; `Deir ez-Zor`
 * and `Deir al-Zor`; `الحصن` and `حصن`). An assimilated article goes only before its own letter, so "As Suwayda" is
 * "suwayda" but "As Damascus" is "asdamascus". Only the first 120 UTF-16 units count.
 */
export function foldName(name: string): string {
  const length = splitWords(name)
  let out = 0
  let start = 0
  while (start < length) {
    let end = start
    while (end < length && units[end] !== SPACE) end++
    if (end === length || !isArticleBefore(start, end)) {
      const from = hasArabicArticle(start, end) ? start + 2 : start
      if (out !== from) units.copyWithin(out, from, end)
      out += end - from
      if (end - from > 3 && endsInTaMarbuta(out)) out--
    }
    start = end + 1
  }
  return Reflect.apply(String.fromCharCode, null, units.subarray(0, out))
}

const MAX_UNITS = 120
const SPACE = 0x20
const ALEF = 0x627
const LAM = 0x644

/** One buffer for every call: folding runs about a hundred times a report and must not make garbage. */
const units = new Uint16Array(MAX_UNITS * 2)

/** Fills `units` with the folded words of `name`, one space between them, and gives their length. */
function splitWords(name: string): number {
  const end = Math.min(name.length, MAX_UNITS)
  let length = 0
  for (let i = 0; i < end; i++) {
    const letter = foldUnit(name.charCodeAt(i))
    if (letter === DROP) continue
    if (letter === BREAK) {
      if (length > 0 && units[length - 1] !== SPACE) units[length++] = SPACE
      continue
    }
    units[length++] = letter
    const second = secondLetter(name.charCodeAt(i))
    if (second !== 0) units[length++] = second
  }
  return length > 0 && units[length - 1] === SPACE ? length - 1 : length
}

/**
 * Whether the word is the article of the next one: al, el, ul before anything, else a vowel and the next word's own
 * first letter or letters (as-Suwayda, ash-Shaddadi, ez-Zor).
 */
function isArticleBefore(start: number, end: number): boolean {
  const size = end - start
  if (size < 2 || size > 3 || !isArticleVowel(units[start])) return false
  if (size === 2 && units[start + 1] === L) return true
  for (let i = 1; i < size; i++) if (units[start + i] !== units[end + i]) return false
  return !isArticleVowel(units[start + 1])
}

const A = 0x61
const E = 0x65
const H = 0x68
const L = 0x6c
const U = 0x75
const isArticleVowel = (unit: number | undefined) => unit === A || unit === E || unit === U

/** Whether what ends here ends in -ah, which is one Arabic ending with -a (Raqqah, Raqqa). */
function endsInTaMarbuta(end: number): boolean {
  return units[end - 1] === H && units[end - 2] === A
}

/** Whether the word begins with the written article ال and enough is left to be a word without it. */
function hasArabicArticle(start: number, end: number): boolean {
  return units[start] === ALEF && units[start + 1] === LAM && end - start > 3
}
