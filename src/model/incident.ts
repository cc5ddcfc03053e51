import { z } from "zod"
import { IncidentType, Speaker } from "./claim.ts"
import { Proposal, SetAside } from "./decision.ts"
import { GradeSuggestion, Grading } from "./grade.ts"
import { ClaimRef, Mention } from "./mention.ts"
import { Person } from "./person.ts"
import { Place } from "./place.ts"
import { ProjectRef } from "./project.ts"
import { Reading } from "./reading.ts"
import { Toll } from "./toll.ts"
import { When } from "./when.ts"

export { ClaimRef, Mention }

/**
 * Everything one speaker says of one incident. `id` is the speaker's id; an outlet speaking for itself is
 * `outlet:<outlet>`, or the party's id where a pack knows the outlet as a party.
 * `revises`: claim pairs where a later figure of this speaker takes the place of an earlier one.
 */
export const Account = z.object({
  id: z.string(),
  speaker: Speaker.pick({ id: true, text: true }),
  side: z.string().nullable(),
  claims: z.array(ClaimRef).min(1),
  revises: z.array(z.object({ earlier: ClaimRef, later: ClaimRef })),
})
export type Account = z.infer<typeof Account>

export const DISPUTE_KINDS = [
  "occurrence-denied",
  "different-culprits",
  "responsibility-denied",
  "counts-apart",
  "civilian-harm-denied",
  "different-targets",
  "notice-contradicted",
] as const

/**
 * Accounts that cannot all hold, on one facet, with the claims that stand against each other and the reason in words.
 * `settled`: what the accounts said last no longer conflicts; the claims that settled it, and how. Null while it is open.
 * `agreed`: what they nevertheless agree on, in words.
 */
export const Dispute = z.object({
  facet: z.string(),
  kind: z.enum(DISPUTE_KINDS),
  accounts: z.array(z.string()).min(2),
  claims: z.array(ClaimRef).min(2),
  reason: z.string(),
  settled: z.object({ reason: z.string(), by: z.array(ClaimRef).min(1) }).nullable(),
  agreed: z.array(z.string()),
})
export type Dispute = z.infer<typeof Dispute>

/**
 * Who said it first: one voice, and the reports that carry or copy it. `side`: whom that voice stands with at the day of
 * the incident; for grading, origins of one side count as one.
 */
export const Origin = z.object({
  id: z.string(),
  speaker: z.string(),
  side: z.string().nullable(),
  first: z.string(),
  reports: z.array(z.string()).min(1),
  copies: z.array(z.object({ report: z.string(), of: z.string(), reason: z.string() })),
})
export type Origin = z.infer<typeof Origin>

/**
 * One violent event at one place and time, put together from the readings of many reports. `formerly`: ids of incidents
 * that have become part of this one, and lead to it. `toll` is that
 * under the rule that was asked for; `tolls` has every rule's, and `grade` what is suggested from the same claims: null
 * where nobody says that civilians were harmed. `graded`: what persons set, where it comes out of a store.
 */
export const Incident = z.object({
  id: z.string(),
  formerly: z.array(z.string()),
  type: IncidentType,
  when: When,
  place: Place.nullable(),
  placeNames: z.array(z.string()),
  mentions: z.array(Mention).min(1),
  joins: z.array(z.object({ mention: Mention, score: z.number(), reasons: z.array(z.string()) })),
  accounts: z.array(Account),
  disputes: z.array(Dispute),
  toll: Toll,
  tolls: z.array(Toll),
  grade: GradeSuggestion.nullable(),
  graded: z.array(Grading).optional(),
  origins: z.array(Origin),
  related: z.array(
    z.object({ incident: z.string(), relation: z.enum(["part-of", "includes", "alternative"]), reason: z.string() }),
  ),
  /** What somebody said had been told or known beforehand: each a question to look up, not a dispute. */
  questions: z.array(z.object({ claim: ClaimRef, question: z.string() })),
})
export type Incident = z.infer<typeof Incident>

/**
 * What a set of reports comes to: the incidents, and the readings they were put together from; joins that wait for a
 * person, and decisions that cannot be followed. `persons`: the named victims. `project` says under which scope and
 * sources, where there is one.
 */
export const Dossier = z.object({
  incidents: z.array(Incident),
  readings: z.array(Reading),
  proposals: z.array(Proposal).optional(),
  setAside: z.array(SetAside).optional(),
  persons: z.array(Person).optional(),
  project: ProjectRef.optional(),
})
export type Dossier = z.infer<typeof Dossier>
