import type { Stance } from "../model/claim.ts"
import type { Attribution, Basis, Stretch } from "./attribution.ts"
import type { Fact, Line } from "./rule.ts"
import { OUTLET, type Voice } from "./voice.ts"

export type Form = "direct" | "indirect" | "gloss"

/** A fact with who states it and how; `form` says whether the words are quoted, reported or the outlet's gloss. */
export interface Statement {
  readonly fact: Fact
  readonly line: number
  readonly voice: Voice
  readonly stance: Stance
  readonly form: Form
  /** Ids of those who passed it on, nearest first. */
  readonly via: readonly string[]
  readonly basis: Basis | null
}

/** An attribution whose source has been found. */
export interface Voiced {
  readonly attribution: Attribution
  readonly voice: Voice
  /** Who says the same with that voice ("the United Nations and the OPCW said"). */
  readonly others: readonly Voice[]
}

/** The attributions that cover token `at`, innermost first; of two around the same words the later is the inner one. */
export function speakingAt(voiced: readonly Voiced[], at: number): Voiced[] {
  const around: { readonly voiced: Voiced; readonly length: number; readonly order: number }[] = []
  voiced.forEach((candidate, order) => {
    const { cue, content } = candidate.attribution
    const stretch = content.find((part) => covers(part, at))
    if (stretch && !covers(cue, at)) around.push({ voiced: candidate, length: stretch.to - stretch.from, order })
  })
  return around.sort((a, b) => a.length - b.length || b.order - a.order).map((one) => one.voiced)
}

/** Whether the words of a fact are a supposition by themselves, or speak of an event as known. */
export type Supposition = "supposed" | "known" | "plain"

/** Who states a fact, how, and who passed it on. */
export interface Standing {
  readonly voice: Voice | null
  readonly others: readonly Voice[]
  readonly stance: Stance
  readonly via: readonly string[]
  readonly basis: Basis | null
}

/**
 * How a fact stands under the attributions around it, innermost first; null where nothing may be stated: inside a denial,
 * and inside what somebody denies that another has said.
 */
export function standing(fact: Fact, supposition: Supposition, around: readonly Voiced[]): Standing | null {
  let stance: Stance = fact.stance ?? (supposition === "supposed" ? "suggests" : "asserts")
  const speaking = around.findIndex(({ attribution }) => attribution.kind !== "doubts")
  for (const [k, { attribution }] of around.entries()) {
    if (attribution.kind === "denies") {
      if (k > speaking || fact.facet !== "occurrence" || attribution.stance !== "withholds") return null
    }
    if (speaking >= 0 && k > speaking) continue
    if (attribution.kind === "doubts" && supposition === "known") continue
    if (attribution.stance !== null && stance !== "denies") stance = graver(stance, attribution.stance)
  }
  const voice = around[speaking]?.voice ?? null
  const via = around.slice(speaking + 1).map((outer) => outer.voice)
  const passed = via.filter(
    (outer) => outer !== OUTLET && outer.speaker.id !== voice?.speaker.id && outer.speaker.text !== "",
  )
  const others = around[speaking]?.others ?? []
  const basis = around[speaking]?.attribution.basis ?? null
  return {
    voice,
    others,
    stance,
    basis,
    via: speaking < 0 ? [] : [...new Set(passed.map((outer) => outer.speaker.id))],
  }
}

/** Who only suggests what he withholds withholds it. */
const graver = (a: Stance, b: Stance): Stance => (a === "withholds" || b === "asserts" ? a : b)

export const covers = (stretch: Stretch, at: number) => at >= stretch.from && at < stretch.to

/** Whether a token of the line lies between quotation marks. */
export function isQuoted(quotes: readonly Stretch[], at: number): Stretch | null {
  return quotes.find((quote) => covers(quote, at)) ?? null
}

export const lineCovers = (line: Line, at: number) => at >= line.sentence.from && at < line.sentence.to
