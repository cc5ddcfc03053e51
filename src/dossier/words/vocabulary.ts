import type { Facet, IncidentType, Stance } from "../../model/claim.ts"
import type { Dispute, Incident } from "../../model/incident.ts"
import type { PARTY_KINDS } from "../../model/party.ts"

/** A type of incident as a title begins: "Air strike". */
export const TYPE_WORDS: Readonly<Record<IncidentType, string>> = {
  "air-strike": "Air strike",
  "drone-strike": "Drone strike",
  shelling: "Shelling",
  "chemical-weapon": "Chemical weapon attack",
  explosion: "Explosion",
  "suicide-bombing": "Suicide bombing",
  "armed-clash": "Fighting",
  shooting: "Shooting",
  execution: "Execution",
  abduction: "Abduction",
  other: "Incident",
}

/** The same within a sentence: "an air strike took place". */
export const TYPE_IN_SENTENCE: Readonly<Record<IncidentType, string>> = {
  "air-strike": "an air strike",
  "drone-strike": "a drone strike",
  shelling: "shelling",
  "chemical-weapon": "a chemical weapon attack",
  explosion: "an explosion",
  "suicide-bombing": "a suicide bombing",
  "armed-clash": "fighting",
  shooting: "a shooting",
  execution: "an execution",
  abduction: "an abduction",
  other: "an incident",
}

/** What a speaker does with a statement; the words come before it ("denies that civilians were harmed"). */
export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  asserts: "says",
  denies: "denies",
  suggests: "suggests",
  withholds: "leaves open",
}

/** Facets in the order of the table of accounts, as questions' short heads. */
export const FACET_WORDS: Readonly<Record<Facet, string>> = {
  occurrence: "What happened",
  responsibility: "Who did it",
  killed: "Killed",
  injured: "Injured",
  missing: "Missing",
  "civilian-harm": "Civilians harmed",
  target: "What was hit",
  means: "With what",
  notice: "Told or known beforehand",
  victim: "Persons named",
}
export const FACETS = Object.keys(FACET_WORDS) as readonly Facet[]

/** What a dispute is about, as a line of its own. */
export const DISPUTE_WORDS: Readonly<Record<Dispute["kind"], string>> = {
  "occurrence-denied": "Whether it happened at all",
  "different-culprits": "Who did it",
  "responsibility-denied": "Who did it, denied by the accused",
  "counts-apart": "How many",
  "civilian-harm-denied": "Whether civilians were harmed",
  "different-targets": "What was hit",
  "notice-contradicted": "Whether notice had been given",
}

export const RELATION_WORDS: Readonly<Record<Incident["related"][number]["relation"], string>> = {
  "part-of": "Part of",
  includes: "Includes",
  alternative: "May be the same as",
}

export const PARTY_KIND_WORDS: Readonly<Record<(typeof PARTY_KINDS)[number], string>> = {
  government: "government",
  military: "military",
  "armed-group": "armed group",
  monitor: "monitor",
  agency: "news agency",
  outlet: "outlet",
  "international-body": "international body",
  "aid-organisation": "aid organisation",
  "political-body": "political body",
  people: "people",
}

/** What each rule for tolls does, in a sentence. */
export const RULE_WORDS: Readonly<Record<string, string>> = {
  "claimed-range":
    "runs from the lowest to the highest figure that any account holds to in the end; an end that one leaves open stays open",
  "acled-like": "takes the most conservative figure of dead; “dozens” counts as 12, “hundreds” as 100",
  "ucdp-like": "gives the lowest, the best and the highest figure of dead",
  "airwars-like":
    "counts civilians, from the fewest to the most; who the dead were is not taken from the accused side alone",
}
