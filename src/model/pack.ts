import { z } from "zod"
import { Party } from "./party.ts"
import { Place } from "./place.ts"

/** A place that a pack adds or corrects: further spellings in any language, what kind of place it is, its IANA time zone. */
export const PackPlace = Place.extend({
  aliases: z.array(z.string()),
  zone: z.string().nullable().optional(),
  kind: z.enum(["country", "admin1", "region", "city", "town", "village", "district", "site", "water"]),
})
export type PackPlace = z.infer<typeof PackPlace>

/**
 * A dated agreement that divides space: who agreed, which parties may be on each side (left and right of the line in
 * its direction of drawing), and how exactly it is drawn. `accuracy` in metres; within it the side cannot be decided,
 * save for places of the pack whose side is `known` by name.
 */
export const DividingLine = z.object({
  id: z.string(),
  name: z.string(),
  agreed: z.array(z.string()),
  left: z.array(z.string()),
  right: z.array(z.string()),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  accuracy: z.number().positive(),
  known: z.object({ left: z.array(z.string()), right: z.array(z.string()) }).optional(),
  source: z.string(),
  coordinates: z.array(z.tuple([z.number(), z.number()])).min(2),
})
export type DividingLine = z.infer<typeof DividingLine>

/**
 * What is about one conflict: parties, places, agreed lines. `countries` (ISO alpha-2) are preferred where a place name
 * is ambiguous. A pack is in use when a report's text names one of its `cues` (its countries, towns or parties).
 */
export const Pack = z.object({
  id: z.string(),
  name: z.string(),
  countries: z.array(z.string().length(2)),
  cues: z.array(z.string()),
  parties: z.array(Party),
  places: z.array(PackPlace),
  lines: z.array(DividingLine),
})
export type Pack = z.infer<typeof Pack>
