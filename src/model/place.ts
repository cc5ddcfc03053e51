import { z } from "zod"
import { Span } from "./span.ts"

/**
 * A place that a name resolved to. `lon`, `lat` in degrees (WGS 84); `precision` is the radius in metres within which
 * the named thing lies, never zero; `admin1` the governorate or province by its usual English name; `country` ISO 3166-1 alpha-2.
 */
export const Place = z.object({
  name: z.string().min(1),
  country: z.string().length(2),
  admin1: z.string().nullable(),
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  precision: z.number().positive(),
})
export type Place = z.infer<typeof Place>

/** A place as it stands in a report: the span always, the resolution only where there is one. */
export const PlaceMention = Span.extend({
  name: z.string().nullable(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  precision: z.number().positive().nullable(),
  inferred: z.boolean().optional(),
})
export type PlaceMention = z.infer<typeof PlaceMention>
