import { readTable } from "../pack/csv.ts"
import type { Problem } from "../pack/problem.ts"

/** Degrees, WGS 84. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** The centres of `country-points.csv` by country. */
export function readCountryPoints(file: string, text: string, problems: Problem[]): Map<string, Point> {
  const points = new Map<string, Point>()
  for (const { line, cells } of readTable(file, text, ["code", "lat", "lon"], problems)) {
    const [code = "", lat, lon] = [cells["code"], Number(cells["lat"]), Number(cells["lon"])]
    if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) points.set(code, { lat, lon })
    else problems.push({ file, line, field: code, message: "expected degrees north and east" })
  }
  return points
}
