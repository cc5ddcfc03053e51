import type { NounChunk } from "./chunk.ts"
import { wordsOf } from "./phrase.ts"
import type { Line } from "./rule.ts"
import type { SpeakerWords } from "./speakers.ts"

/** The person and the office beside the body that is spoken for. */
export function personIn(
  line: Line,
  nouns: readonly NounChunk[],
  words: SpeakerWords,
): { person?: string; office?: string } {
  for (const noun of nouns) {
    let from = noun.to
    while (from > noun.from && isPersonWord(line, from - 1, noun, words)) from--
    if (noun.to - from < 1 || noun.role === "place") continue
    const person = wordsOf(line, from, noun.to)
    const office = officeIn(line, nouns, words)
    if (noun.to - from >= 2 || from > noun.from) return office ? { person, office } : { person }
  }
  const office = officeIn(line, nouns, words)
  // "the general staff": a title alone is no office.
  return office && !words.titles.has(office.toLowerCase()) ? { office } : {}
}

function isPersonWord(line: Line, k: number, noun: NounChunk, words: SpeakerWords): boolean {
  const token = line.tokens[k]
  if (!token?.capital || token.kind !== "word" || words.offices.has(token.lower) || words.articles.has(token.lower))
    return false
  return !noun.parties.some((party) => party.how !== "person" && k >= party.from && k < party.to)
}

/** The last office named, with the word that says of what: "Foreign Minister", "spokesman"; a title ("Colonel", "Dr") only where there is none. */
function officeIn(line: Line, nouns: readonly NounChunk[], words: SpeakerWords): string | null {
  let title: string | null = null
  for (const noun of nouns) {
    for (let k = noun.to - 1; k >= noun.from; k--) {
      const token = line.tokens[k]
      if (!token || !words.offices.has(token.lower) || words.ranks.has(token.lower)) continue
      const before = line.tokens[k - 1]
      if (!words.titles.has(token.lower))
        return k > noun.from && before && words.fields.has(before.lower) ? `${before.text} ${token.text}` : token.text
      title ??= token.text
    }
  }
  return title
}
