/**
 * The consonants of a name in one spelling. Transcriptions of Arabic differ in vowels, doubled letters, k for q, kh for h
 * and a silent final h ("Hasakeh", "al-Hasaka"; "Khan Sheikhoun", "Khan Shaykhun"); hardly ever in the rest.
 */
export function consonantsOf(words: readonly string[]): string {
  const sounds = words.map((word) => SPELLINGS.reduce((s, [from, to]) => s.replace(from, to), word)).join("")
  return sounds
    .replace(/(?<=[aeiouy])h$/, "")
    .replace(/^[aeiouy]+/, "A")
    .replace(/[aeiouy]/g, "")
    .replace(/(.)\1+/gu, "$1")
}

/** Letters that stand for one sound, before vowels go. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/kh|ch/g, "h"],
  [/sh/g, "ş"],
  [/gh/g, "g"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/ph/g, "f"],
  [/[qc]/g, "k"],
  [/v/g, "w"],
]
