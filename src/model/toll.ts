import { z } from "zod"
import { Group } from "./claim.ts"
import { ClaimRef } from "./mention.ts"

/** The rules by which a toll can be counted over the same claims; docs/tolls.md says what each does and after whom. */
export const RULES = ["claimed-range", "acled-like", "ucdp-like", "airwars-like"] as const
export const Rule = z.enum(RULES)
export type Rule = z.infer<typeof Rule>

/**
 * How many of one group were killed, injured or missing, as a range under a named rule; null is an open end. `best` where
 * a rule names one figure within. `open`: a figure among them has no upper end ("at least 10"), though the rule gives a
 * number. `vague` keeps words where nobody gave a number. `claims` are those that the range rests on.
 */
export const Range = z.object({
  facet: z.enum(["killed", "injured", "missing"]),
  group: Group,
  min: z.int().nonnegative().nullable(),
  best: z.int().nonnegative().optional(),
  max: z.int().nonnegative().nullable(),
  open: z.boolean().optional(),
  vague: z.string().optional(),
  origins: z.int().nonnegative(),
  claims: z.array(ClaimRef).min(1),
})
export type Range = z.infer<typeof Range>

/**
 * What a rule makes of one claim. Used: `end` (it gives an end of the range of `group`, `ends` says which), `within` (it lies between
 * them, or says the same as another), `name` (a named person, below whom no toll goes).
 * Left out: `echo` of what the same report or its original says; `denied`; `withheld`; `less-sure` or `words` beside a
 * firm figure or a number of the same speaker; `repeated` or `revised` by a later report (`by`); `part` of the same
 * report's total (`by`); `about-others`: "none" of some of those counted (`by`); `below-part`: less than the speaker
 * counts within it (`by`); `context`: what the alleged attacker's side alone says of who the dead were; `none-beside-dead`:
 * "none" where others count dead; `no-number`: words where others give numbers, or harm without a count; `not-counted`: the
 * rule or the project does not count this.
 */
export const USES = [
  "end",
  "within",
  "name",
  "echo",
  "denied",
  "withheld",
  "less-sure",
  "words",
  "repeated",
  "revised",
  "part",
  "about-others",
  "below-part",
  "context",
  "none-beside-dead",
  "no-number",
  "not-counted",
] as const
export type Use = (typeof USES)[number]

/** One claim and what became of it; `as` is the number that its words were taken for ("dozens" as 12). */
export const Explained = z.object({
  claim: ClaimRef,
  use: z.enum(USES),
  group: Group.optional(),
  ends: z.array(z.enum(["min", "best", "max"])).optional(),
  as: z.int().nonnegative().optional(),
  by: ClaimRef.optional(),
})
export type Explained = z.infer<typeof Explained>

/** The toll of an incident under one rule; every count, every named victim and every claim on civilian harm is explained once. */
export const Toll = z.object({ rule: Rule, ranges: z.array(Range), explanation: z.array(Explained) })
export type Toll = z.infer<typeof Toll>
