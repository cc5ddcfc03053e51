import type { Deed, Form, VerbChunk } from "../../chunk.ts"
import { countAt } from "./count.ts"
import { type Ground, knownAt, wordAt } from "./ground.ts"
import { BE, HAVE, HEDGING_MODALS } from "./lexicon/function-words.ts"
import type { VerbEntry } from "./lexicon/verbs.ts"
import { EITHER, HEDGE, NEGATION, type Word } from "./lexicon/word-class.ts"
import { objectAt } from "./parts-of-speech.ts"
import { infinitiveAt, isAdverb, isAuxiliary } from "./verb-start.ts"

/** Deeds whose bare past form without an object is a passive: "a nurse wounded in the raid". */
const TRANSITIVE: ReadonlySet<Deed> = new Set<Deed>([
  "kill",
  "injure",
  "hit",
  "damage",
  "execute",
  "capture",
  "abduct",
  "cause",
  "conduct",
  "accuse",
  "inform",
  "leave",
])
const FALLS = new Set([
  "land",
  "fall",
  "impact",
  "crash",
  "slam",
  "advance",
  "engage",
  "withdraw",
  "collapse",
  "burn",
  "storm",
])

type Sense = Pick<VerbEntry, "deed" | "lemma">

/** Verbs that mean something else with the word after them, by that word. */
const PHRASAL: ReadonlyMap<string, ReadonlyMap<string, Sense>> = new Map([
  ["dead", new Map<string, Sense>([["shoot", { deed: "kill", lemma: "shoot dead" }]])],
  [
    "down",
    new Map<string, Sense>([
      ["shoot", { deed: "other", lemma: "shoot down" }],
      ["bring", { deed: "other", lemma: "shoot down" }],
      ["gun", { deed: "kill", lemma: "gun down" }],
    ]),
  ],
  [
    "off",
    new Map<string, Sense>([
      ["set", { deed: "explode", lemma: "set off" }],
      ["go", { deed: "explode", lemma: "go off" }],
    ]),
  ],
  [
    "into",
    new Map<string, Sense>([
      ["break", { deed: "capture", lemma: "enter" }],
      ["burst", { deed: "capture", lemma: "enter" }],
    ]),
  ],
])

/** What stands before the main verb of a group. */
interface Opening {
  /** Token of the main verb, if one comes. */
  readonly main: number
  /** Last auxiliary, or -1. */
  readonly auxiliary: number
  readonly be: boolean
  readonly have: boolean
  readonly infinitive: boolean
  readonly negated: boolean
  readonly hedged: boolean
}

/** Reads the verb group at `i`: auxiliaries, negation, adverbs, main verb. Null where no main verb comes. */
export function verbGroup(ground: Ground, i: number): VerbChunk | null {
  const opening = openingAt(ground, i)
  const { main, auxiliary, be, have, negated, hedged } = opening
  const entry = mainVerb(ground, main, main > i)
  const either = (knownAt(ground, main).classes & EITHER) !== 0
  const asNoun = either && be && !entry?.past && !entry?.ing && !entry?.participle
  if (entry && !asNoun) {
    const phrasal = PHRASAL.get(wordAt(ground, main + 1))?.get(entry.lemma)
    const { deed, lemma } = phrasal ?? entry
    const form = formOf(entry, phrasal ?? entry, opening, ground)
    return { kind: "verb", from: i, to: main + (phrasal ? 2 : 1), head: main, deed, form, lemma, negated, hedged }
  }
  if (auxiliary < 0) return null
  const lemma = be ? "be" : have ? "have" : "do"
  const deed = be ? "be" : "other"
  const form = wordAt(ground, i) === "to" ? "infinitive" : "active"
  return { kind: "verb", from: i, to: auxiliary + 1, head: auxiliary, deed, form, lemma, negated, hedged }
}

function openingAt(ground: Ground, i: number): Opening {
  let main = i
  while (main < ground.end && opens(ground, i, main)) main++
  const opening = { main, auxiliary: -1, be: false, have: false, infinitive: false, negated: false, hedged: false }
  let seeming = false
  for (let k = i; k < main; k++) {
    const word = wordAt(ground, k)
    const known = knownAt(ground, k)
    if (isAuxiliary(known)) opening.auxiliary = k
    if (BE.has(word)) opening.be = true
    if (HAVE.has(word)) opening.have = true
    if (word === "to") opening.infinitive = true
    if (SEEMING.has(word)) seeming = true
    if (isNegation(word, known) && (k + 1 === main || !ONLY.has(wordAt(ground, k + 1)))) opening.negated = true
    if (isHedging(word, known)) opening.hedged = true
  }
  if (seeming) opening.infinitive = false
  return opening
}

