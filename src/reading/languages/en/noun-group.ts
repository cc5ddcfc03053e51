import type { IncidentType } from "../../../model/claim.ts"
import { altered } from "../../altered.ts"
import type { NamedParty, NounChunk, Role } from "../../chunk.ts"
import type { Named } from "../../names.ts"
import { type CountPhrase, countAt } from "./count.ts"
import { capitalAt, type Ground, knownAt, wordAt } from "./ground.ts"
import { DEFINITE } from "./lexicon/function-words.ts"
import { decidedType, groupOfNoun, isPlaceNoun, leaningType, roleOfNoun } from "./lexicon/nouns.ts"
import { KIN } from "./lexicon/persons.ts"
import { HEDGE, PRONOUN, TYPING } from "./lexicon/word-class.ts"
import { extentOf } from "./noun-extent.ts"
import { groupOf, HARMED } from "./people-group.ts"

/** Reads the noun group at token `i`; it always takes at least one token. */
export function nounGroup(ground: Ground, i: number): NounChunk {
  const first = wordAt(ground, i)
  const counted = isAge(ground, i) ? null : leadingCount(ground, i)
  const start = counted?.to ?? i
  const to = Math.max(extentOf(ground, i, start), i + 1)
  const head = to - 1
  const parties = partiesIn(ground, i, to)
  const role = roleOf(ground, i, start, to, counted !== null, parties)
  const group = role === "people" ? groupOf(ground, start, to, parties) : null
  const one = !counted && role === "people" && isSingle(ground, i, to) ? { min: 1, max: 1 } : null
  const others = role === "people" && (first === "other" || first === "others") ? OTHERS : null
  const count = counted?.count ?? one ?? others
  return {
    kind: "noun",
    from: i,
    to,
    head,
    role,
    group,
    count: count ? altered(count, { group: group ?? ("people" as const) }) : null,
    parties,
    type: typeOf(ground, i, to),
    plural: wordAt(ground, head).endsWith("s"),
    definite: DEFINITE.has(first),
    hedged: holdsHedge(ground, i, to),
    negated: first === "no" || first === "neither" || first === "none",
  }
}

function holdsHedge(ground: Ground, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if ((knownAt(ground, k).classes & HEDGE) !== 0) return true
  return false
}

/** Nouns for several people at once. */
const MANY_IN_ONE = new Set("family crowd crew couple staff population majority handful personnel".split(" "))

