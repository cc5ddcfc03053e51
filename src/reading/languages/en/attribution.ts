import type { Attribution, Stretch } from "../../attribution.ts"
import type { Chunk, VerbChunk } from "../../chunk.ts"
import { wordsOf } from "../../phrase.ts"
import type { Line } from "../../rule.ts"
import { basisOf } from "./basis.ts"
import { contentAfter, contentBefore, stretch } from "./content.ts"
import { type CueVerb, cueVerb } from "./cue.ts"
import { CUES } from "./lexicon/cues.ts"
import { type FoundSource, finiteAfter, hasTense, isLight, sourceAfter, sourceBefore } from "./source.ts"
import { canSpeak } from "./speaking.ts"

/** Every attribution in a sentence, in the order of the cues: who is given as saying which stretch of it. */
export function attributionsIn(line: Line): Attribution[] {
  const drafts: Draft[] = []
  line.chunks.forEach((chunk, index) => {
    const draft =
      chunk.kind === "verb" ? byVerb(line, index, chunk, drafts) : (BY_KIND[chunk.kind]?.(line, index) ?? null)
    if (draft) drafts.push(draft)
  })
  return drafts.map((draft) => ended(line, draft, drafts)).flatMap((attribution) => byNobody(line, attribution))
}

/** "No group has claimed responsibility" attributes nothing; what "no official has confirmed" nobody states. */
function byNobody(line: Line, attribution: Attribution): Attribution[] {
  const first = attribution.source ? (line.tokens[attribution.source.from]?.lower ?? "") : ""
  if (!/^(?:no|nobody|none|neither)$/.test(first)) return [attribution]
  return attribution.cue.lemma === "claim"
    ? []
    : [{ ...attribution, kind: "doubts", source: null, stance: "withholds" }]
}

/** Cues that are no verbs, by the kind of chunk they stand in. */
const BY_KIND: Partial<Record<Chunk["kind"], (line: Line, index: number) => Draft | null>> = {
  preposition: byAccordingTo,
  clause: byUnclear,
  noun: byClosingReport,
  adverb: byDoubtfulWord,
  that: byThat,
}

/** An attribution with the chunk where its source begins, if the source stands before the cue. */
interface Draft extends Omit<Attribution, "basis"> {
  readonly first: number
}

function byVerb(line: Line, index: number, verb: VerbChunk, earlier: readonly Draft[]): Draft | null {
  const cited = citing(line, index, verb, earlier)
  if (cited) return cited
  const called = calledFalse(line, index, verb)
  if (called) return called
  const doubted = doubts(line, index, verb)
  if (doubted) return doubted
  const cue = cueVerb(line, index)
  if (!cue) return null
  const agent = line.chunks[index + 1]
  const byAgent = agent?.kind === "preposition" && agent.word === "by"
  if (!hasTense(line, index) && verb.form === "active") return byAgent ? passive(line, index, verb, cue) : null
  if (verb.form === "passive" || (verb.form === "bare" && cue.kind !== "denies")) return passive(line, index, verb, cue)
  const quoted = quoting(line, index, verb)
  if (quoted) return quoted
  const right = contentAfter(line, index, verb)
  if (verb.form === "ing" || verb.form === "infinitive")
    return right && dependent(line, index, verb, cue, right, earlier)
  const resumed = afterAnd(line, index) ? earlier.at(-1) : undefined
  if (resumed?.source && right) return { ...at(verb), ...cue, source: resumed.source, content: [right], first: index }
  const before = sourceBefore(line, index)
  const after = cue.kind === "says" && CUES.inverted.has(verb.lemma) ? inverted(line, index, before, right) : null
  if (after) return after
  if (!before)
    return cue.kind === "denies" && right ? { ...at(verb), ...cue, source: null, content: [right], first: index } : null
  if (right) {
    const left = isParenthesis(line, index, before.first) ? contentOrSubject(line, before.first) : null
    return { ...at(verb), ...cue, source: before.source, content: left ? [left, right] : [right], first: before.first }
  }
  const left = contentBefore(line, before.first)
  return left && cue.kind === "says"
    ? { ...at(verb), ...cue, source: before.source, content: [left], first: before.first }
    : null
}

