import { z } from "zod"
import { Span } from "./span.ts"

export const INCIDENT_TYPES = [
  "air-strike",
  "drone-strike",
  "shelling",
  "chemical-weapon",
  "explosion",
  "suicide-bombing",
  "armed-clash",
  "shooting",
  "execution",
  "abduction",
  "other",
] as const
export const IncidentType = z.enum(INCIDENT_TYPES)
export type IncidentType = z.infer<typeof IncidentType>

export const STANCES = ["asserts", "denies", "suggests", "withholds"] as const
export const Stance = z.enum(STANCES)
export type Stance = z.infer<typeof Stance>

export const GROUPS = [
  "people",
  "civilians",
  "children",
  "women",
  "combatants",
  "medics",
  "journalists",
  "aid-workers",
] as const
export const Group = z.enum(GROUPS)
export type Group = z.infer<typeof Group>

/**
 * Who makes a statement: a party id, with the words that name it (empty for the outlet's own voice).
 * `person` and `office` stand beside the body that is spoken for. `inferred`: an epithet or pronoun stands for the party.
 */
export const Speaker = z.object({
  id: z.string().min(1),
  text: z.string(),
  start: z.int().nonnegative().optional(),
  end: z.int().positive().optional(),
  person: z.string().optional(),
  office: z.string().optional(),
  inferred: z.boolean().optional(),
})
export type Speaker = z.infer<typeof Speaker>

/** A count of people: null is an open end. `vague` keeps words that give no number (dozens, many). */
export const Count = z.object({
  min: z.int().nonnegative().nullable(),
  max: z.int().nonnegative().nullable(),
  group: Group,
  vague: z.string().optional(),
  approximate: z.boolean().optional(),
})
export type Count = z.infer<typeof Count>

/** What was said to have been told or known beforehand, as far as the text says. */
export const Notice = z.object({
  given: z.boolean(),
  kind: z.enum(["told", "knew"]).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  about: z.string().optional(),
  when: z.string().optional(),
})
export type Notice = z.infer<typeof Notice>

/**
 * A person killed, injured or missing, or found again alive, by name. `age` in whole years, for a baby with `ageMonths` beside it; `sex` and `role`
 * ("journalist", "brother") as the text has them. A sex that was worked out from a pronoun stands in the claim's `inferred`.
 */
export const Victim = z.object({
  name: z.string().min(1),
  age: z.number().nonnegative().optional(),
  ageMonths: z.int().nonnegative().optional(),
  sex: z.enum(["female", "male"]).optional(),
  role: z.string().optional(),
  status: z.enum(["killed", "injured", "missing", "found"]),
})
export type Victim = z.infer<typeof Victim>

const stated = z.object({
  id: z.string().min(1),
  incident: z.string().min(1),
  stance: Stance,
  speaker: Speaker,
  evidence: Span,
  /** The chain that passed the statement on, nearest first: outlet, agency. */
  via: z.array(z.string()).optional(),
  form: z.enum(["direct", "indirect", "gloss"]).optional(),
  basis: z.enum(["seen", "own-records", "video", "initial-assessment", "field-network", "other-reports"]).optional(),
  /** For a denial, what exactly is denied: doing it, meaning it, or its effect. */
  denied: z.enum(["act", "intent", "effect"]).optional(),
  /** Names of fields that were worked out, not said. */
  inferred: z.array(z.string()).optional(),
  confidence: z.number().min(0).max(1).optional(),
})

/** One speaker's statement about one facet of one incident, with the exact words that carry it. */
export const Claim = z.discriminatedUnion("facet", [
  stated.extend({ facet: z.literal("occurrence"), value: z.object({ type: IncidentType }) }),
  stated.extend({ facet: z.literal("responsibility"), value: z.object({ actor: z.string().min(1) }) }),
  stated.extend({ facet: z.literal("killed"), value: Count }),
  stated.extend({ facet: z.literal("injured"), value: Count }),
  stated.extend({ facet: z.literal("missing"), value: Count }),
  stated.extend({ facet: z.literal("civilian-harm"), value: z.object({ harmed: z.boolean() }) }),
  stated.extend({ facet: z.literal("target"), value: z.object({ what: z.string().min(1) }) }),
  stated.extend({ facet: z.literal("means"), value: z.object({ weapon: z.string().min(1) }) }),
  stated.extend({ facet: z.literal("notice"), value: Notice }),
  stated.extend({ facet: z.literal("victim"), value: Victim }),
])
export type Claim = z.infer<typeof Claim>
export type Facet = Claim["facet"]
export type ClaimOf<F extends Facet> = Extract<Claim, { facet: F }>

/** The facets whose value is a count of people. */
export const COUNTED = ["killed", "injured", "missing"] as const
export type Counted = (typeof COUNTED)[number]
