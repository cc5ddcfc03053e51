import type { Incident } from "../../model/incident.ts"
import type { Place } from "../../model/place.ts"
import { distance } from "../../space/distance.ts"
import { grouped } from "../grouped.ts"
import type { Sheet } from "../sheet.ts"
import { plural } from "../words/counts.ts"
import { outletName } from "../words/names.ts"

/** A place where other reports put an incident; `away` in metres from the one that was taken; `told`: by whom. */
export interface OtherPlace {
  readonly name: string
  readonly lon: number
  readonly lat: number
  readonly precision: number
  readonly away: number
  readonly told: string
}

/** Nearer ones are the same spot for a map of kilometres. */
const APART = 1_000
const MOST = 5

/** Where the tellings of an incident put it that is not where the incident was put, the nearest first. */
export function otherPlaces({ mentions }: Incident, taken: Place, sheet: Sheet): OtherPlace[] {
  const told = mentions.flatMap(({ report, incident }) => {
    const entry = sheet.reportById.get(report)
    const first = entry?.reading.incidents.find(({ id }) => id === incident)?.places[0]
    if (entry === undefined || first === undefined) return []
    const { name, lon, lat, precision } = first
    if (name === null || lon === null || lat === null || precision === null || name === taken.name) return []
    const away = distance(taken, { lon, lat })
    return away < APART
      ? []
      : [{ name, lon, lat, precision, away, outlet: outletName(entry.reading.report.outlet, sheet.parties) }]
  })
  return [...grouped(told, ({ name, lon, lat }) => `${name} ${lon} ${lat}`).values()]
    .flatMap(([first, ...more]) =>
      first === undefined
        ? []
        : [{ ...first, told: more.length === 0 ? first.outlet : plural(more.length + 1, "report") }],
    )
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST)
}
