import { z } from "zod"
import { COUNTED, Group } from "./claim.ts"
import { PARTY_KINDS } from "./party.ts"
import { Rule } from "./toll.ts"

/** How near a source is to what it tells of. */
export const ACCESSES = ["on-site", "hospital", "network", "remote"] as const
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected small letters, digits and hyphens")
const reason = z.string().min(1)
const period = { from: z.iso.date().optional(), to: z.iso.date().optional() }

/**
 * What a person enters about an outlet or a speaker: `id` is the party's id, or the outlet as reports name it. Each entry
 * has its reason, and alignment and access their days where they changed.
 */
export const SourceEntry = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1).optional(),
  type: z.enum(PARTY_KINDS).optional(),
  alignment: z.array(z.strictObject({ side: id, ...period, reason })).optional(),
  access: z.array(z.strictObject({ access: z.enum(ACCESSES), ...period, reason })).optional(),
  by: z.string().min(1).optional(),
  reason,
})
export type SourceEntry = z.infer<typeof SourceEntry>

/**
 * What a body records, and how: who is counted, where and when, what confirms, under which rules. `version` counts up by
 * one with every change, so that an export says under which state of it figures were made.
 * - `who.groups` empty or left out: everybody.
 * - `where`: countries (ISO 3166-1 alpha-2), narrowed to `admin1` where given. `when`: days, both ends included.
 * - `confirms.by`: whose acceptance of harm makes an incident confirmed: the accused `party` itself, or any voice of its `side`.
 * - `rules.unknown`: what an unknown number of dead counts as under `acled-like`: 3, or 10 where attacks are mostly large.
 */
export const Project = z.strictObject({
  format: z.literal("deconflict-project/1"),
  id,
  version: z.int().positive(),
  name: z.string().min(1),
  about: z.string().optional(),
  who: z
    .strictObject({ facets: z.array(z.enum(COUNTED)).optional(), groups: z.array(Group).optional(), reason })
    .optional(),
  where: z
    .strictObject({
      countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
      admin1: z.array(z.string()).optional(),
      reason,
    })
    .optional(),
  when: z.strictObject({ ...period, reason }).optional(),
  confirms: z.strictObject({ by: z.enum(["party", "side"]), reason }).optional(),
  rules: z
    .strictObject({ default: Rule, unknown: z.union([z.literal(3), z.literal(10)]).optional(), reason })
    .optional(),
  sources: z.array(SourceEntry).optional(),
})
export type Project = z.infer<typeof Project>

/** Which project, in which state: `digest` is the SHA-256 of its file's bytes. `outside`: how many incidents its scope leaves out. */
export const ProjectRef = z.object({
  id: z.string(),
  version: z.int().positive(),
  name: z.string(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  outside: z.int().nonnegative().optional(),
})
export type ProjectRef = z.infer<typeof ProjectRef>
