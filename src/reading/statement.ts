import type { Stance } from "../model/claim.ts"
import type { Attribution, Stretch } from "./attribution.ts"
import type { Fact, Line } from "./rule.ts"
import type { Voice } from "./voice.ts"

/** A fact with who states it and how; `form` says whether the words are quoted, reported or the outlet's gloss. */
export interface Statement {
  readonly fact: Fact
  readonly line: number
  readonly voice: Voice
  readonly stance: Stance
  readonly form: "direct" | "indirect" | "gloss"
}

/** An attribution whose source has been found. */
export interface Voiced {
  readonly attribution: Attribution
  readonly voice: Voice
}

/** The innermost attribution that covers token `at`: the one with the shortest content around it. */
export function speakingAt(voiced: readonly Voiced[], at: number): Voiced | null {
  let best: Voiced | null = null
  let shortest = Number.POSITIVE_INFINITY
  for (const candidate of voiced) {
    const content = candidate.attribution.content.find((stretch) => at >= stretch.from && at < stretch.to)
    const inCue = at >= candidate.attribution.cue.from && at < candidate.attribution.cue.to
    if (!content || inCue || content.to - content.from >= shortest) continue
    shortest = content.to - content.from
    best = candidate
  }
  return best
}

/** The stance of a fact under an attribution; null where nothing may be stated (a plain fact inside a denial). */
export function stanceUnder(fact: Fact, voiced: Voiced | null): Stance | null {
  const own = fact.stance ?? "asserts"
  if (!voiced) return own
  const { kind, stance } = voiced.attribution
  if (kind === "denies") return fact.facet === "occurrence" && stance === "withholds" ? "withholds" : null
  if (stance === null) return own
  return own === "denies" ? own : stance
}

export const covers = (stretch: Stretch, at: number) => at >= stretch.from && at < stretch.to

/** Whether a token of the line lies between quotation marks. */
export function isQuoted(quotes: readonly Stretch[], at: number): Stretch | null {
  return quotes.find((quote) => covers(quote, at)) ?? null
}

export const lineCovers = (line: Line, at: number) => at >= line.sentence.from && at < line.sentence.to
