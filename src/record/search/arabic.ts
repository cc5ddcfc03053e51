import { foldName } from "../../space/fold.ts"

/** "And" is written onto its word. */
const AND = "و"
/** The article, alone and with what else is written onto its word: and, by, like, so, for. */
const ARTICLES = ["ال", "وال", "بال", "كال", "فال", "لل"]
/** Endings of gender, number and owner, each taken off once, in this order. */
const ENDINGS = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"]

/**
 * An Arabic word without what is written onto it, its letters in their plain form: the light stemming of Larkey, Ballesteros
 * and Connell ("light10", 2007), which finds more than stemming to the root and needs no dictionary.
 */
export function arabicStem(word: string): string {
  let stem = foldName(word)
  if (stem.startsWith(AND) && stem.length > 3) stem = stem.slice(1)
  const article = ARTICLES.find((one) => stem.startsWith(one) && stem.length >= one.length + 2)
  if (article !== undefined) stem = stem.slice(article.length)
  for (const ending of ENDINGS) {
    if (stem.endsWith(ending) && stem.length >= ending.length + 2) stem = stem.slice(0, -ending.length)
  }
  return stem
}
