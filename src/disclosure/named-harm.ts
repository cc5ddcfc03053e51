import type { Reading } from "../model/reading.ts"
import { foldedWords } from "./folded-words.ts"
import type { WithheldNames } from "./withheld-names.ts"

/**
 * Whether a sentence seems to name somebody who was harmed, though no reading gave them as a victim: a word with a capital
 * where a victim's name would stand, which is no word of a party, no place of the reading and no word that the text also
 * writes small. It withholds too much rather than too little.
 */
export function harmNamer(reading: Reading, names: WithheldNames): (sentence: string) => boolean {
  const places = new Set(
    reading.incidents.flatMap(({ places }) => places.flatMap(({ text, name }) => foldedWords(`${text} ${name ?? ""}`))),
  )
  const small = new Set(reading.text.match(SMALL) ?? [])
  const isName = (words: string) =>
    (words.match(CAPITAL) ?? []).some((word) => {
      const lower = word.toLowerCase()
      return (
        !small.has(lower) &&
        !PLAIN.has(lower) &&
        foldedWords(word).some((part) => part.length > 2 && !names.isParty(part) && !places.has(part))
      )
    })
  return (sentence) =>
    AROUND_HARM.some((pattern) => [...sentence.matchAll(pattern)].some(([, words]) => isName(words ?? "")))
}

const SMALL = /(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu
const CAPITAL = /(?<![\p{L}\p{M}\p{N}])(?:al-|el-)?\p{Lu}[\p{L}\p{M}'’-]*/gu
/** Words that begin sentences and are seldom written small in a short text. */
const PLAIN = new Set(
  "the a an this that these those he she it they we his her their its in on at by after before when while as two three four five six seven eight nine ten eleven twelve several many some dozens civilians people children women men fighters soldiers rebels militants residents officials monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split(
    " ",
  ),
)

const NAMES = "((?:(?:al-|el-)?\\p{Lu}[\\p{L}\\p{M}'’-]*(?:,? and |, | )?){1,6})"
const HARMED = "(?:killed|wounded|injured|missing|dead|martyred|murdered|kidnapped|abducted|maimed|hurt|buried)"
/** Where the name of somebody harmed stands: before "was killed" and its like, behind "killed" and "the body of", behind kin. */
const AROUND_HARM: readonly RegExp[] = [
  new RegExp(
    `${NAMES}(?:[,(][^.;]{0,80}?)?\\s*(?:was|were|is|are|had been|has been|have been|went|lost|died)\\s+(?:\\p{L}+\\s){0,3}?(?:${HARMED}|(?:his|her|their) li(?:fe|ves))`,
    "gu",
  ),
  new RegExp(`${NAMES}\\s*(?:died|perished|succumbed|disappeared)\\b`, "gu"),
  new RegExp(
    `\\b(?:killed|killing|kills|wounded|wounding|injured|injuring|death of|bod(?:y|ies) of|killing of|murder of|martyrs?)[\\s:]+(?:[\\p{Ll}\\d-]+\\s){0,6}?${NAMES}`,
    "gu",
  ),
  new RegExp(`\\b(?:son|daughter|wife|husband|brother|sister|mother|father|child|baby|boy|girl),? ${NAMES}`, "gu"),
]
