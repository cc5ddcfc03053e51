import type { Victim } from "../../../../model/claim.ts"
import type { Chunk, VerbChunk } from "../../../chunk.ts"
import { wordsOf } from "../../../phrase.ts"
import type { Line } from "../../../rule.ts"
import { type Mood, moodOf } from "../rules/toll-count.ts"
import { statusAfter, statusIn } from "./status-words.ts"
import type { Named } from "./together.ts"

/** What a line says befell those whom it names, and where. */
export interface Befell {
  readonly status: Victim["status"]
  /** The tokens of the words that say so. */
  readonly from: number
  readonly to: number
  readonly negated: boolean
  readonly hedged: boolean
  /** It is told as somebody's deed ("killed X", "X was killed by"), so a denial of it is one of the deed. */
  readonly deed: boolean
  /** They "died", which people also do of old age. */
  readonly died?: boolean
}

/** What befell the people of a group: by what follows them ("… were killed"), else by what stands before ("killed …"). */
export function befellOf(line: Line, group: Named): Befell | null {
  if (speaks(line, group)) return null
  return relative(line, group) ?? before(line, group) ?? after(line, group)
}

/** "… wounded 25 others, X told reporters": who speaks here was not the one hurt; "…, said the police" is said by others. */
function speaks(line: Line, { to }: Named): boolean {
  const first = chunkFrom(line, to)
  const index = verbAfter(line, first)
  const verb = line.chunks[index]
  if (verb?.kind !== "verb" || verb.form !== "active" || (verb.deed !== "say" && verb.deed !== "deny")) return false
  if (byVerb(line, index) !== null || line.chunks.slice(first, index).some(({ kind }) => kind === "relative"))
    return false
  return line.chunks[index - 1]?.kind !== "comma" || line.chunks[index + 1]?.kind !== "noun" || verb.lemma === "tell"
}

/** "X, who was killed": the clause that hangs on the name itself. */
function relative(line: Line, { to }: Named): Befell | null {
  let index = chunkFrom(line, to)
  if (line.chunks[index]?.kind === "comma") index++
  return line.chunks[index]?.kind === "relative" ? byVerb(line, index + 1) : null
}

/** "killed X", "the death of X", "the dead as X", "the victims were X", "three men: X and Y". */
function before(line: Line, { from, persons }: Named): Befell | null {
  const words = wordsOf(line, Math.max(line.sentence.from, from - REACH), from).toLowerCase()
  const told = { from, to: from, negated: false, hedged: false, deed: false }
  const status = statusIn(words)
  if (status) return { ...told, status }
  let index = line.chunks.findLastIndex((chunk) => chunk.to <= from)
  while (isLight(line.chunks[index])) index--
  const verb = line.chunks[index]
  if (verb?.kind === "verb" && verb.form !== "passive") return harms(line, verb)
  if (LISTS.test(words)) return harmBefore(line, index)
  return verb?.kind === "comma" ? explained(line, index, persons.length) : null
}

/** Tokens before a name in which the words that tell its fate stand. */
const REACH = 30
/** What opens the names of people who were counted or called before. */
const LISTS =
  /(?::|(?:^|\s)[–—-]|\bincluding|\bincluding:|\b(?:among|amongst) (?:them|whom)(?: (?:was|were|is|are))?:?|\bnamely|\bnotably|\bsuch as)$/

/** "killing the head of the council, X", "wounded two men, X and Y": the names explain whom the verb took. */
function explained(line: Line, comma: number, names: number): Befell | null {
  let k = comma - 1
  while (k > 0 && line.chunks[k]?.kind === "noun" && line.chunks[k - 1]?.kind === "preposition") k -= 2
  const [verb, whom] = [line.chunks[k - 1], line.chunks[k]]
  if (verb?.kind !== "verb" || verb.form === "passive" || whom?.kind !== "noun") return null
  const first = line.tokens[whom.from]?.lower ?? ""
  const alone = /^(?:the|its|his|her|their|a|an)$/.test(first) && !whom.plural
  return alone || whom.count?.min === names ? harms(line, verb) : null
}

function harms(line: Line, verb: VerbChunk): Befell | null {
  const status = STATUS_OF[verb.deed]
  const mood = moodOf(line, verb)
  // Whom a strike did not kill may be dead all the same.
  if (!status || !mood || mood.negated || verb.deed === "die" || (verb.deed === "abduct" && !TAKEN.test(verb.lemma)))
    return null
  return { status, from: verb.from, to: verb.to, ...mood, deed: true }
}

/** "killing three people, including X", "two were killed: X and Y": the nearest harm before. */
function harmBefore(line: Line, last: number): Befell | null {
  for (let k = last; k >= Math.max(0, last - CHUNKS); k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb") {
      const told = chunk.form === "passive" || chunk.deed === "die" ? byVerb(line, k) : harms(line, chunk)
      return told && !told.negated ? { ...told, from: line.sentence.to, to: line.sentence.to } : null
    }
    if (chunk?.kind === "noun") {
      const status = statusIn(`${wordsOf(line, chunk.from, chunk.to).toLowerCase()}:`)
      if (status)
        return {
          status,
          from: line.sentence.to,
          to: line.sentence.to,
          negated: false,
          hedged: chunk.hedged,
          deed: false,
        }
    }
  }
  return null
}
const CHUNKS = 8

