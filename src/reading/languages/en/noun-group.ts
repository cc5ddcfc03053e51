import type { Group, IncidentType } from "../../../model/claim.ts"
import type { NamedParty, NounChunk, Role } from "../../chunk.ts"
import type { Names } from "../../names.ts"
import type { Token } from "../../token.ts"
import { type CountPhrase, countAt } from "./count.ts"
import {
  ADVERBS,
  BE,
  CLAUSE_WORDS,
  DEFINITE,
  DETERMINERS,
  HAVE,
  HEDGES,
  MODALS,
  NOUN_BEFORE_NAME,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from "./lexicon/function-words.ts"
import { EVENTS, FORCES, PEOPLE, PLACE_NOUNS, SITES, SPEECH, singular, TOLLS } from "./lexicon/nouns.ts"
import { NOUN_OR_VERB, VERBS } from "./lexicon/verbs.ts"
import { nounLike } from "./verb-group.ts"

/** Reads the noun group at token `i`; it always takes at least one token. */
export function nounGroup(tokens: readonly Token[], i: number, end: number, names: Names): NounChunk {
  const first = tokens[i]?.lower ?? ""
  const counted = leadingCount(tokens, i, end)
  const start = counted?.to ?? i
  const to = Math.max(extent(tokens, i, start, end, names), i + 1)
  const head = to - 1
  const parties = partiesIn(names, i, to)
  const role = roleOf(tokens, start, to, names, counted !== null, parties)
  const group = role === "people" ? groupOf(tokens, start, to, parties) : null
  const one = !counted && role === "people" && (first === "a" || first === "an") ? { min: 1, max: 1 } : null
  const count = counted?.count ?? one
  return {
    kind: "noun",
    from: i,
    to,
    head,
    role,
    group,
    count: count ? { ...count, group: group ?? "people" } : null,
    parties,
    type: typeOf(tokens, i, to, names),
    plural: (tokens[head]?.lower ?? "").endsWith("s"),
    definite: DEFINITE.has(first),
    hedged: tokens.slice(i, to).some((t) => HEDGES.has(t.lower)),
    negated: first === "no" || first === "neither",
  }
}

/** "the 43 people", "six of its fighters", "dozens of", "30 of them children". */
function leadingCount(tokens: readonly Token[], i: number, end: number): CountPhrase | null {
  const article = /^(?:the|its|their|his|her|these|those|both)$/.test(tokens[i]?.lower ?? "")
  const counted = countAt(tokens, i, end) ?? (article ? countAt(tokens, i + 1, end) : null)
  if (!counted) return null
  if (
    /^(?:year|month|week|day|hour|minute|kilomet|km|mile|meter|metre|percent|per|am|pm|%|a\.m|p\.m|th\b|o'clock)/.test(
      tokens[counted.to]?.lower ?? "",
    )
  )
    return null
  if (tokens[counted.to]?.lower === "of") {
    const after = tokens[counted.to + 1]?.lower ?? ""
    if (/^(?:the|its|their|his|her|these|those|our)$/.test(after)) return { ...counted, to: counted.to + 2 }
    if (/^(?:them|whom|which)$/.test(after)) return { ...counted, to: counted.to + 2 }
    if (counted.count.vague && counted.count.vague !== "many") return { ...counted, to: counted.to + 1 }
  }
  return counted
}

/** Up to where the group reaches. */
function extent(tokens: readonly Token[], i: number, start: number, end: number, names: Names): number {
  let k = start
  let common = false
  while (k < end) {
    const token = tokens[k]
    if (!token || token.kind === "mark") break
    const named = names[k]
    if (named) {
      if (named.kind === "time" || (k > i && breaksBefore(tokens, i, k, start, common, names))) break
      k = named.to
      common = false
      continue
    }
    if (token.lower === "'s") {
      k++
      common = false
      continue
    }
    if (token.kind === "number" && k > start) break
    if (PRONOUNS.has(token.lower) && !(DETERMINERS.has(token.lower) && nounLike(tokens, k + 1, end))) {
      if (k === i || token.lower === "others" || (k === start && start > i)) k++
      break
    }
    if (DETERMINERS.has(token.lower)) {
      if (k > i && !(k === i + 1 && /^(?:all|both|half)$/.test(tokens[i]?.lower ?? ""))) break
      k++
      continue
    }
    if (stopsNoun(tokens, k, end, i, names, common)) break
    if (token.capital && common && !/^(?:of)$/.test(token.lower) && breaksBefore(tokens, i, k, start, common, names))
      break
    common = !token.capital && !EPITHET_LIKE.test(token.lower)
    k++
  }
  return k
}

const EPITHET_LIKE =
  /^(?:so-called|northern|southern|eastern|western|central|rebel|regime|government|opposition|pro-\w+|anti-\w+|\w+-held|\w+-backed|\w+-led|\w+-linked|northeastern|northwestern|southeastern|southwestern)$/

/** A capitalized name after a common noun begins a new group ("people | SANA"), unless the noun is a title or a kind. */
function breaksBefore(
  tokens: readonly Token[],
  i: number,
  k: number,
  start: number,
  common: boolean,
  names: Names,
): boolean {
  const before = tokens[k - 1]
  if (!before || before.lower === "'s") return false
  if (k === start && start > i) return names[k]?.kind === "place" && tokens[k]?.capital === true
  if (names[k]?.kind === "place" && placeEndsAt(names, i, k)) return true
  return common && tokens[k]?.capital === true && !NOUN_BEFORE_NAME.has(before.lower) && !before.capital
}

const placeEndsAt = (names: Names, i: number, k: number) =>
  names.slice(i, k).some((named) => named?.kind === "place" && named.to === k)
const nameEndsAt = (names: Names, i: number, k: number) => names.slice(i, k).some((named) => named?.to === k)

function stopsNoun(
  tokens: readonly Token[],
  k: number,
  end: number,
  i: number,
  names: Names,
  common: boolean,
): boolean {
  const word = tokens[k]?.lower ?? ""
  if (
    PREPOSITIONS.has(word) ||
    CLAUSE_WORDS.has(word) ||
    RELATIVES.has(word) ||
    MODALS.has(word) ||
    BE.has(word) ||
    HAVE.has(word)
  )
    return true
  if (
    word === "and" ||
    word === "or" ||
    word === "but" ||
    word === "to" ||
    word === "that" ||
    word === "nor" ||
    word === "not"
  )
    return true
  const entry = VERBS.get(word)
  if (!entry && common && unlistedPast(tokens, k) && followsAsObject(tokens, k, end, names)) return true
  if (!entry)
    return (
      (ADVERBS.has(word) && word !== "least" && word !== "down") ||
      (k > i &&
        word.endsWith("ly") &&
        !tokens[k]?.capital &&
        !/^(?:family|only|early|assembly|daily|italy|july|rally)$/.test(word))
    )
  if (k === i) return false
  if (NOUN_OR_VERB.has(word)) {
    if (entry.past) return true
    if (entry.ing) return common && nounLike(tokens, k + 1, end) && !names[k - 1]
    return common && !STRIKE_MODIFIER.test(tokens[k - 1]?.lower ?? "") && followsAsObject(tokens, k, end, names)
  }
  if (tokens[k]?.capital && tokens[k - 1]?.capital && !entry.past) return false
  const bare = common || tokens[k - 1]?.kind === "number" || nameEndsAt(names, i, k)
  if (entry.participle || entry.ing) return bare || !nounLike(tokens, k + 1, end)
  return !(entry.base && !entry.third && DETERMINERS.has(tokens[k - 1]?.lower ?? ""))
}

/** "The fighting pitted militants against": an unlisted "-ed" word between two nouns is a verb. */
const unlistedPast = (tokens: readonly Token[], k: number) =>
  /[^e]ed$/.test(tokens[k]?.lower ?? "") && !tokens[k]?.capital

const STRIKE_MODIFIER =
  /^(?:air|rocket|missile|mortar|artillery|bomb|drone|terrorist|rebel|suicide|car|gas|chemical|militant|government|regime|enemy|deadly|heavy|fierce)$/

function followsAsObject(tokens: readonly Token[], k: number, end: number, names: Names): boolean {
  const next = tokens[k + 1]
  if (!next || k + 1 >= end || next.kind === "mark") return false
  if (names[k + 1]) return names[k + 1]?.kind !== "time"
  return (
    DETERMINERS.has(next.lower) || next.kind === "number" || (nounLike(tokens, k + 1, end) && !VERBS.has(next.lower))
  )
}

function partiesIn(names: Names, from: number, to: number): NamedParty[] {
  const found: NamedParty[] = []
  for (let k = from; k < to; k++) {
    const named = names[k]
    if (named?.kind === "party") found.push({ id: named.id, from: k, to: named.to, how: named.how })
  }
  return found
}

function roleOf(
  tokens: readonly Token[],
  start: number,
  to: number,
  names: Names,
  counted: boolean,
  parties: readonly NamedParty[],
): Role {
  const head = tokens[to - 1]
  if (!head || start >= to) return counted ? "number" : "thing"
  for (let k = start; k < to; k++) {
    const named = names[k]
    if (named && named.to === to) {
      if (named.kind === "weapon") return "weapon"
      if (named.kind === "place") return "place"
      if (named.kind === "party") return named.how === "epithet" ? "people" : "force"
    }
  }
  const word = singular(head.lower)
  if (head.lower === "others" || head.lower === "other") return "people"
  if (to - start === 1 && PRONOUNS.has(head.lower)) return counted ? "number" : "pronoun"
  if (TOLLS.has(head.lower) && head.lower !== "number") return "toll"
  if (EVENTS.has(word) || EVENTS.has(head.lower)) return "event"
  if (PEOPLE.has(word) || PEOPLE.has(head.lower)) return "people"
  if (SPEECH.has(head.lower)) return "word"
  if (PLACE_NOUNS.has(word) && hasPlace(names, start, to)) return "place"
  if (FORCES.has(word) || FORCES.has(head.lower)) return "force"
  if (SITES.has(word) || SITES.has(head.lower)) return "site"
  if (parties.some((party) => party.to === to)) return "force"
  return "thing"
}

const hasPlace = (names: Names, from: number, to: number) =>
  names.slice(from, to).some((named) => named?.kind === "place")

/** Children and women stand out of any list; a word for fighters makes combatants; else the head decides. */
function groupOf(tokens: readonly Token[], from: number, to: number, parties: readonly NamedParty[]): Group {
  const head = tokens[to - 1]?.lower ?? ""
  const byHead = PEOPLE.get(singular(head)) ?? PEOPLE.get(head)
  if (byHead && byHead !== "people") return byHead
  const compound = tokens
    .slice(Math.max(from, to - 3), to)
    .map((token) => token.lower)
    .join(" ")
  if (/\b(?:aid|humanitarian|relief|rescue|red cross|red crescent) (?:worker|staff|volunteer|employee)/.test(compound))
    return "aid-workers"
  if (/\b(?:medical|health|hospital) (?:worker|staff|personnel)/.test(compound)) return "medics"
  if (/\bmedia (?:worker|activist)/.test(compound)) return "journalists"
  if (
    /\b(?:militia|army|armed|military|rebel|terrorist|security|police|opposition|regime) (?:member|men|man|personnel|element|people)/.test(
      compound,
    )
  )
    return "combatants"
  if (/^(?:member|members|element|elements)$/.test(head) && parties.length > 0) return "combatants"
  if (parties.some((party) => party.how === "epithet" && party.to === to)) return "combatants"
  return byHead ?? "people"
}

const AIR = /^(?:air|aerial|airstrike|airstrikes|warplane|warplanes|jet|jets|helicopter|aircraft|plane|planes|barrel)$/

/** The type that the words of the group name; "air strike" and "barrel bomb attack" come from the air. */
function typeOf(tokens: readonly Token[], from: number, to: number, names: Names): IncidentType | null {
  let type: IncidentType | null = null
  for (let k = from; k < to; k++) {
    const named = names[k]
    if (named?.kind === "weapon" && named.type) type ??= named.type
    const word = tokens[k]?.lower ?? ""
    if (AIR.test(word) || FORCES.get(singular(word)) === true) type = "air-strike"
    else if (word === "suicide") type = "suicide-bombing"
    else if (word === "chemical" || word === "gas") type = "chemical-weapon"
    else if (word === "drone" || word === "drones") type = "drone-strike"
    else if (word === "artillery" || word === "rocket" || word === "mortar" || word === "missile") type ??= "shelling"
    else type ??= EVENTS.get(word) ?? EVENTS.get(singular(word)) ?? null
  }
  return type
}
