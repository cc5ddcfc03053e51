import { type RawBuilder, sql } from "kysely"
import { EARTH_RADIUS } from "../../space/distance.ts"
import type { Question } from "./question.ts"

/** A degree of latitude in metres. */
const DEGREE = (Math.PI * EARTH_RADIUS) / 180

/** First by a box of degrees, which has an index; then by the distance on a sphere. */
export function within({ lon, lat, radius }: NonNullable<Question["near"]>): RawBuilder<boolean> {
  const height = radius / DEGREE
  const narrowest = Math.cos((Math.min(89, Math.abs(lat) + height) * Math.PI) / 180)
  const width = Math.min(180, height / narrowest)
  const boxes = [0, -360, 360].map(
    (turn) =>
      sql`incident.spot <@ ${`(${lon + turn - width},${lat - height}),(${lon + turn + width},${lat + height})`}::box`,
  )
  const to = (degrees: number) => sql`radians(${degrees}::double precision)`
  const half = sql`sin((radians(incident.spot[1]) - ${to(lat)}) / 2) ^ 2
    + cos(${to(lat)}) * cos(radians(incident.spot[1])) * sin((radians(incident.spot[0]) - ${to(lon)}) / 2) ^ 2`
  return sql<boolean>`(${sql.join(boxes, sql` or `)})
    and 2 * ${EARTH_RADIUS}::double precision * asin(least(1, sqrt(${half}))) <= ${radius}::double precision`
}
