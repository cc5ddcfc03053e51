import { z } from "zod"
import { IncidentType } from "./claim.ts"

/** Whose columns a list of incidents has. */
export const LIST_SHAPES = ["airwars", "acled", "ucdp-ged", "deconflict"] as const
export type ListShape = (typeof LIST_SHAPES)[number]

const count = z.int().nonnegative().nullable()
const Figures = z.object({ min: count, best: count, max: count })

/**
 * An incident as a list of somebody else's has it. `line` in the file; `types` those that its type can mean; `killed` and
 * `injured` as that list counts them (Airwars: civilians; ACLED: one number of dead; UCDP: low, best, high).
 */
export const ListedIncident = z.object({
  id: z.string().min(1),
  line: z.int().positive(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  place: z.string().nullable(),
  admin1: z.string().nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  types: z.array(IncidentType),
  killed: Figures,
  injured: Figures,
  actors: z.array(z.string()),
  victims: z.array(z.string()),
  grade: z.string().nullable(),
})
export type ListedIncident = z.infer<typeof ListedIncident>

/** Two values of one field that do not agree, in words. */
export const FieldDifference = z.object({ field: z.string(), here: z.string(), there: z.string() })
export type FieldDifference = z.infer<typeof FieldDifference>

/**
 * Our incidents beside a list: matched ones that agree in every field that both give, or differ in some; listed ones that
 * are not among ours (`perhaps` one that comes close), and ours that are not in the list. `score` is the sum of the weights
 * of the comparison, with its reasons.
 */
const matched = { here: z.string(), there: z.string(), score: z.number(), reasons: z.array(z.string()) }
export const ListComparison = z.object({
  shape: z.enum(LIST_SHAPES),
  rule: z.string(),
  agreed: z.array(z.object(matched)),
  different: z.array(z.object({ ...matched, fields: z.array(FieldDifference).min(1) })),
  missingHere: z.array(
    z.object({ incident: ListedIncident, perhaps: z.object({ here: z.string(), score: z.number() }).nullable() }),
  ),
  missingThere: z.array(z.string()),
})
export type ListComparison = z.infer<typeof ListComparison>
