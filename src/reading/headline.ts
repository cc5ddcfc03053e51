import type { Stretch } from "./attribution.ts"
import type { Token } from "./token.ts"

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
