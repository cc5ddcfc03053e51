import { z } from "zod"
import { ClaimRef } from "./mention.ts"
import { ProjectRef } from "./project.ts"

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
 * A grade that a person set on an incident: who, when (ISO time with zone), why, what the program had suggested at that
 * time, and under which project.
 */
export const Grade = z.object({
  incident: z.string().min(1),
  scheme: z.literal("airwars-like"),
  grade: z.enum(GRADES),
  by: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  reason: z.string().min(1),
  suggestion: GradeSuggestion.nullable(),
  project: ProjectRef.optional(),
})
export type Grade = z.infer<typeof Grade>
