import { stemmer as arabic } from "@orama/stemmers/arabic"
import { stemmer as english } from "@orama/stemmers/english"
import { stemmer as french } from "@orama/stemmers/french"
import { stemmer as german } from "@orama/stemmers/german"
import { stemmer as russian } from "@orama/stemmers/russian"
import { stemmer as spanish } from "@orama/stemmers/spanish"
import { stemmer as turkish } from "@orama/stemmers/turkish"
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian"
import { foldName } from "../../space/fold.ts"

/** By the first part of a language's code. What is in another language is found by its words as they stand. */
const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
  tr: turkish,
  uk: ukrainian,
}

/** A run of letters and digits, with what an apostrophe joins to it. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu
/** The possessive, and its apostrophe in other uses, is no part of the word. */
const AFTER_APOSTROPHE = /['’].*$/u

/**
 * The words of a text as they are searched for: without endings, by the rules of its language, and without what
 * spellings differ in (case, diacritics, the Arabic article). Each once.
 */
export function wordsOf(text: string, language: string | null): Set<string> {
  const stem = STEMMERS[language?.split("-")[0] ?? ""]
  const words = new Set<string>()
  const seen = new Set<string>()
  for (const [word] of text.matchAll(WORD)) {
    if (seen.has(word)) continue
    seen.add(word)
    const root = rootOf(word, stem)
    if (root !== "") words.add(root)
  }
  return words
}

/** For each word of a question, what it can be in the index: its root in any language that we know. */
export function askedWords(question: string): string[][] {
  return [...question.matchAll(WORD)]
    .map(([word]) =>
      [...new Set([undefined, ...Object.values(STEMMERS)].map((stem) => rootOf(word, stem)))].filter(Boolean),
    )
    .filter((roots) => roots.length > 0)
}

function rootOf(word: string, stem: ((word: string) => string) | undefined): string {
  const plain = word.replace(AFTER_APOSTROPHE, "").toLowerCase()
  return foldName(stem === undefined ? plain : stem(plain))
}
