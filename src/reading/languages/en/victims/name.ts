import { type Ground, wordAt } from "../ground.ts"
import { isManner } from "../lexicon/function-words.ts"
import { groupOfNoun, isPlaceNoun, roleOfNoun } from "../lexicon/nouns.ts"
import { isOrdinaryWord } from "../lexicon/ordinary-word.ts"
import { KIN, NAME_PARTICLES, NAME_WORDS } from "../lexicon/persons.ts"

/** Tokens `[from, to)` written as a person's name. */
export interface NameRun {
  readonly from: number
  readonly to: number
  /** All of it is the name of a known place, so that it needs more than its spelling to be a person's. */
  readonly place: boolean
}

/** Words of the longest names: five of Arabic descent with their particles. */
const LONGEST = 8

/** The name that begins at token `i`: "Ahmed Haj Saleh", "Abd al-Rahman bin Saleh", "María de la Cruz", "Olena P. Koval"; null where none does. */
export function nameAt(ground: Ground, i: number): NameRun | null {
  if (!opensName(ground, i)) return null
  let to = i
  while (to < ground.end && to - i < LONGEST) {
    const next = stepOver(ground, to)
    if (next === to) break
    to = next
  }
  return to === i || namesThing(ground, i, to) ? null : { from: i, to, place: allPlace(ground, i, to) }
}

/** A hashtag or an account is no name, and a particle opens one only where it is a word of its own ("Abu Omar"). */
function opensName(ground: Ground, i: number): boolean {
  const before = ground.tokens[i - 1]
  if (before?.lower === "aka" || before?.lower === "alias") return false
  const glued = before !== undefined && before.end === ground.tokens[i]?.start && /^[#@/_]$/.test(before.text)
  return !glued && isNameWord(ground, i)
}

/** The token after the next word of a name, or `k` itself where the name ends before it. */
function stepOver(ground: Ground, k: number): number {
  if (isNameWord(ground, k)) return initialEnd(ground, k)
  let at = k
  while (NAME_PARTICLES.has(wordAt(ground, at))) at++
  return at > k && isNameWord(ground, at) ? at + 1 : k
}

/** "P." in "Olena P. Koval" is one word of the name with its stop. */
function initialEnd(ground: Ground, k: number): number {
  const [word, stop] = [ground.tokens[k], ground.tokens[k + 1]]
  const initial = word?.text.length === 1 && stop?.text === "." && stop.start === word.end
  return initial && k + 2 < ground.end ? k + 2 : k + 1
}

/** "Western-armed", "Syrian-led". */
const QUALIFYING = /-of-|-(?:\p{Ll}+ed|led|held|run|born|wide|era)$/u

/** "SDF", "UN": letters that stand for a body. */
const ACRONYM = /^\p{Lu}{2,5}s?$/u

function isNameWord(ground: Ground, k: number): boolean {
  const token = k < ground.end ? ground.tokens[k] : undefined
  if (token?.kind !== "word" || !token.capital || token.text.endsWith("'s")) return false
  const named = ground.names[k]
  if (named?.kind === "time" || named?.kind === "weapon") return false
  // "his daughter Sofia" is no seat of government.
  if (named?.kind === "party" && named.how !== "person" && !KIN.has(wordAt(ground, k - 1))) return false
  if (QUALIFYING.test(token.text) || token.lower === "aka") return false
  if (ACRONYM.test(token.text) && !ground.titled) return false
  return NAME_WORDS.has(token.lower) || !(isOrdinaryWord(token.lower) || isManner(token.lower))
}

/** "Omar Saleh Hospital", "the Haj Ali family", "Abu Omar street" are none of them a person. */
function namesThing(ground: Ground, from: number, to: number): boolean {
  const next = wordAt(ground, to)
  const role = roleOfNoun(next)
  if (groupOfNoun(next) !== undefined && ground.tokens[to]?.capital === false) return true
  if (isPlaceNoun(next) || role === "site" || role === "force" || role === "event" || HOUSES.test(next)) return true
  return /^(?:street|square|hospital|school|mosque|brigade|village|town|city) of$/.test(
    `${wordAt(ground, from - 2)} ${wordAt(ground, from - 1)}`,
  )
}
const HOUSES =
  /^(?:family|families|clan|tribe|house|home|brigades?|street|foundation|dynasty|cell|network|regime|movement|party|governorate)$/

function allPlace(ground: Ground, from: number, to: number): boolean {
  let k = from
  while (k < to) {
    const named = ground.names[k]
    if (named?.kind !== "place") return false
    k = named.to
  }
  return true
}
