import { describe, expect, test } from "vitest"
import { askedWords, wordsOf } from "../../src/record/search/words.ts"

const finds = (asked: string, text: string, language: string | null) => {
  const words = wordsOf(text, language)
  const roots = askedWords(asked)
  return roots.length > 0 && roots.every((forms) => forms.some((form) => words.has(form)))
}

/** What is asked for, a text that has it, and the text's language. */
const FOUND: readonly (readonly [string, string, string | null])[] = [
  ["bakeries", "They hit a bakery.", "en"],
  ["hájin", "in Hajin", "en"],
  ["al-Husn", "near Al Husn", "en"],
  ["Al Husn", "near alHusn", "en"],
  ["alHusn", "near al-Husn", "en"],
  ["alHusn", "near Al Husn", "en"],
  ["Alhusn", "near al-Husn", "en"],
  ["al-Husn", "near Alhusn", "en"],
  ["Husn", "near al-Husn", "en"],
  ["Deir al-Zor", "in Deir ez-Zor", "en"],
  ["Deir ez Zor", "in Deir al-Zor", "en"],
  ["airstrike", "an air-strike", "en"],
  ["air-strikes", "two airstrikes", "en"],
  ["air-strike", "an air strike", "en"],
  ["F16", "an F-16 flew", "en"],
  ["F-16", "an F16 flew", "en"],
  ["1200", "some 1,200 families", "en"],
  ["1,200", "some 1200 families", "en"],
  ["12", "قتل ١٢ مدنيا", "ar"],
  ["المدينة", "دخلوا مدينة", "ar"],
  ["مدينة", "وفي المدينة", "ar"],
  ["مدينه", "قصفوا والمدينة", "ar"],
  ["الغارات", "غارة", "ar"],
  ["إدلب", "قصف ادلب", "ar"],
  ["مستشفى", "المستشفي", "ar"],
  ["قُتِلَ", "قتل", "ar"],
  ["مدنيين", "المدنيون", "ar"],
  ["للمستشفى", "قرب المستشفى", "ar"],
  ["المدينة", "مدينة حلب", null],
  ["больницы", "в больнице", "ru"],
  ["Rasheed's", "Rasheed was there", "en"],
]

const NOT_FOUND: readonly (readonly [string, string, string | null])[] = [
  ["arm", "an alarm rang", "en"],
  ["also", "so it was", "en"],
  ["strike air", "an airstrike", "en"],
  ["1200", "1 and 200", "en"],
  ["حلب", "مدينة حماة", "ar"],
]

describe("words", () => {
  test.each(FOUND)("%s is found in: %s (%s)", (asked, text, language) => {
    expect(finds(asked, text, language)).toBe(true)
  })
  test.each(NOT_FOUND)("%s is not found in: %s (%s)", (asked, text, language) => {
    expect(finds(asked, text, language)).toBe(false)
  })
})