const isHedging = (word: string, { classes, verb }: Word) =>
  SEEMING.has(word) || HEDGING_MODALS.has(word) || ((classes & HEDGE) !== 0 && !verb)

/** Whether token `k` can stand before the main verb of the group that begins at `i`. */
function opens(ground: Ground, i: number, k: number): boolean {
  const word = wordAt(ground, k)
  if (k > i && ground.names[k]) return false
  if (word === "to") return k === i || infinitiveAt(ground, k)
  if (word === "no") return wordAt(ground, k + 1) === "longer"
  if (SEEMING.has(word)) return wordAt(ground, k + 1) === "to" && HAVE.has(wordAt(ground, k + 2))
  const known = knownAt(ground, k)
  return isNegation(word, known) || isAuxiliary(known) || isAdverb(known)
}

/** "appears to have been hit": one group, in doubt. */
const SEEMING = new Set(["appear", "appears", "appeared", "seem", "seems", "seemed"])

/** "did not only kill": it did kill. */
const ONLY = new Set(["only", "just", "merely", "simply"])
const isNegation = (word: string, { classes }: Word) => (classes & NEGATION) !== 0 || word.endsWith("n't")

function mainVerb(ground: Ground, k: number, opened: boolean): VerbEntry | undefined {
  const word = wordAt(ground, k)
  // "would shell the town": after an auxiliary a weapon's name is the verb.
  const named = ground.names[k]
  const { verb } = knownAt(ground, k)
  if (k >= ground.end || (named && !(opened && named.kind === "weapon" && verb?.base))) return undefined
  return verb ?? shaped(word)
}

/** A verb outside the list, by its ending. */
function shaped(word: string): VerbEntry | undefined {
  const past = word.length > 4 && word.endsWith("ed")
  const ing = word.length > 5 && word.endsWith("ing") && !word.endsWith("thing")
  if (!past && !ing) return undefined
  return { lemma: word, deed: "other", base: false, third: false, past, participle: past, ing }
}

/** The form of a verb by its spelling (`entry`), and by what it means with the word after it (`sense`). */
function formOf(entry: VerbEntry, sense: Sense, opening: Opening, ground: Ground): Form {
  const { main, be, have, infinitive } = opening
  if (entry.ing) return be ? "active" : "ing"
  if (be && entry.participle) return "passive"
  if (infinitive) return "infinitive"
  if (have || !entry.participle) return "active"
  if (!TRANSITIVE.has(sense.deed) || FALLS.has(sense.lemma)) return "active"
  const object = pastParticles(ground, main + 1)
  return objectAt(ground, object) && !nextPasses(ground, object) ? "active" : "bare"
}

/** "two killed three injured in …": the count after the verb is the subject of a passive of its own. */
function nextPasses(ground: Ground, object: number): boolean {
  const count = countAt(ground.tokens, object, ground.end)
  if (!count) return false
  const after = /^(?:others|people|civilians|more|persons)$/.test(wordAt(ground, count.to)) ? count.to + 1 : count.to
  const { verb } = knownAt(ground, after)
  if (!verb?.participle || (verb.deed !== "injure" && verb.deed !== "kill")) return false
  return !objectAt(ground, pastParticles(ground, after + 1))
}

const PARTICLES: ReadonlySet<string> = new Set(
  "out up down away off back behind overnight also today early late dead mainly mostly primarily largely chiefly directly deliberately only".split(
    " ",
  ),
)

/** "carried *out* a raid", "bombed *on Friday evening* tents": the object can stand after a particle, a time or an opening quote. */
function pastParticles(ground: Ground, i: number): number {
  let k = i
  while (PARTICLES.has(wordAt(ground, k)) && !countAt(ground.tokens, k, ground.end)) k++
  if (/^["“]$/.test(wordAt(ground, k))) k++
  const named = ground.names[k]
  return named?.kind === "time" ? named.to : k
}
