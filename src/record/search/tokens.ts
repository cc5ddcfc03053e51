/** A word of a text, or the words of a compound ("air-strike"), and how the compound is written as one. */
export interface Token {
  readonly parts: readonly string[]
  readonly joined: string | null
}

/** Letters and digits, with what an apostrophe joins to them; several where hyphens join them. */
const RUN = /[\p{L}\p{M}\p{Nd}]+(?:['’ʼ]\p{L}+)?(?:[-‐‑][\p{L}\p{M}\p{Nd}]+(?:['’ʼ]\p{L}+)?)*/gu
const HYPHEN = /[-‐‑]/u
/** "alHusn": the article before a capital. */
const ARTICLE_BEFORE_CAPITAL = /^[AEUaeu]l(\p{Lu}\p{L}+)$/u
const ARTICLE = /^[aeu]l$/iu
/** The article with its l become the letter that follows (as-Suwayda, ez-Zor, ash-Sham). */
const ASSIMILATED = /^[aeu]((?:sh|th|dh)|[tdrzsn])$/iu
const DIGITS_OF_OTHERS = /[٠-٩۰-۹]/g
const BETWEEN_THOUSANDS = /(?<=\d)[,٬](?=\d{3}(?!\d))/g

/**
 * The words of a text in order. An Arabic article in Latin letters, however it is joined to its word, is no part of it;
 * "al-Husn", "Al Husn" and "alHusn" all give the word "Husn", and as one "alHusn". Digits are Western, without separators.
 */
export function* tokensOf(text: string): Generator<Token> {
  const plain = text
    .replace(DIGITS_OF_OTHERS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(BETWEEN_THOUSANDS, "")
  let article: Lead | null = null
  for (const { 0: run, index } of plain.matchAll(RUN)) {
    const led: boolean = article !== null && isLed(article, run, plain.slice(article.end, index))
    if (article !== null && !led) yield { parts: [article.word], joined: null }
    article = !led && couldBeArticle(run) ? { word: run, end: index + run.length } : null
    if (article === null) yield compound(run, led)
  }
  if (article !== null) yield { parts: [article.word], joined: null }
}

/** A word that is an article if the next one is its word. */
interface Lead {
  readonly word: string
  readonly end: number
}

const isLed = ({ word }: Lead, next: string, between: string) => /^\s+$/u.test(between) && isArticleOf(word, next)

function compound(run: string, afterArticle: boolean): Token {
  const bare = ARTICLE_BEFORE_CAPITAL.exec(run)?.[1]
  if (bare !== undefined) return { parts: [bare], joined: `al${bare}` }
  const all = run.split(HYPHEN)
  const words = all.filter((word, i) => !isArticleOf(word, all[i + 1] ?? ""))
  const ownArticle = !afterArticle && isArticleOf(all[0] ?? "", all[1] ?? "")
  const whole = (ownArticle ? all.slice(1) : all).join("")
  if (afterArticle || ownArticle) return { parts: words, joined: `al${whole}` }
  return { parts: words, joined: all.length > 1 ? whole : null }
}

const couldBeArticle = (word: string) => ARTICLE.test(word) || ASSIMILATED.test(word)

function isArticleOf(word: string, next: string): boolean {
  if (next === "") return false
  const letters = ASSIMILATED.exec(word)?.[1]
  return ARTICLE.test(word) || (letters !== undefined && next.toLowerCase().startsWith(letters.toLowerCase()))
}
