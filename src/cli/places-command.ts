import type { PlaceMention } from "../model/place.ts"
import { placesIn } from "../reading/places-in.ts"
import { printSpans, type SpanFlags, type SpanKind } from "./print-spans.ts"

/** `deconflict places`: prints the places that each report names, and where they lie. Gives the exit code. */
export function placesCommand(paths: readonly string[], flags: SpanFlags): Promise<number> {
  return printSpans(paths, flags, PLACES)
}

const PLACES: SpanKind<PlaceMention> = {
  field: "places",
  noun: "place name",
  columns: ["words", "place", "latitude, longitude"],
  find: placesIn,
  cells: (mention) => [mention.text, placeWords(mention), pointWords(mention)],
}

/** "Hajin, Deir ez-Zor, SY". */
function placeWords({ name, admin1, country }: PlaceMention): string {
  if (name === null) return "(not known where)"
  return [name, admin1 === name ? null : admin1, country].filter((part) => part !== null).join(", ")
}

/** "34.6894, 40.8306 within 3 km": four decimals are some ten metres, finer than any name. */
function pointWords({ lat, lon, precision }: PlaceMention): string {
  if (lat === null || lon === null || precision === null) return ""
  const KM = 1000
  const radius = precision < KM ? `${Math.round(precision)} m` : `${Math.round(precision / KM).toLocaleString("en")} km`
  return `${lat.toFixed(4)}, ${lon.toFixed(4)} within ${radius}`
}
