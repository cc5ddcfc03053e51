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
  const { draft } = ground
  const { facet, stance } = draft
  return [
    `facet ${facet}`,
    `stance ${stance}`,
    `rule ${ruleOf(ground.statement)}`,
    ...speakerFeatures(ground).flatMap((name) => [name, `${facet}, ${name}`]),
    ...wordFeatures(ground),
    ...incidentFeatures(ground),
    ...valueFeatures(draft),
    ...others(ground),
  ]
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
  return [
    `speaker ${kind}`,
    `form ${form ?? "none"}`,
    ...(speaker.inferred ? ["speaker inferred"] : []),
    ...(kind === "body" && /^(?:it|he|she|they|we|the \p{Ll}+)$/iu.test(speaker.text) ? ["speaker by a pronoun"] : []),
    ...(via ? ["passed on"] : []),
    ...(basis ? ["basis told"] : []),
  ]
}

/** Words of a sentence up to which it is short, of middling length, long. */
const LENGTHS = [15, 25, 40]
/** Words of evidence: a name, a phrase, a clause. */
const EVIDENCE = [2, 4, 8, 14]

function wordFeatures({ draft, statement, line, inTitle }: Ground): string[] {
  const { fact } = statement
  const words = line ? line.sentence.to - line.sentence.from : 0
  const verbs = line ? line.chunks.filter(({ kind }) => kind === "verb").length : 0
  const chunk = line?.chunks[chunkOf(line, fact.at)]
  return [
    `sentence ${step(words, LENGTHS)}`,
    `verbs ${step(verbs, [1, 2, 3, 5])}`,
    `${draft.facet}, evidence ${step(fact.to - fact.from, EVIDENCE)}`,
    `hangs on ${chunk?.kind === "verb" ? `verb ${chunk.form}` : chunk?.kind === "noun" ? `noun ${chunk.role}` : "else"}`,
    ...(inTitle ? ["in a headline", `${draft.facet}, in a headline`] : []),
    ...(fact.stance ? ["stance in the words"] : []),
    ...(draft.inferred ?? fact.inferred ?? []).map((field) => `worked out: ${field}`),
    ...(fact.ongoing ? ["still going on"] : []),
    ...(fact.named ? ["event named"] : []),
    ...(fact.mostly ? ["type mostly"] : []),
  ]
}

function incidentFeatures({ draft, incident, incidents }: Ground): string[] {
  const { when, places, main, type } = incident
  return [
    main ? "main incident" : "further incident",
    `${draft.facet}, ${main ? "main incident" : "further incident"}`,
    `incident ${type}`,
    `incidents ${step(incidents, [1, 2, 4])}`,
    when.from === null ? "no day" : when.inferred ? "day worked out" : "day printed",
    places.length === 0 ? "no place" : places[0]?.name === null ? "place unknown" : "place known",
  ]
}

function valueFeatures(draft: Draft): string[] {
  if (!("min" in draft.value)) return []
  const { min, max, group, vague, approximate } = draft.value
  return [
    `group ${group}`,
    ...(vague ? ["vague"] : []),
    ...(approximate ? ["approximate"] : []),
    ...(min === null && max === null
      ? ["no number"]
      : min === max
        ? [`number ${step(min ?? 0, [0, 1, 5, 20, 100])}`]
        : ["open end"]),
  ]
}

/** Who else says something of the same kind, and how often this speaker does. */
function others({ draft, all }: Ground): string[] {
  const { facet, incident, speaker } = draft
  const ofIncident = all.filter((other) => other.incident === incident)
  const kin = ofIncident.filter((other) => other !== draft && other.facet === facet)
  const own = kin.filter((other) => other.speaker.id === speaker.id).length
  return [
    `${facet}, own others ${step(own, [0, 1, 3])}`,
    `${facet}, others' ${step(kin.length - own, [0, 1, 3])}`,
    ...(kin.some(({ stance }) => stance === "denies") ? ["somebody denies"] : []),
    `claims of incident ${step(ofIncident.length, [1, 3, 6, 12])}`,
  ]
}

/** "up to 15", "over 40": which step a number stands on. */
function step(value: number, steps: readonly number[]): string {
  const top = steps.find((most) => value <= most)
  return top === undefined ? `over ${steps.at(-1)}` : `up to ${top}`
}
