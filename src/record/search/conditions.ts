import { type RawBuilder, sql } from "kysely"
import { saidWord, victimSounds } from "../claim.ts"
import { isGraded, isOutdated, isSuggested } from "./graded.ts"
import { type Hide, hiddenOutlet, hiddenParty, hiddenWord } from "./hidden.ts"
import { askedPlaceKeys } from "./place-names.ts"
import type { Question } from "./question.ts"
import { UNDATED } from "./undated.ts"
import { within } from "./within.ts"
import { askedWords } from "./words.ts"

export type Condition = RawBuilder<boolean>

/** What a question asks of incidents, of their reports, and of claims in these, on the tables of those names. */
export interface Conditions {
  readonly incident: readonly Condition[]
  readonly report: readonly Condition[]
  readonly claim: readonly Condition[]
}

/** The conditions of a question, with what it names hidden. `ofClaims`: it asks for claims, so that parties and facets are theirs. */
export function conditionsOf(question: Question, hide: Hide, ofClaims: boolean): Conditions {
  const { parties = [], facets = [] } = question
  const ownFacets = ofClaims || asksOfOneClaim(question) ? facets : []
  return {
    incident: [
      ...incidentConditions(question, hide),
      ...(ofClaims ? [] : parties.map((party) => sql<boolean>`incident.parties && ${voices(party, hide)}::bigint[]`)),
      ...(facets.length === 0 || ofClaims ? [] : [sql<boolean>`incident.facets @> ${[...facets]}::text[]`]),
    ],
    report: reportConditions(question, hide),
    claim: [
      ...claimConditions(question, hide),
      ...(ofClaims ? parties.map((party) => hasPart(voices(party, hide))) : []),
      ...(ownFacets.length === 0 ? [] : [sql<boolean>`claim.facet = any(${[...ownFacets]}::text[])`]),
    ],
  }
}

/** All of them; true where there is none. */
export function all(conditions: readonly Condition[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** A party may be an outlet in its own words, which has an account of its own where no pack knows it. */
function voices(party: string, hide: Hide): string[] {
  const id = party.replace(/^outlet:/, "")
  return [id, `outlet:${id}`].map((one) => hiddenParty(one, hide))
}

/** Then facets are asked of that claim, too. */
const asksOfOneClaim = ({ said = "", stances = [], speakers = [] }: Question) =>
  said !== "" || stances.length + speakers.length > 0

const hasPart = (ids: readonly string[]): Condition =>
  sql<boolean>`(claim.speaker = any(${[...ids]}::text[]) or claim.actor = any(${[...ids]}::text[]))`

function incidentConditions(
  { near, place = "", from, to, disputes, type, grades = [], suggested = [], outdated = false }: Question,
  hide: Hide,
): Condition[] {
  return [
    ...(grades.length === 0 ? [] : [isGraded(grades)]),
    ...(suggested.length === 0 ? [] : [isSuggested(suggested)]),
    ...(outdated ? [isOutdated()] : []),
    ...(near === undefined ? [] : [within(near)]),
    ...(place === "" ? [] : [sql<boolean>`incident.places && ${askedPlaceKeys(place).map(hide)}::bigint[]`]),
    ...(from === undefined && to === undefined ? [] : [lasts(from ?? null, to ?? null)]),
    ...(disputes === undefined
      ? []
      : [sql<boolean>`incident.disputes @> ${[...disputes]}::text[] and cardinality(incident.disputes) > 0`]),
    ...(type === undefined ? [] : [sql<boolean>`incident.type = ${type}`]),
  ]
}

/** Its days meet those that are asked for; as the index of spans puts it. Nothing does where these end before they begin. */
function lasts(from: number | null, to: number | null): Condition {
  if (from !== null && to !== null && from > to) return sql<boolean>`false`
  return sql<boolean>`incident.from_day is not null
    and int4range(least(incident.from_day, incident.to_day), greatest(incident.from_day, incident.to_day), '[]')
      && int4range(${from}::integer, ${to}::integer, '[]')`
}

function reportConditions(
  { words = "", outlet, language, publishedFrom, publishedTo }: Question,
  hide: Hide,
): Condition[] {
  return [
    ...everyWord(sql`report.words`, words, (root) => hiddenWord(root, hide)),
    ...(outlet === undefined ? [] : [sql<boolean>`report.outlet = ${hiddenOutlet(outlet, hide)}`]),
    ...(language === undefined ? [] : [sql<boolean>`report.language = ${language}`]),
    ...(publishedFrom === undefined ? [] : [sql<boolean>`report.day >= ${publishedFrom}`]),
    ...(publishedTo === undefined ? [] : [sql<boolean>`report.day <= ${publishedTo} and report.day > ${UNDATED}`]),
  ]
}

function claimConditions({ said = "", stances = [], speakers = [], person }: Question, hide: Hide): Condition[] {
  const speaking = speakers.flatMap((party) => voices(party, hide))
  return [
    ...everyWord(sql`claim.words`, said, (root) => hide(saidWord(root))),
    ...(stances.length === 0 ? [] : [sql<boolean>`claim.stance = any(${[...stances]}::text[])`]),
    ...(speaking.length === 0 ? [] : [sql<boolean>`claim.speaker = any(${speaking}::text[])`]),
    ...(person === undefined ? [] : [sql<boolean>`claim.facet = 'victim'`, ...named(victimSounds(person).map(hide))]),
  ]
}

const named = (keys: readonly string[]): Condition[] =>
  keys.length === 0 ? [] : [sql<boolean>`claim.names @> ${[...keys]}::bigint[]`]

/** Every word: of each, any of its forms. */
function everyWord(column: RawBuilder<unknown>, words: string, hidden: (root: string) => string): Condition[] {
  return askedWords(words).map((forms) => sql<boolean>`${column} && ${forms.map(hidden)}::bigint[]`)
}
