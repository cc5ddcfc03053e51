import type { Claim } from "../../model/claim.ts"
import type { IncidentReading } from "../../model/reading.ts"
import { chunkOf } from "../phrase.ts"
import type { Line } from "../rule.ts"
import type { Statement } from "../statement.ts"

export type Draft = Omit<Claim, "id" | "confidence">

/** A claim about to be made, what it rests on, and what else the report claims. */
export interface Ground {
  readonly draft: Draft
  readonly statement: Statement
  readonly line: Line | undefined
  readonly incident: IncidentReading
  readonly inTitle: boolean
  /** All claims about to be made of the report. */
  readonly all: readonly Draft[]
  readonly incidents: number
}

/**
 * What may tell a sure claim from a doubtful one, as names: facet, stance and rule; who speaks and how that is known; what
 * was worked out; how long and how crowded the sentence is; how well the incident is known; who else says the same.
 * A name that no weight is known for counts nothing, so rules may come and go between two fits.
 */
export function featuresOf(ground: Ground): string[] {
  const { facet, stance } = ground.draft
  const names = [of("facet", facet), of("stance", stance), of("rule", ruleOf(ground.statement))]
  for (const name of speakerFeatures(ground)) names.push(name, ofFacet(facet, name))
  addWords(names, ground)
  addIncident(names, ground)
  addValue(names, ground.draft)
  addOthers(names, ground)
  return names
}

/** A rule is known by the words before its example. */
function ruleOf({ fact: { rule } }: Statement): string {
  const end = rule.indexOf(":")
  return end < 0 ? rule : rule.slice(0, end)
}

function speakerFeatures({ draft, statement }: Ground): string[] {
  const { speaker, form, via, basis } = draft
  const kind =
    speaker.id === "outlet" || speaker.id === "unattributed"
      ? speaker.id
      : statement.voice.surnames.length > 0
        ? "person"
        : "body"
  const names = [of("speaker", kind), of("form", form ?? "none")]
  if (speaker.inferred) names.push("speaker inferred")
  if (kind === "body" && /^(?:it|he|she|they|we|the \p{Ll}+)$/iu.test(speaker.text)) names.push("speaker by a pronoun")
  if (via) names.push("passed on")
  if (basis) names.push("basis told")
  return names
}

/** Words of a sentence up to which it is short, of middling length, long. */
const LENGTHS = steps(15, 25, 40)
/** Words of evidence: a name, a phrase, a clause. */
const EVIDENCE = steps(2, 4, 8, 14)
const VERBS = steps(1, 2, 3, 5)

function addWords(names: string[], { draft, statement, line, inTitle }: Ground): void {
  const { fact } = statement
  const { facet } = draft
  const words = line ? line.sentence.to - line.sentence.from : 0
  const verbs = line ? line.chunks.filter(({ kind }) => kind === "verb").length : 0
  const chunk = line?.chunks[chunkOf(line, fact.at)]
  names.push(
    of("sentence", step(words, LENGTHS)),
    of("verbs", step(verbs, VERBS)),
    ofFacet(facet, of("evidence", step(fact.to - fact.from, EVIDENCE))),
    chunk?.kind === "verb"
      ? of("hangs on verb", chunk.form)
      : chunk?.kind === "noun"
        ? of("hangs on noun", chunk.role)
        : "hangs on else",
  )
  if (inTitle) names.push("in a headline", ofFacet(facet, "in a headline"))
  if (fact.stance) names.push("stance in the words")
  for (const field of draft.inferred ?? fact.inferred ?? []) names.push(of("worked out:", field))
  if (fact.ongoing) names.push("still going on")
  if (fact.named) names.push("event named")
  if (fact.mostly) names.push("type mostly")
}

const INCIDENTS = steps(1, 2, 4)

function addIncident(names: string[], { draft, incident, incidents }: Ground): void {
  const { when, places, main, type } = incident
  const rank = main ? "main incident" : "further incident"
  names.push(
    rank,
    ofFacet(draft.facet, rank),
    of("incident", type),
    of("incidents", step(incidents, INCIDENTS)),
    when.from === null ? "no day" : when.inferred ? "day worked out" : "day printed",
    places.length === 0 ? "no place" : places[0]?.name === null ? "place unknown" : "place known",
  )
}

const NUMBERS = steps(0, 1, 5, 20, 100)

function addValue(names: string[], draft: Draft): void {
  if (!("min" in draft.value)) return
  const { min, max, group, vague, approximate } = draft.value
  names.push(of("group", group))
  if (vague) names.push("vague")
  if (approximate) names.push("approximate")
  if (min === null && max === null) names.push("no number")
  else names.push(min === max ? of("number", step(min ?? 0, NUMBERS)) : "open end")
}

const OTHERS = steps(0, 1, 3)
const CLAIMS = steps(1, 3, 6, 12)

/** Who else says something of the same kind, and how often this speaker does. */
function addOthers(names: string[], { draft, all }: Ground): void {
  const { facet, incident, speaker } = draft
  let ofIncident = 0
  let own = 0
  let foreign = 0
  let denied = false
  for (const other of all) {
    if (other.incident !== incident) continue
    ofIncident++
    if (other === draft || other.facet !== facet) continue
    if (other.speaker.id === speaker.id) own++
    else foreign++
    if (other.stance === "denies") denied = true
  }
  names.push(ofFacet(facet, of("own others", step(own, OTHERS))), ofFacet(facet, of("others'", step(foreign, OTHERS))))
  if (denied) names.push("somebody denies")
  names.push(of("claims of incident", step(ofIncident, CLAIMS)))
}

interface Step {
  readonly most: number
  readonly name: string
}

function steps(...most: number[]): readonly Step[] {
  const over = { most: Number.POSITIVE_INFINITY, name: `over ${most.at(-1)}` }
  return [...most.map((top) => ({ most: top, name: `up to ${top}` })), over]
}

/** "up to 15", "over 40": which step a number stands on. */
function step(value: number, all: readonly Step[]): string {
  let k = 0
  while (value > (all[k]?.most ?? value)) k++
  return all[k]?.name ?? ""
}

/** "incident shelling". */
const of = (kind: string, value: string) => joined(BY_KIND, kind, " ", value)
/** "killed, speaker outlet": what a feature tells of one facet. */
const ofFacet = (facet: string, name: string) => joined(BY_FACET, facet, ", ", name)

type Joined = Map<string, Map<string, string>>
const BY_KIND: Joined = new Map()
const BY_FACET: Joined = new Map()

/**
 * Two words in one, put together the first time only: there are some hundreds of features in all, thirty a claim, and a
 * new string for each would have to be hashed anew to find its weight.
 */
function joined(known: Joined, first: string, between: string, second: string): string {
  const own = known.get(first) ?? new Map<string, string>()
  const name = own.get(second)
  if (name !== undefined) return name
  known.set(first, own.set(second, first + between + second))
  return joined(known, first, between, second)
}
