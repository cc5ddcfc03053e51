import type { Stretch } from "./attribution.ts"
import type { Names } from "./names.ts"
import type { Token } from "./token.ts"

/** A dateline stands within this many tokens of the head of the body. */
const HEAD = 30

/**
 * Tokens at which the story begins behind a dateline: behind a date at the very head of the body, and behind a place in
 * capitals with what goes with it ("BEIRUT, April 7 (Reuters) -", "DAMASCUS (Sputnik)").
 */
export function dateline(tokens: readonly Token[], names: Names, titles: readonly Stretch[]): number[] {
  const from = titles.at(-1)?.to ?? 0
  const found: number[] = []
  for (let i = from; i < Math.min(from + HEAD, tokens.length); i++) {
    const named = names[i]
    const token = tokens[i]
    if (named?.kind === "time" && (i - from < 4 || isAgency(tokens, names, i)) && isPrinted(tokens, i, named.to, from))
      found.push(named.to)
    const shouted = token && token.text.length > 3 && token.text === token.text.toUpperCase() && token.kind === "word"
    if (shouted && named?.kind === "place") found.push(i, behind(tokens, names, named.to))
  }
  return found
}

/** Tokens behind a caption's credit ("(File photo)", "(AFP)"): a sentence begins there although no stop stands before it. */
export function credits(tokens: readonly Token[], names: Names, words: ReadonlySet<string>): number[] {
  const found: number[] = []
  for (let open = 0; open < tokens.length; open++) {
    if (tokens[open]?.text !== "(") continue
    const close = tokens.slice(open + 1, open + LONGEST_CREDIT).findIndex(({ text }) => text === ")")
    const inside = close > 0 ? tokens.slice(open + 1, open + 1 + close) : []
    const after = open + close + 2
    const credit = inside.some(({ lower }) => words.has(lower))
    if (credit && tokens[after]?.capital && tokens[after]?.kind === "word" && names[open - 1] === undefined)
      found.push(after)
  }
  return found
}
/** Tokens of the longest credit. */
const LONGEST_CREDIT = 8

/** "Monitor AFP Friday 23 May 2014 Five ...": initials of a party before a date, where line breaks were lost. */
const isAgency = (tokens: readonly Token[], names: Names, at: number) =>
  names[at - 1]?.kind === "party" && /^\p{Lu}{2,7}$/u.test(tokens[at - 1]?.text ?? "")

/** A date that stands by itself: "On Saturday, March 9, the …" belongs to its sentence, "AFP Tuesday 20 Sep 2016 The …" does not. */
const isPrinted = (tokens: readonly Token[], at: number, to: number, from: number) =>
  tokens[to]?.text !== "," && (at === from || (tokens[at - 1]?.text.length ?? 0) > 2)

/** "KHARKIV, Ukraine -": the state behind the place, whose government has the same name. */
const isState = (tokens: readonly Token[], names: Names, i: number) =>
  names[i]?.kind === "party" && tokens[i - 1]?.text === "," && /^[-–—(]$/.test(tokens[names[i]?.to ?? i]?.text ?? "")

/** Behind marks, times and the agency in brackets that follow the place. */
function behind(tokens: readonly Token[], names: Names, at: number): number {
  let i = at
  while (i < tokens.length) {
    const token = tokens[i]
    const named = names[i]
    if (token?.text === "(") {
      const close = tokens.slice(i, i + 6).findIndex(({ text }) => text === ")")
      if (close < 0) return i
      i += close + 1
    } else if (isState(tokens, names, i)) i = named?.to ?? i + 1
    else if (named?.kind === "time" || (named?.kind === "place" && token?.capital && tokens[i - 1]?.text === ","))
      i = named.to
    else if (token?.kind === "mark" && !/["“«]/.test(token.text)) i++
    else return i
  }
  return i
}