/** "X was killed", "X, from Hajin, died", "X was among the dead", "X's body was found". */
function after(line: Line, { from, to }: Named): Befell | null {
  const first = line.tokens[to]
  if (first?.lower === "'s" || /^['’]$/.test(first?.text ?? "")) return ofPossession(line, to)
  const words = wordsOf(line, to, Math.min(line.sentence.to, to + 3)).toLowerCase()
  const left = line.tokens[from - 1]?.lower ?? ""
  if (/^dead\b/.test(words))
    return { status: "killed", from: to, to: to + 1, negated: false, hedged: false, deed: false }
  if (TIED.test(left)) return null
  return byVerb(line, verbAfter(line, chunkFrom(line, to)))
}

/** Whom such a word stands before is not who was killed: "the brother of X was killed". */
const TIED = /^(?:of|by|with|from|to|for|in|at|near|under|against|against|behind|after|about|between|around|via|per)$/

function ofPossession(line: Line, to: number): Befell | null {
  const owned = /^['’]s? (death|killing|murder|assassination|martyrdom|body|corpse|remains|execution)\b/.exec(
    wordsOf(line, to, Math.min(line.sentence.to, to + 4)).toLowerCase(),
  )
  return owned ? { status: "killed", from: to, to: to + 2, negated: false, hedged: false, deed: false } : null
}

/** The verb whose subject ends before chunk `index`: over times, places and what is between commas. */
function verbAfter(line: Line, index: number): number {
  let k = index
  for (let steps = 0; steps < CHUNKS; steps++) {
    const [chunk, next] = [line.chunks[k], line.chunks[k + 1]]
    if (chunk?.kind === "verb") return k
    if (chunk?.kind === "comma" || chunk?.kind === "adverb" || chunk?.kind === "time") k++
    else if (chunk?.kind === "preposition" && next?.kind === "noun") k += 2
    else if (chunk?.kind === "relative") k = byVerb(line, k + 1) ? k + 1 : afterComma(line, k)
    else return -1
  }
  return -1
}

function afterComma(line: Line, from: number): number {
  const comma = line.chunks.findIndex((chunk, k) => k > from && chunk.kind === "comma")
  return comma < 0 ? line.chunks.length : comma
}

/** What the verb at chunk `index` says of its subject. */
function byVerb(line: Line, index: number): Befell | null {
  const verb = line.chunks[index]
  if (verb?.kind !== "verb") return null
  const mood = moodOf(line, verb)
  if (!mood) return null
  const status = suffered(line, index, verb)
  if (status)
    return { status, from: verb.from, to: verb.to, ...mood, deed: hasAgent(line, verb.to), died: verb.deed === "die" }
  return byPhrase(line, verb, mood) ?? reported(line, index, verb)
}

/** "was among the dead", "is missing", "lost his life": from the verb's first word on, or from its head ("has gone missing"). */
function byPhrase(line: Line, verb: VerbChunk, mood: Mood): Befell | null {
  for (const start of new Set([verb.from, verb.head])) {
    const told = wordsOf(line, start, Math.min(line.sentence.to, start + AFTER_VERB)).toLowerCase()
    const found = statusAfter(told)
    if (found)
      return {
        status: found.status,
        from: verb.from,
        to: Math.min(line.sentence.to, start + found.words),
        ...mood,
        deed: false,
      }
  }
  return null
}

/** Tokens from a verb on in which it is said what became of somebody. */
const AFTER_VERB = 9

/** "was killed", "died", "and his brother wounded"; a verb with an object of its own is what somebody did. */
function suffered(line: Line, index: number, verb: VerbChunk): Victim["status"] | null {
  if (verb.deed === "die" && verb.form !== "infinitive") return "killed"
  if (/^(?:disappear|vanish)$/.test(verb.lemma)) return "missing"
  if (verb.deed === "abduct" && !TAKEN.test(verb.lemma)) return null
  if (verb.deed === "lose") return null
  const takes = line.chunks[index + 1]?.kind === "noun"
  const passive = verb.form === "passive" || (verb.form === "bare" && !takes)
  return passive ? (STATUS_OF[verb.deed] ?? null) : null
}

/** "was reported killed", "is feared dead", "are believed to have been killed". */
function reported(line: Line, index: number, verb: VerbChunk): Befell | null {
  const next = line.chunks[index + 1]
  if (verb.form !== "passive" || verb.deed !== "say" || next?.kind !== "verb") return null
  const status = STATUS_OF[next.deed]
  const mood = moodOf(line, next)
  if (!status || !mood || verb.negated) return null
  return { status, from: verb.from, to: next.to, negated: mood.negated, hedged: true, deed: false }
}

const STATUS_OF: Partial<Record<VerbChunk["deed"], Victim["status"]>> = {
  kill: "killed",
  execute: "killed",
  die: "killed",
  injure: "injured",
  abduct: "missing",
}
/** Who is arrested is not missing. */
const TAKEN = /^(?:abduct|kidnap)$/

/** "was killed by its forces". */
const hasAgent = (line: Line, to: number) => line.tokens[to]?.lower === "by"

const isLight = (chunk: Chunk | undefined) =>
  chunk?.kind === "adverb" || chunk?.kind === "time" || chunk?.kind === "quote"

const chunkFrom = (line: Line, token: number) => {
  const index = line.chunks.findIndex((chunk) => chunk.from >= token)
  return index < 0 ? line.chunks.length : index
}
