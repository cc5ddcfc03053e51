import { z } from "zod"
import { DividingLine } from "../../model/pack.ts"
import type { Problem } from "./problem.ts"
import { readJson } from "./read-json.ts"

/** A file of `lines/`: one GeoJSON feature, a LineString whose properties are those of a dividing line. */
const LineFile = z.object({
  type: z.literal("Feature"),
  properties: z.strictObject({ ...DividingLine.omit({ coordinates: true }).shape }),
  geometry: z.object({ type: z.literal("LineString"), coordinates: DividingLine.shape.coordinates }),
})

/** The dividing line of one file of `lines/`. */
export function readLine(file: string, text: string, problems: Problem[]): DividingLine[] {
  const feature = readJson(file, text, LineFile, problems)
  return feature ? [{ ...feature.properties, coordinates: feature.geometry.coordinates }] : []
}
