import type { Attribution } from "../../../attribution.ts"
import { chunkOf } from "../../../phrase.ts"
import type { Line } from "../../../rule.ts"
import { subjectOf } from "../../../subject.ts"
import { isDenied } from "./negated-noun.ts"
import { isNegated } from "./undone.ts"

/**
 * Whether a token stands in a "that" clause that nobody is given for and whose opening words do not vouch for it: "the
 * myth that …", "it is impossible that …", "refused to hear that …". "It is known that" and "so that" do.
 */
export function isUngoverned(line: Line, at: number, attributions: readonly Attribution[]): boolean {
  const index = chunkOf(line, at)
  for (let k = index; k >= 0; k--) {
    const chunk = line.chunks[k]
    if (!chunk || chunk.kind === "stop") return false
    if (chunk.kind === "noun" && k < index && isReportOf(line, k))
      return !isSaid(line, line.chunks[k + 1]?.from ?? 0, attributions)
    if (chunk.kind !== "that" || line.chunks[k - 1]?.kind === "and") continue
    return !isSaid(line, chunk.from, attributions) && !vouched(line, k)
  }
  return false
}

/**
 * Whether somebody's words begin at token `from`, or a word that supposes them ends there ("it is likely that"), or they
 * are what somebody withholds or denies, with no verb between ("is looking into reports that").
 */
function isSaid(line: Line, from: number, attributions: readonly Attribution[]): boolean {
  return attributions.some(({ cue, content, stance }) =>
    content.some(
      (part) =>
        part.from === from ||
        (part.from <= cue.from && part.to > cue.to && cue.to === from) ||
        ((stance !== null || cue.to <= part.from) &&
          part.from < from &&
          from < part.to &&
          !holdsVerb(line, part.from, from)),
    ),
  )
}

const holdsVerb = (line: Line, from: number, to: number) =>
  line.chunks.some((chunk) => chunk.kind === "verb" && chunk.from >= from && chunk.to <= to)

/** "claims | its aircraft struck …": a clause after a word for speech, its "that" left out. */
function isReportOf(line: Line, k: number): boolean {
  const noun = line.chunks[k]
  if (noun?.kind !== "noun" || noun.role !== "word" || line.chunks[k + 1]?.kind !== "noun") return false
  return HEARSAY.test(line.tokens[noun.head]?.lower ?? "") && line.chunks[k + 2]?.kind === "verb"
}
const HEARSAY = /^(?:claims?|allegations?|accusations?|reports|rumou?rs|charges?)$/

/** Whether the words before "that" at chunk `that` take the clause as a fact. */
function vouched(line: Line, that: number): boolean {
  let k = that - 1
  while (/^(?:adverb|time|quote)$/.test(line.chunks[k]?.kind ?? "")) k--
  const before = line.chunks[k]
  if (!before) return false
  const words = line.tokens.slice(Math.max(line.sentence.from, before.from - 4), before.to).map(({ lower }) => lower)
  if (words.at(-1) === "than") return false
  if (words.includes("so") || words.includes("such")) return true
  if (before.kind === "verb") return VOUCHING.test(before.lemma) && !isNegated(line, before) && !nobody(line, k)
  if (before.kind !== "noun") return false
  const head = line.tokens[before.head]?.lower ?? ""
  if (isPredicate(line, k)) return CERTAIN.test(head) && !isDenied(line, k)
  return !before.negated && (VOUCHED.test(head) || !(before.role === "word" || UNVOUCHED.test(head)))
}

/** "nobody has shown", "nothing suggests". */
const nobody = (line: Line, verb: number) =>
  subjectOf(line, verb).some((k) => {
    const noun = line.chunks[k]
    return (
      isDenied(line, k) ||
      (noun?.kind === "noun" && /^(?:nobody|nothing|none|no-one)$/.test(line.tokens[noun.head]?.lower ?? ""))
    )
  })

/** "it is a lie", "it remains possible": said of the clause, which is no relative one. */
function isPredicate(line: Line, k: number): boolean {
  for (let j = k - 1; j >= Math.max(0, k - 3); j--) {
    const chunk = line.chunks[j]
    if (chunk?.kind === "verb") return chunk.deed === "be" || /^(?:remain|seem|become)$/.test(chunk.lemma)
    if (chunk?.kind !== "adverb") return false
  }
  return false
}

/** Verbs after which a clause is a fact, also where their subject is no speaker: "the footage shows that". */
const VOUCHING =
  /^(?:show|prove|demonstrate|mean|learn|reali[sz]e|reveal|see|know|remember|forget|establish|verify|find|discover|result|prompt|happen|regret|mourn)$/
const CERTAIN =
  /^(?:true|clear|certain|evident|obvious|known|fact|undeniable|undisputed|established|proven|confirmed|tragic|shame|tragedy)$/
const VOUCHED = /^(?:news|fact|confirmation)$/
/** Nouns that name a thought or a tale rather than a fact. */
const UNVOUCHED =
  /^(?:idea|notion|suggestion|theory|hypothesis|possibility|myth|lie|lies|tale|story|stories|narrative|fiction|suspicion|suspicions|fear|fears|hope|hopes|proof|sign|signs|indication|indications|impression|belief|view|case|assumption|propaganda|conclusion|finding|findings|hint|hints|doubt|doubts|thought|truth|pretext|condition|warning|warnings|threat|threats|demand)$/
