import type { Stance } from "../model/claim.ts"
import type { Attribution, Basis, Stretch } from "./attribution.ts"
import type { Fact } from "./rule.ts"
import type { Voice } from "./voice.ts"

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
  /** The id of the agency or outlet that passes it on, where it is told to one. */
  readonly through: string | null
}

/** The attributions that cover token `at`, innermost first; of two around the same words the later is the inner one. */
export function speakingAt(voiced: readonly Voiced[], at: number): Voiced[] {
  const around: { readonly voiced: Voiced; readonly length: number; readonly order: number }[] = []
  for (let order = 0; order < voiced.length; order++) {
    const candidate = voiced[order]
    const stretch = candidate?.attribution.content.find((part) => covers(part, at))
    if (!candidate || !stretch || covers(candidate.attribution.cue, at)) continue
    around.push({ voiced: candidate, length: stretch.to - stretch.from, order })
  }
  return around.sort((a, b) => a.length - b.length || b.order - a.order).map((one) => one.voiced)
}

/** Whether the words of a fact are a supposition by themselves, or speak of an event as known. */
export type Supposition = "supposed" | "known" | "presupposed" | "plain"

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
  const own = fact.stance ?? (supposition === "supposed" ? "suggests" : "asserts")
  if (around.length === 0) return { voice: null, others: [], stance: own, basis: null, via: [] }
  const nearest = around.findIndex(({ attribution }) => attribution.kind !== "doubts")
  const inside = nearest < 0 ? around : around.slice(0, nearest + 1)
  const outside = nearest < 0 ? [] : around.slice(nearest + 1)
  const denial = noticeDenied(fact, around[nearest], outside)
  if (denial) return denial
  if (inside.some((one) => isDenied(fact, one)) || outside.some(({ attribution }) => attribution.kind === "denies"))
    return null
  const stance = inside.reduce((so: Stance, { attribution }) => {
    return isTaken(supposition, attribution) || attribution.stance === null || so === "denies"
      ? so
      : graver(so, attribution.stance)
  }, own)
  const speaking = around[nearest]
  const passed = outside
    .map((outer) => outer.voice.speaker)
    .filter(({ id, text }) => id !== speaking?.voice.speaker.id && text !== "")
    .map(({ id }) => id)
  const through = [speaking, ...outside]
    .flatMap((one) => one?.through ?? [])
    .filter((id) => id !== speaking?.voice.speaker.id)
  return {
    voice: speaking?.voice ?? null,
    others: speaking?.others ?? [],
    stance,
    basis: speaking?.attribution.basis ?? null,
    via: [...new Set([...through, ...passed])],
  }
}

/** "denied that it had been told": what is denied is the notice itself. */
function noticeDenied(fact: Fact, speaking: Voiced | undefined, outside: readonly Voiced[]): Standing | null {
  if (fact.facet !== "notice" || speaking?.attribution.kind !== "denies") return null
  if (outside.some(({ attribution }) => attribution.kind === "denies")) return null
  const { voice, others, attribution } = speaking
  return { voice, others, stance: attribution.stance ?? "denies", basis: attribution.basis, via: [] }
}

/** Whether an event spoken of as known stands unharmed by what is supposed, blamed or left open about it. */
function isTaken(supposition: Supposition, { kind, stance }: Attribution): boolean {
  if (supposition === "presupposed") return kind !== "denies"
  return supposition === "known" && (kind === "doubts" || kind === "accuses" || stance === "suggests")
}

/** Nothing inside a denial is stated; but that an event took place may be what is not denied. */
const isDenied = (fact: Fact, { attribution }: Voiced) =>
  attribution.kind === "denies" && (fact.facet !== "occurrence" || attribution.stance !== "withholds")

/** Who only suggests what he withholds withholds it. */
const graver = (a: Stance, b: Stance): Stance => (a === "withholds" || b === "asserts" ? a : b)

export const covers = (stretch: Stretch, at: number) => at >= stretch.from && at < stretch.to

/** Whether a token of the line lies between quotation marks. */
export function isQuoted(quotes: readonly Stretch[], at: number): Stretch | null {
  return quotes.find((quote) => covers(quote, at)) ?? null
}
