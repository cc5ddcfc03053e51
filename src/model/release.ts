import { z } from "zod"

/**
 * What can be released, each thing on its own:
 * - `person`: the name of somebody killed, injured or missing, with age, role and what befell them;
 * - `speaker`: who a private speaker is, and their words;
 * - `place`: the exact spot of an incident, and the name of a place finer than a village;
 * - `contact`: a telephone number, an address of any kind or an account in a text;
 * - `coordinates`: a spot that is written in a text;
 * - `sentence`: one that seems to tell a person, and somebody has read that it does not.
 */
export const RELEASABLE = ["person", "speaker", "place", "contact", "coordinates", "sentence"] as const
export const Releasable = z.enum(RELEASABLE)
export type Releasable = z.infer<typeof Releasable>

/**
 * Where a thing stands: a report by its id, offsets into its text as everywhere, and the words that are meant (a name;
 * for other things the text between the offsets).
 */
export const Passage = z.object({
  report: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  words: z.string().min(1),
})
export type Passage = z.infer<typeof Passage>

/** Who agreed that it be shown, how (in writing, by telephone), on which day; `guardian`: for a minor. */
export const Consent = z.object({
  by: z.string().min(1),
  how: z.string().min(1),
  on: z.iso.date(),
  guardian: z.boolean(),
})
export type Consent = z.infer<typeof Consent>

/** A thing that may be shown from now on. It names passages, not incidents, so that it means the same whatever else is read later. */
export const Release = z.object({
  what: Releasable,
  of: z.array(Passage).min(1),
  consent: Consent,
  reason: z.string().min(1),
})
export type Release = z.infer<typeof Release>