const at = (verb: VerbChunk) => ({ cue: { from: verb.from, to: verb.to, lemma: verb.lemma } })

/** "X said … and added": the verb right after "and". */
function afterAnd(line: Line, index: number): boolean {
  let k = index - 1
  while (line.chunks[k]?.kind === "adverb") k--
  const chunk = line.chunks[k]
  return chunk?.kind === "and" || (chunk?.kind === "comma" && line.chunks[k - 1]?.kind === "verb")
}

/** "…, said the monitor": the source after the cue, where a clause stands before and none after. */
function inverted(line: Line, index: number, before: FoundSource | null, right: Stretch | null): Draft | null {
  const verb = line.chunks[index]
  if (verb?.kind !== "verb") return null
  const left = contentBefore(line, index)
  const after = left && sourceAfter(line, index)
  if (!left || !after || finiteAfter(line, after.rest - 1)) return null
  const mark = line.chunks[index - 1]?.kind
  const ahead = mark === "comma" || mark === "quote"
  if (!ahead && before && (right || line.chunks[after.rest]?.kind === "noun")) return null
  if (!ahead && !line.chunks.slice(0, index).some((chunk) => chunk.kind === "verb")) return null
  if (before && !ahead && CUES.nominal.has(verb.lemma)) return null
  const more = goesOn(line, after.rest)
  return {
    kind: "says",
    stance: verb.negated ? "withholds" : null,
    ...at(verb),
    source: after.source,
    content: more ? [left, more] : [left],
    first: index,
  }
}

/** "…, said X. "…" in one line goes on after the source with a quotation. */
function goesOn(line: Line, from: number): Stretch | null {
  for (let k = from; k < line.chunks.length; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb") return null
    if (chunk?.kind === "quote" && k < line.chunks.length - 2) return stretch(line, k, line.chunks.length)
  }
  return null
}

/** "The attack, activists said, killed ten": the cue stands inside the clause it brings. */
function isParenthesis(line: Line, index: number, first: number): boolean {
  let next = index + 1
  while (isLight(line, next)) next++
  const verb = line.chunks[next]
  return verb?.kind === "verb" && hasTense(line, next) && first > 0 && line.chunks[first - 1]?.kind !== "relative"
}

const contentOrSubject = (line: Line, first: number) => contentBefore(line, first) ?? stretch(line, 0, first)

/**
 * "saying …", "adding that …", "refused to confirm …": the speaker of the cue before, of "with" ("with SANA confirming"),
 * or the subject of the main verb.
 */
function dependent(
  line: Line,
  index: number,
  verb: VerbChunk,
  cue: CueVerb,
  right: Stretch,
  earlier: readonly Draft[],
): Draft | null {
  if (cue.kind === "probes" && verb.form === "infinitive" && !earlier.length) return null
  const whole = { ...at(verb), ...cue, content: [right], first: index }
  const own = line.chunks[index - 1]
  if (own?.kind === "clause") return null
  if (verb.form === "ing" && own?.kind === "noun" && canSpeak(line, own)) {
    const before = sourceBefore(line, index)
    const opener = line.chunks[(before?.first ?? 0) - 1]
    if (before && opener?.kind !== "preposition" && mainVerb(line, index) < 0)
      return { ...whole, source: before.source, first: before.first }
    const bearer = withBearer(line, index)
    const source = bearer > 0 ? stretch(line, bearer, index) : null
    if (source) return { ...whole, source, first: bearer }
  }
  const last = earlier.at(-1)
  if (last?.source && last.kind !== "doubts") return { ...whole, source: last.source }
  const main = mainVerb(line, index)
  const before = main > 0 ? sourceBefore(line, main) : null
  const mainChunk = line.chunks[main]
  const refuses = mainChunk?.kind === "verb" && /^(?:refuse|decline|fail)$/.test(mainChunk.lemma)
  return before ? { ...whole, source: before.source, stance: refuses ? "withholds" : cue.stance } : null
}

/** "with the state agency SANA confirming": the chunk after "with"; -1 where there is none. */
function withBearer(line: Line, index: number): number {
  for (let k = index - 1; k >= Math.max(0, index - 6); k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb") return -1
    if (chunk?.kind === "preposition" && chunk.word === "with") return k + 1
  }
  return -1
}

