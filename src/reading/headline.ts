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
  for (let i = from; i < tokens.length; ) {
    const run = runAt(tokens, names, i, ordinary)
    if (run.capitals >= HEADLINE_WORDS && run.plain >= ORDINARY_WORDS) found.push({ from: i, to: run.to })
    i = Math.max(run.to, i + 1)
  }
  return found
}

/** The run of words with capitals that begins at a token, and how many of them there are and are ordinary words. */
function runAt(tokens: readonly Token[], names: Names, from: number, ordinary: (lower: string) => boolean) {
  let capitals = 0
  let plain = 0
  let to = from
  for (let token = tokens[to]; token; token = tokens[to]) {
    const named = names[to]
    const capital = token.kind === "word" && token.capital
    if (capitals > 0 && opensSentence(token, ordinary)) break
    if (!capital && (capitals === 0 || !staysSmall(token))) break
    if (capital) capitals++
    if (capital && named?.kind !== "party" && ordinary(token.lower)) plain++
    to = capital && named?.kind === "party" ? named.to : to + 1
  }
  return { to, capitals, plain }
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
