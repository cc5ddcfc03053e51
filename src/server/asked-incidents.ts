import { z } from "zod"
import type { Knowledge } from "../knowledge/knowledge.ts"
import { IncidentType } from "../model/claim.ts"
import { DISPUTE_KINDS } from "../model/incident.ts"
import type { Question } from "../record/search/search.ts"
import { dayOfIso } from "../space/day.ts"
import { Paging } from "./paging.ts"
import { Problem } from "./problem.ts"

/** Kilometres around a place where nobody says how many: the next town, and not the one behind it. */
const USUAL_RADIUS_KM = 10
const LARGEST_RADIUS_KM = 20_000

/** One value or several, as a query string gives them. */
const several = (item: z.ZodType<string>) =>
  z
    .union([item, z.array(item).max(20)])
    .optional()
    .transform((values) => (values === undefined ? [] : Array.isArray(values) ? values : [values]))

/** What incidents are asked for by, in a query string; everything that is given must hold. */
export const AskedIncidents = Paging.extend({
  q: z
    .string()
    .max(500)
    .default("")
    .meta({ description: "Words that stand in one report of the incident, all of them, in any form" }),
  near: z
    .string()
    .max(200)
    .optional()
    .meta({ description: "A place's name, or latitude and longitude such as 34.69,40.83" }),
  within: z.coerce
    .number()
    .positive()
    .max(LARGEST_RADIUS_KM)
    .default(USUAL_RADIUS_KM)
    .meta({ description: "Kilometres around `near`" }),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  party: several(z.string().min(1).max(200)),
  facet: several(z.string().min(1).max(50)),
  dispute: z.enum(["any", ...DISPUTE_KINDS]).optional(),
  type: IncidentType.optional(),
})
export type AskedIncidents = z.infer<typeof AskedIncidents>

/** The question that a query string asks of the store. Throws a `Problem` where its place is not known. */
export function questionOf(asked: AskedIncidents, knowledge: Knowledge): Question {
  const { q, near, within, from, to, party, facet, dispute, type } = asked
  return {
    words: q,
    ...(near !== undefined && near.trim() !== "" && { near: { ...spotOf(near, knowledge), radius: within * 1000 } }),
    ...(from !== undefined && { from: dayOfIso(from) ?? 0 }),
    ...(to !== undefined && { to: dayOfIso(to) ?? 0 }),
    ...(dispute !== undefined && { disputes: dispute === "any" ? [] : [dispute] }),
    ...(type !== undefined && { type }),
    parties: party,
    facets: facet,
  }
}

function spotOf(near: string, knowledge: Knowledge): { lon: number; lat: number } {
  const [, lat, lon] = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(near) ?? []
  if (lat !== undefined && lon !== undefined && Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180)
    return { lat: Number(lat), lon: Number(lon) }
  const [first] = knowledge.gazetteer.find(near)
  if (first === undefined)
    throw new Problem(400, `query.near: no place ${JSON.stringify(near)} is known; give latitude and longitude`)
  return { lon: first.lon, lat: first.lat }
}