function mainVerb(line: Line, from: number): number {
  for (let k = from - 1; k >= 0; k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "clause" || chunk?.kind === "stop") return -1
    if (chunk?.kind === "verb" && hasTense(line, k)) return k
  }
  return -1
}

/** "…, citing residents", "quoting a source": they say what the cue beside them brings. */
function citing(line: Line, index: number, verb: VerbChunk, earlier: readonly Draft[]): Draft | null {
  if (verb.form !== "ing" || !/^(?:cite|quote)$/.test(verb.lemma)) return null
  const after = sourceAfter(line, index)
  const host = earlier.at(-1)
  if (!after || !host || host.kind !== "says") return null
  const stop = line.chunks[index]?.from ?? 0
  const content = host.content.map((stretch) =>
    stretch.from < stop && stretch.to > stop && stretch.from > host.cue.from
      ? { from: stretch.from, to: stop }
      : stretch,
  )
  return { ...at(verb), kind: "says", stance: null, source: after.source, content, first: index }
}

/** "SANA quoted a source as saying that …": the source speaks. */
function quoting(line: Line, index: number, verb: VerbChunk): Draft | null {
  if (verb.lemma !== "quote" && verb.lemma !== "cite") return null
  const after = sourceAfter(line, index)
  const as = after && line.chunks[after.rest]
  const saying = after && line.chunks[after.rest + 1]
  if (!after || !as || !("word" in as) || as.word !== "as" || saying?.kind !== "verb") return null
  const content = contentAfter(line, after.rest + 1, saying)
  return content
    ? { ...at(saying), kind: "says", stance: null, source: after.source, content: [content], first: index }
    : null
}

/** "… was reported by SANA", "X is accused of", "X was quoted as saying": the agent, the subject, or nobody. */
function passive(line: Line, index: number, verb: VerbChunk, cue: CueVerb): Draft | null {
  const next = line.chunks[index + 1]
  const left = contentBefore(line, index)
  if (next?.kind === "preposition" && next.word === "by") {
    const by = sourceAfter(line, index + 1)
    const whole = left ?? stretch(line, 0, index)
    return by && whole ? { ...at(verb), ...cue, source: by.source, content: [whole], first: index } : null
  }
  if (verb.form === "bare") return null
  if (cue.kind === "denies") {
    const whole = left ?? stretch(line, 0, index)
    return whole ? { ...at(verb), ...cue, source: null, content: [whole], first: index } : null
  }
  const right = contentAfter(line, index, verb)
  if (verb.lemma === "quote" || verb.lemma === "cite") {
    const before = sourceBefore(line, index)
    const content = right ?? (before ? contentBefore(line, before.first) : null)
    return before && content
      ? { ...at(verb), ...cue, source: before.source, content: [content], first: before.first }
      : null
  }
  if (cue.kind === "accuses") {
    return right ? { ...at(verb), ...cue, source: null, content: [right], first: index } : null
  }
  if (cue.kind !== "says" || !right || next?.kind !== "that") return null
  return { ...at(verb), kind: "doubts", stance: cue.stance ?? "suggests", source: null, content: [right], first: index }
}

/** "Reports of dead civilians … are false": what the reports say is denied by whoever speaks. */
function calledFalse(line: Line, index: number, verb: VerbChunk): Draft | null {
  if (verb.deed !== "be" || verb.negated) return null
  let k = index + 1
  while (isLight(line, k)) k++
  const word = line.chunks[k]
  if (!word || !FALSE.test(line.tokens[word.head]?.lower ?? "")) return null
  const report = line.chunks.findIndex((chunk, n) => n < index && chunk.kind === "noun" && chunk.role === "word")
  const content = report >= 0 ? stretch(line, report, index) : null
  return (
    content && {
      kind: "denies",
      stance: "denies",
      source: null,
      cue: { from: word.from, to: word.to, lemma: "false" },
      content: [content],
      first: index,
    }
  )
}

