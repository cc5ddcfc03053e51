import { z } from "zod"
import { ClaimRef } from "./mention.ts"

/** How well a claim of civilian harm is supported, after Airwars. The program suggests any of these. */
export const SUGGESTED_GRADES = ["confirmed", "fair", "weak", "contested"] as const
/** What a person may set as well: that the event did no harm to civilians, or was somebody else's. */
export const GRADES = [...SUGGESTED_GRADES, "discounted"] as const

/** Why a grade is suggested; docs/tolls.md says what each reason means. */
export const GRADE_REASONS = [
  "party-accepts-harm",
  "party-admits-strike-only",
  "party-names-harm-not-its-own",
  "party-denies",
  "several-culprits",
  "culprit-named-by-accused-only",
  "independent-origins",
  "single-origin",
  "one-side-only",
  "no-access",
  "nobody-blamed",
  "fighters-claimed-outside",
] as const

export const GradeReason = z.object({
  code: z.enum(GRADE_REASONS),
  words: z.string(),
  claims: z.array(ClaimRef),
})
export type GradeReason = z.infer<typeof GradeReason>

/** A grade that follows from the claims, with every reason for it and against a better one. It settles nothing. */
export const GradeSuggestion = z.object({
  scheme: z.literal("airwars-like"),
  grade: z.enum(SUGGESTED_GRADES),
  reasons: z.array(GradeReason).min(1),
})
export type GradeSuggestion = z.infer<typeof GradeSuggestion>

/**
 * What a person did to the grade of an incident: set it, or took it back (`grade` null). `why` is null where it is withheld
 * from who looks, or went with a report that was erased; `forReaders`: whether readers may see it. `suggestion`: what the
 * program suggested at that time.
 */
export const GradeAct = z.object({
  grade: z.enum(GRADES).nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime({ offset: true }),
  why: z.string().nullable(),
  forReaders: z.boolean(),
  suggestion: GradeSuggestion.nullable(),
})
export type GradeAct = z.infer<typeof GradeAct>

/**
 * How a grade bears on the incident that it is shown at: it is the incident's own; or it was set on another incident, which
 * has come into this one whole or in part (`joined`), or from which this one was parted (`parted`).
 */
export const GRADE_RELATIONS = ["own", "joined", "parted"] as const

/**
 * The grade that persons set, with its history: `acts` oldest first, of which the last one counts. No grade moves from one
 * incident to another: where incidents were merged or split, it is told under the id of the one that it was set on
 * (`incident`; null where that must not be told). `since`: reports that came or went since the last act, so that it was set
 * on another state; null where there are none. `answered`: the incident was graded anew with what this was set on in it.
 */
export const Grading = z.object({
  scheme: z.literal("airwars-like"),
  incident: z.string().nullable(),
  relation: z.enum(GRADE_RELATIONS),
  acts: z.array(GradeAct).min(1),
  since: z.object({ came: z.array(z.string()), went: z.array(z.string()) }).nullable(),
  answered: z.boolean(),
})
export type Grading = z.infer<typeof Grading>
