import { stemmer as english } from "@orama/stemmers/english"
import { stemmer as french } from "@orama/stemmers/french"
import { stemmer as german } from "@orama/stemmers/german"
import { stemmer as russian } from "@orama/stemmers/russian"
import { stemmer as spanish } from "@orama/stemmers/spanish"
import { stemmer as turkish } from "@orama/stemmers/turkish"
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian"
import { foldName } from "../../space/fold.ts"
import { arabicStem } from "./arabic.ts"
import { type Token, tokensOf } from "./tokens.ts"

type Stem = (word: string) => string

/** By the first part of a language's code. What is in another language is found by its words as they stand. */
const STEMMERS: Readonly<Record<string, Stem>> = {
  ar: arabicStem,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
  tr: turkish,
  uk: ukrainian,
}

/** The possessive, and its apostrophe in other uses, is no part of the word. */
const AFTER_APOSTROPHE = /['’ʼ].*$/u
const ARABIC_LETTER = /\p{Script=Arabic}/u

/**
 * The words of a text as they are searched for: without endings, by the rules of its language, and without what
 * spellings differ in (case, diacritics, hyphens, the Arabic article). Each once.
 */
export function wordsOf(text: string, language: string | null): Set<string> {
  const stem = STEMMERS[language?.split("-")[0] ?? ""]
  const roots = new Map<string, string>()
  for (const { parts, joined } of tokensOf(text)) {
    for (const word of joined === null ? parts : [...parts, joined])
      if (!roots.has(word)) roots.set(word, rootOf(word, stemFor(word, language, stem)))
  }
  const words = new Set(roots.values())
  words.delete("")
  return words
}

/** For each word of a question, what it can be in the index: its root in any language that we know, or in a compound. */
export function askedWords(question: string): string[][] {
  return [...tokensOf(question)]
    .flatMap(({ parts, joined }) => parts.map((part) => (joined === null ? [part] : [part, joined])))
    .map((spellings) => [...new Set(spellings.flatMap(rootsIn))].filter(Boolean))
    .filter((roots) => roots.length > 0)
}

/** The words of a name, as they stand in it: no language bends them. */
export function nameWords(name: string): string[] {
  const wholeName = ({ parts, joined }: Token) => (joined === null ? parts : [...parts, joined])
  return [...new Set([...tokensOf(name)].flatMap(wholeName).map((word) => rootOf(word, undefined)))].filter(Boolean)
}

const rootsIn = (word: string) => [undefined, ...Object.values(STEMMERS)].map((stem) => rootOf(word, stem))

/** Arabic letters without a language are taken for Arabic; Persian and Urdu are named as such. */
function stemFor(word: string, language: string | null, stem: Stem | undefined): Stem | undefined {
  return language === null && ARABIC_LETTER.test(word) ? arabicStem : stem
}

function rootOf(word: string, stem: Stem | undefined): string {
  const plain = word.replace(AFTER_APOSTROPHE, "").toLowerCase()
  return foldName(stem === undefined ? plain : stem(plain))
}