/** "is believed to have struck", "it seems that", "were most likely behind": a supposition of whoever speaks. */
function doubts(line: Line, index: number, verb: VerbChunk): Draft | null {
  const next = line.chunks[index + 1]
  const infinitive = next?.kind === "verb" && line.tokens[next.from]?.lower === "to"
  const reduced = verb.form === "active" && verb.from === verb.head && CUES.doubting.has(verb.lemma) && infinitive
  if (reduced) return doubt(line, index, at(verb).cue, index + 1, verb.negated, nextTense(line, index + 2))
  const hearsay = verb.form === "passive" && verb.deed === "say" && infinitive
  const seeming = /^(?:appear|seem)$/.test(verb.lemma) && (next?.kind === "that" || infinitive)
  if (hearsay && /\b(?:initially|first|originally|at first)\b/i.test(wordsOf(line, verb.from, verb.to))) {
    const content = stretch(line, index + 1, clauseEnd(line, index + 1))
    return content && { ...at(verb), kind: "denies", stance: "denies", source: null, content: [content], first: index }
  }
  if (hearsay || (seeming && !(infinitive && cueVerb(line, index + 1))))
    return doubt(line, index, at(verb).cue, index + 1, verb.negated)
  if (verb.deed === "know" && verb.negated) return doubt(line, index, at(verb).cue, index + 1, true)
  const likely = verb.deed === "be" ? likelyAfter(line, index) : -1
  const word = line.chunks[likely]
  return word ? doubt(line, index, { from: word.from, to: word.to, lemma: "likely" }, index, verb.negated) : null
}

const FALSE = /^(?:false|untrue|baseless|fabricated|unfounded|lies|incorrect|groundless|wrong)$/

function doubt(
  line: Line,
  first: number,
  cue: Draft["cue"],
  from: number,
  negated: boolean,
  to = clauseEnd(line, from),
): Draft | null {
  const content = stretch(line, from, to)
  return (
    content && {
      kind: "doubts",
      stance: negated ? "withholds" : "suggests",
      source: null,
      cue,
      content: [content],
      first,
    }
  )
}

/** "it is highly likely that", "were most likely behind": where the word stands; -1 where it does not. */
function likelyAfter(line: Line, index: number): number {
  for (let k = index + 1; k <= index + 3; k++) {
    const chunk = line.chunks[k]
    if (!chunk || chunk.kind === "verb" || chunk.kind === "stop") return -1
    if (/^(?:likely|possible|probable|plausible|probably|possibly)$/.test(line.tokens[chunk.head]?.lower ?? ""))
      return k
  }
  return -1
}

/** "supposedly was caused by", "perhaps more than 200": what follows is a supposition. */
function byDoubtfulWord(line: Line, index: number): Draft | null {
  const chunk = line.chunks[index]
  if (!chunk || !DOUBTFUL.test(line.tokens[chunk.from]?.lower ?? "")) return null
  return doubt(line, index, { from: chunk.from, to: chunk.from, lemma: "doubtful" }, index, false)
}
const DOUBTFUL =
  /^(?:supposedly|perhaps|presumably|probably|possibly|allegedly|reportedly|apparently|purportedly|seemingly)$/

/** "jets believed to be Russian | struck": where the main verb goes on. */
function nextTense(line: Line, from: number): number {
  const end = clauseEnd(line, from - 1)
  for (let k = from; k < end; k++) if (line.chunks[k]?.kind === "verb" && hasTense(line, k)) return k
  return end
}

function clauseEnd(line: Line, from: number): number {
  for (let k = from + 1; k < line.chunks.length; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "clause" || chunk?.kind === "stop" || chunk?.kind === "quote") return k
  }
  return line.chunks.length
}

/** "Konashenkov that the army had told them": the verb was lost. */
function byThat(line: Line, index: number): Draft | null {
  const chunk = line.chunks[index]
  const name = line.chunks[0]
  if (index !== 1 || !chunk || name?.kind !== "noun" || name.role === "place" || name.role === "word" || name.definite)
    return null
  if (line.tokens[name.head]?.capital !== true) return null
  const content = stretch(line, index, line.chunks.length)
  return (
    content && {
      kind: "says",
      stance: null,
      source: { from: name.from, to: name.to },
      cue: { from: chunk.from, to: chunk.from, lemma: "that" },
      content: [content],
      first: 0,
    }
  )
}

