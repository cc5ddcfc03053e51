import type { Stretch } from "./attribution.ts"
import type { Names } from "./names.ts"
import type { Token } from "./token.ts"

/** Other headlines in a page ("Related: …") are runs of at least this many words with a capital, three of them ordinary. */
const HEADLINE_WORDS = 6
const ORDINARY_WORDS = 3
/** Words that stay small in headlines ("of", "in", "with") are short. */
const SMALL_WORD = 4

/** Feeds repeat the title at the head of the body, within this many tokens (behind a date, a place, an agency). */
const HEAD = 40
/** A title is no echo unless it has this many words. */
const SHORTEST = 3

/**
 * Where the words of a title stand: the title itself and its echo at the head of the body, as token stretches in order.
 * Nothing in them says more than the body does, and no sentence runs across their ends.
 */
export function headlines(tokens: readonly Token[], titleLength: number): Stretch[] {
  if (titleLength === 0) return []
  const bodyFrom = tokens.findIndex((token) => token.start >= titleLength)
  if (bodyFrom < 0) return [{ from: 0, to: tokens.length }]
  const title = wordsIn(tokens, 0, bodyFrom)
  const echo = title.length >= SHORTEST ? echoOf(title, tokens, bodyFrom) : null
  return echo ? [{ from: 0, to: bodyFrom }, echo] : [{ from: 0, to: bodyFrom }]
}

/**
 * Headlines of other stories that a page carries in its text: long runs of words with capitals, names left out, that are
 * ordinary words of the language.
 */
export function strayHeadlines(
  tokens: readonly Token[],
  names: Names,
  from: number,
  ordinary: (lower: string) => boolean,
): Stretch[] {
  const found: Stretch[] = []
  let start = from
  let capitals = 0
  let plain = 0
  const end = (i: number) => {
    if (capitals >= HEADLINE_WORDS && plain >= ORDINARY_WORDS) found.push({ from: start, to: i })
    start = i
    capitals = 0
    plain = 0
  }
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]
    const named = names[i]
    if (!token) break
    if (capitals > 0 && opensSentence(token, ordinary)) end(i)
    if (token.kind === "word" && token.capital) {
      if (capitals === 0) start = i
      capitals++
      if (named?.kind === "party") i = named.to - 1
      else if (ordinary(token.lower)) plain++
    } else if (capitals === 0 || !staysSmall(token)) end(i)
  }
  end(tokens.length)
  return found
}

const staysSmall = (token: Token) =>
  token.kind === "number" || token.text === "-" || (token.kind === "word" && token.text.length <= SMALL_WORD)

/** "The", "On", "A" with a capital: small words that headlines write small, so a sentence begins. */
const opensSentence = (token: Token, ordinary: (lower: string) => boolean) =>
  token.capital &&
  token.kind === "word" &&
  token.text.length < SMALL_WORD &&
  token.text !== token.text.toUpperCase() &&
  ordinary(token.lower)

function echoOf(title: readonly string[], tokens: readonly Token[], bodyFrom: number): Stretch | null {
  for (let from = bodyFrom; from < Math.min(bodyFrom + HEAD, tokens.length); from++) {
    let at = from
    let k = 0
    while (k < title.length && at < tokens.length) {
      const token = tokens[at]
      if (token?.kind === "mark") at++
      else if (token?.lower === title[k]) {
        at++
        k++
      } else break
    }
    const start = tokens[from]
    if (k === title.length && start?.kind !== "mark") return { from, to: tokens[at]?.kind === "mark" ? at + 1 : at }
  }
  return null
}

const wordsIn = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .filter((token) => token.kind !== "mark")
    .map((token) => token.lower)