/** "others were injured": more than one, nobody says how many. */
const OTHERS = { min: null, max: null, vague: "others" }
const POSSESSIVE = new Set(["the", "its", "their", "his", "her", "these", "those", "our"])
const UNIT =
  /^(?:(?:years?|months?)(?:-old)?|weeks?|days?|hours?|minutes?|seconds?|kilomet\w*|km|kms|miles?|met(?:er|re)s?|percent|per|am|pm|%|a\.m|p\.m|th|o'clock|dollars?|euros?|tons?|tonnes?|degrees|times)$/

/** "Ahmed Ali, 15, was killed", "Salma (32)": a bare number right behind a name is an age. Behind a place it counts. */
function isAge(ground: Ground, i: number): boolean {
  const opening = ground.tokens[i - 1]?.text
  if ((opening !== "," && opening !== "(") || !/^\d{1,2}$/.test(wordAt(ground, i))) return false
  const closing = ground.tokens[i + 1]?.text ?? "."
  if (opening === "(" ? closing !== ")" : !/^[,;.]$|^and$/.test(closing)) return false
  return nameEndsBefore(ground, i - 1)
}

/** Whether a capitalized word that names no known party, and no place by itself, ends before token `k`. */
function nameEndsBefore(ground: Ground, k: number): boolean {
  const last = ground.tokens[k - 1]
  if (last?.kind !== "word" || !last.capital || ground.titled) return false
  for (let from = k - 1; from >= Math.max(0, k - LONGEST_NAME); from--) {
    const named = ground.names[from]
    if (named && named.to === k)
      return KIN.has(wordAt(ground, from - 1)) || (named.kind === "place" && ground.tokens[from - 1]?.capital === true)
  }
  return true
}
/** Words of a place or party that a number can stand behind. */
const LONGEST_NAME = 4

/** "the 43 people", "six of its fighters", "dozens of", "30 of them", "six more". */
function leadingCount(ground: Ground, i: number): CountPhrase | null {
  const first = wordAt(ground, i)
  const article = POSSESSIVE.has(first) || first === "both" || first === "all"
  const counted = countAt(ground.tokens, i, ground.end) ?? (article ? countAt(ground.tokens, i + 1, ground.end) : null)
  if (!counted || UNIT.test(wordAt(ground, counted.to))) return null
  const next = wordAt(ground, counted.to)
  const after = wordAt(ground, counted.to + 1)
  if (next === "of") {
    const whole = countAt(ground.tokens, counted.to + (POSSESSIVE.has(after) ? 2 : 1), ground.end)
    if (whole) return { ...counted, to: whole.to }
    if (POSSESSIVE.has(after) || /^(?:them|whom|which)$/.test(after)) return { ...counted, to: counted.to + 2 }
    if (counted.count.vague) return { ...counted, to: counted.to + 1 }
  }
  if (next === "more" && after !== "than") return { ...counted, to: counted.to + 1 }
  return counted
}

function partiesIn({ names, tokens }: Ground, from: number, to: number): NamedParty[] {
  const found: NamedParty[] = []
  for (let k = from; k < to; k++) {
    const named = names[k]
    if (named?.kind !== "party") continue
    // "the Democratic Forces alliance": behind a name, "alliance" says what kind of body it is.
    const last = found.at(-1)
    const kind = named.to === k + 1 && BODY.test(tokens[k]?.text ?? "")
    if (!(kind && last?.how === "name" && last.to === k))
      found.push({ id: named.id, from: k, to: named.to, how: named.how })
  }
  return found
}

const BODY = /^(?:alliance|coalition|group|forces?|army|militia|movement|front)$/

function roleOf(
  ground: Ground,
  i: number,
  start: number,
  to: number,
  counted: boolean,
  parties: readonly NamedParty[],
): Role {
  if (start >= to) return counted ? "number" : "thing"
  const word = wordAt(ground, to - 1)
  const named = nameEndingAt(ground, start, to)
  const counts = counted || (named?.kind !== "weapon" && isSingle(ground, i, to))
  if (isPeople(ground, to, counts)) return "people"
  if (named && named.kind !== "time") return roleOfName(named)
  if (to - start === 1 && (knownAt(ground, start).classes & PRONOUN) !== 0) return counted ? "number" : "pronoun"
  if (isRefusal(ground, start, to)) return "thing"
  const role = isStation(ground, start, to) ? "site" : roleOfNoun(word)
  const holdsPlace = isPlaceNoun(word) && ground.names.slice(start, to).some((n) => n?.kind === "place")
  if (holdsPlace && (role === "site" || role === "force" || role === undefined)) return "place"
  return role ?? (parties.some((party) => party.to === to) ? "force" : "thing")
}

function roleOfName(named: Exclude<Named, { kind: "time" }>): Role {
  return named.kind !== "party" ? named.kind : named.how === "epithet" ? "people" : "force"
}

/** "a hunger strike", "a barrage of punches": no act of war, though its word is. */
function isRefusal(ground: Ground, start: number, to: number): boolean {
  const word = wordAt(ground, to - 1)
  if (word === "strike" || word === "strikes") return to - start > 1 && UNARMED.test(wordAt(ground, to - 2))
  return (
    BURST.has(word) &&
    wordAt(ground, to) === "of" &&
    !ground.names[to + 1] &&
    !HURLED.test(wordAt(ground, to + 1)) &&
    !HURLED.test(wordAt(ground, to + 2))
  )
}
const UNARMED =
  /^(?:hunger|general|rail|labour|labor|train|bus|doctors|teachers|nurses|truckers|miners|student|school|\p{L}+-(?:day|hour|week))$/u
const BURST = new Set(["barrage", "salvo", "volley", "hail"])
const HURLED =
  /^(?:\p{L}*(?:rockets?|missiles?|shells?|mortars?|drones?|bombs?|fire|gunfire|bullets|artillery|munitions?|projectiles|rounds|strikes|airstrikes)|\d.*|dozens|hundreds|at|more|around|about|over)$/u

/** "a border guard post", "an army post": what stands before the word tells it from one on a page. */
const isStation = (ground: Ground, start: number, to: number) =>
  /^posts?$/.test(wordAt(ground, to - 1)) && to - start > 1 && STATIONED.test(wordAt(ground, to - 2))
const STATIONED =
  /^(?:police|army|military|guard|guards|border|command|observation|checkpoint|medical|aid|first-aid|fire|security|control|frontier|gendarmerie|militia)$/

/** Counted fighters are people even where their name is a party's: "39 rebel fighters", "several rebels". */
function isPeople(ground: Ground, to: number, counted: boolean): boolean {
  const word = wordAt(ground, to - 1)
  if (word === "others" || word === "other") return true
  if (HARMED.has(word)) return true
  return (
    counted &&
    (groupOfNoun(word) !== undefined || word === "rebels" || word === "loyalists" || isNationals(ground, to - 1))
  )
}

/** "18 Palestinians", "three Yemenis": people by the state or land they are of. */
const isNationals = (ground: Ground, k: number) => capitalAt(ground, k) && NATIONALS.test(wordAt(ground, k))
const NATIONALS =
  /^(?:\p{L}+(?:ans|elis|aqis|enis|nis|anis|rdis|ndis|zeris)|kurds|turks|arabs|yazidis|poles|britons|finns|swedes|tutsis|hutus|pashtuns|hazaras)$/u

const SINGLE = new Set(["a", "an", "another"])

/** "a nurse": one person, whatever party the word may stand for in the plural. */
const isSingle = (ground: Ground, i: number, to: number): boolean => {
  const head = wordAt(ground, to - 1)
  if (PERSON.has(head)) return !DETERMINED.has(wordAt(ground, i))
  return SINGLE.has(wordAt(ground, i)) && !head.endsWith("s") && !MANY_IN_ONE.has(head)
}
/** Headlines leave out the article: "Woman killed in shelling", "drone injures Syrian boy". */
const PERSON = new Set(
  "man woman child boy girl baby infant civilian person soldier fighter member leader commander journalist medic".split(
    " ",
  ),
)
const DETERMINED = new Set(
  "the this that its their his her our my your whose which what no any every each either neither one such".split(" "),
)

function nameEndingAt(ground: Ground, start: number, to: number) {
  for (let k = start; k < to; k++) {
    const named = ground.names[k]
    if (named?.to === to) return named
  }
  return null
}

/** The type that the words of the group name; "air strike" and "barrel bomb attack" come from the air. */
function typeOf(ground: Ground, from: number, to: number): IncidentType | null {
  let type: IncidentType | null = null
  for (let k = from; k < to; k++) {
    const named = ground.names[k]
    if (named?.kind === "weapon" && named.type) type ??= named.type
    if ((knownAt(ground, k).classes & TYPING) === 0) continue
    const word = wordAt(ground, k)
    type = decidedType(word) ?? type ?? leaningType(word)
  }
  return type
}