/** "it was unclear if the car carried fighters": nobody states what follows. */
function byUnclear(line: Line, index: number): Draft | null {
  const opener = line.chunks[index]
  if (opener?.kind !== "clause" || (opener.word !== "whether" && opener.word !== "if")) return null
  const before = line.chunks[index - 1]
  const word = before ? (line.tokens[before.head]?.lower ?? "") : ""
  if (!before || !/^(?:unclear|clear|known|unknown|uncertain)$/.test(word)) return null
  const content = stretch(line, index, line.chunks.length)
  return content
    ? {
        kind: "doubts",
        stance: "withholds",
        source: null,
        cue: { from: before.from, to: before.to, lemma: word },
        content: [content],
        first: index,
      }
    : null
}

/** "… killed six, AFP reports.": a name and its verb at the very end, which the chunker takes for one noun. */
function byClosingReport(line: Line, index: number): Draft | null {
  const chunk = line.chunks[index]
  if (chunk?.kind !== "noun" || chunk.to - chunk.from < 2) return null
  const party = chunk.parties.at(-1)
  const next = line.chunks[index + 1]
  const closes = next === undefined || (next.kind === "stop" && index + 2 >= line.chunks.length)
  if (!closes || party?.to !== chunk.head || !/^(?:reports|claims|states)$/.test(line.tokens[chunk.head]?.lower ?? ""))
    return null
  const left = contentBefore(line, index)
  return left
    ? {
        kind: "says",
        stance: null,
        source: { from: party.from, to: party.to },
        cue: { from: chunk.head, to: chunk.to, lemma: "report" },
        content: [left],
        first: index,
      }
    : null
}

/** "according to X", wherever it stands: the rest of its sentence is the content. */
function byAccordingTo(line: Line, index: number): Draft | null {
  const chunk = line.chunks[index]
  if (chunk?.kind !== "preposition" || chunk.word !== "according to") return null
  const after = sourceAfter(line, index)
  if (!after) return null
  const left = contentBefore(line, index)
  const right = stretch(line, after.rest, line.chunks.length)
  const more = right && right.to - right.from > SHORTEST_REST && !startsAfresh(line, after.rest) ? right : null
  const content = left ? (more ? [left, more] : [left]) : right ? [right] : []
  return content.length > 0
    ? {
        kind: "says",
        stance: null,
        source: after.source,
        cue: { from: chunk.from, to: chunk.to, lemma: "according to" },
        content,
        first: index,
      }
    : null
}
const SHORTEST_REST = 3

const startsAfresh = (line: Line, index: number) => {
  const chunk = line.chunks[index]
  return chunk?.kind === "clause" || (chunk?.kind === "and" && chunk.word === "but")
}

/** Content ends where "and", "but", "while" or "with" opens a clause that has a speaker of its own. */
function ended(line: Line, draft: Draft, all: readonly Draft[]): Attribution {
  const { first: _first, ...attribution } = draft
  const cuts = all.flatMap((other) => {
    const opener = line.chunks[other.first - 1]
    const end = other.content[0]?.to
    if (other !== draft && other.source && end !== undefined && end > draft.cue.to && end <= other.source.from)
      return [end]
    return other !== draft &&
      opener &&
      other.source &&
      other.source.from > draft.cue.from &&
      parts(line, opener.from, opener)
      ? [opener.from]
      : []
  })
  const content = attribution.content.map((part) => {
    const cut = cuts.find((token) => token > part.from && token < part.to)
    return cut === undefined || part.to <= draft.cue.from ? part : { from: part.from, to: cut }
  })
  return { ...attribution, content, basis: basisOf(line, attribution) }
}

function parts(line: Line, from: number, opener: { readonly kind: string; readonly word?: string }): boolean {
  if (opener.kind === "and") return true
  if (opener.kind === "clause") return /^(?:while|but|although|though|whereas)$/.test(opener.word ?? "")
  if (opener.kind === "preposition") return opener.word === "with"
  return opener.kind === "stop" && line.tokens[from]?.text === ";"
}
