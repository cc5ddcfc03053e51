import { z } from "zod"
import type { Knowledge } from "../knowledge/knowledge.ts"
import { Claim, type Facet, IncidentType, Stance } from "../model/claim.ts"
import { DISPUTE_KINDS } from "../model/incident.ts"
import { ASKED_GRADES, ASKED_SUGGESTIONS } from "../record/search/graded.ts"
import type { Question } from "../record/search/question.ts"
import { coordinatesOf, USUAL_RADIUS_KM } from "../recording/near.ts"
import { dayOfIso } from "../space/day.ts"
import { Paging } from "./paging.ts"
import { Problem } from "./problem.ts"

const LARGEST_RADIUS_KM = 20_000

const FACETS: readonly Facet[] = Claim.options.map((option) => option.shape.facet.value)

/** One value or several, as a query string gives them. */
const several = <T extends string>(item: z.ZodType<T, T>) =>
  z
    .union([item, z.array(item).max(20)])
    .optional()
    .transform((values): T[] | undefined => (values === undefined || Array.isArray(values) ? values : [values]))
const words = (description: string) => z.string().max(500).optional().meta({ description })

/** What things are asked for by, in a query string; everything that is given must hold. */
export const Asked = Paging.extend({
  q: z.string().max(500).default("").meta({
    description: "Words of a report (incidents, reports), of a claim (claims), or a name (parties, persons, places)",
  }),
  near: words("A place's name, or latitude and longitude such as 34.69,40.83"),
  within: z.coerce
    .number()
    .positive()
    .max(LARGEST_RADIUS_KM)
    .default(USUAL_RADIUS_KM)
    .meta({ description: "Kilometres around `near`" }),
  place: words("At a place of this name, as reports spell it or begin it"),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  "published-from": z.iso.date().optional(),
  "published-to": z.iso.date().optional(),
  outlet: words("Told in a report of this outlet"),
  language: words("Told in a report in this language"),
  told: words("Told in a report with these words"),
  said: words("With a claim in these words"),
  party: several(z.string().min(1).max(200)),
  speaker: several(z.string().min(1).max(200)),
  facet: several(z.enum(FACETS)),
  stance: several(Stance),
  person: words("With a victim of this name, in any spelling"),
  dispute: z.enum(["any", ...DISPUTE_KINDS]).optional(),
  type: IncidentType.optional(),
  grade: several(z.enum(ASKED_GRADES)).meta({ description: "Set by a person: one of these; any; none" }),
  suggested: several(z.enum(ASKED_SUGGESTIONS)).meta({ description: "The same of grades that the claims suggest" }),
  "outdated-grade": z
    .enum(["true", "false"])
    .optional()
    .meta({ description: "Graded on an earlier state, or told of in another incident that was graded" }),
})
export type Asked = z.infer<typeof Asked>

/** The question that a query string asks of the store, besides its words `q`. Throws a `Problem` where its place is not known. */
export function questionOf(asked: Omit<Asked, "limit" | "cursor">, knowledge: Knowledge): Question {
  const { place, outlet, said, person, near, within, from, to, dispute, type } = asked
  const given = {
    place,
    outlet,
    said,
    person,
    type,
    language: asked.language?.split("-")[0]?.toLowerCase(),
    words: asked.told,
    parties: asked.party,
    speakers: asked.speaker,
    facets: asked.facet,
    stances: asked.stance,
    near: near === undefined || near.trim() === "" ? undefined : { ...spotOf(near, knowledge), radius: within * 1000 },
    from: dayOf(from),
    to: dayOf(to),
    publishedFrom: dayOf(asked["published-from"]),
    publishedTo: dayOf(asked["published-to"]),
    grades: asked.grade,
    suggested: asked.suggested,
    outdated: asked["outdated-grade"] === "true" ? true : undefined,
    disputes: dispute === undefined ? undefined : dispute === "any" ? [] : [dispute],
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ""))
}

const dayOf = (date: string | undefined) => (date === undefined ? undefined : (dayOfIso(date) ?? undefined))

function spotOf(near: string, { gazetteer }: Knowledge): { lon: number; lat: number } {
  const spot = coordinatesOf(near) ?? gazetteer.find(near)[0]
  if (spot === undefined)
    throw new Problem(400, `query.near: no place ${JSON.stringify(near)} is known; give latitude and longitude`)
  return { lon: spot.lon, lat: spot.lat }
}
