import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Dossier, Incident } from "../model/incident.ts"
import type { Range } from "../model/toll.ts"
import { blamedFor, claimsOf } from "./blamed.ts"
import { countryName, outletsOf, partyName } from "./names.ts"
import { datePrecision, wherePrecision } from "./precision.ts"
import { PROJECT_COLUMNS, projectCells } from "./project-columns.ts"
import type { Column, Row } from "./table.ts"

/** The columns of UCDP GED (version 23.1) without its own numbers of conflicts, dyads and grid cells, then the project's. */
export const UCDP_COLUMNS: readonly Column[] = [
  { name: "id", hxl: "#event+id" },
  { name: "year", hxl: "#date+year", number: true },
  { name: "type_of_violence", hxl: "#event+type", number: true },
  { name: "side_a", hxl: "#org+side_a" },
  { name: "side_b", hxl: "#org+side_b" },
  { name: "number_of_sources", hxl: "#meta+sources+num", number: true },
  { name: "source_office", hxl: "#meta+source" },
  { name: "where_prec", hxl: "#geo+precision", number: true },
  { name: "where_coordinates", hxl: "#loc+name" },
  { name: "where_description", hxl: "#loc+alt+list" },
  { name: "adm_1", hxl: "#adm1+name" },
  { name: "adm_2", hxl: "#adm2+name" },
  { name: "latitude", hxl: "#geo+lat", number: true },
  { name: "longitude", hxl: "#geo+lon", number: true },
  { name: "geom_wkt", hxl: "#geo+wkt" },
  { name: "country", hxl: "#country+name" },
  { name: "event_clarity", hxl: "#status+clarity", number: true },
  { name: "date_prec", hxl: "#date+precision", number: true },
  { name: "date_start", hxl: "#date+start" },
  { name: "date_end", hxl: "#date+end" },
  { name: "deaths_a", hxl: "#affected+killed+side_a", number: true },
  { name: "deaths_b", hxl: "#affected+killed+side_b", number: true },
  { name: "deaths_civilians", hxl: "#affected+killed+civilians", number: true },
  { name: "deaths_unknown", hxl: "#affected+killed+unknown", number: true },
  { name: "best", hxl: "#affected+killed+best", number: true },
  { name: "high", hxl: "#affected+killed+max", number: true },
  { name: "low", hxl: "#affected+killed+min", number: true },
  ...PROJECT_COLUMNS,
]

/**
 * The incidents of a dossier in which anybody was killed, in the columns of UCDP GED, under the rule `ucdp-like`. The dead of
 * whom nobody says that they were civilians are `deaths_unknown`, since claims do not say whose fighters they were; `deaths_a`
 * and `deaths_b` are 0 in one-sided violence, as the codebook has it, and else empty. Type of violence and the second side
 * stand only where the claims leave no doubt.
 */
export function ucdpRows(dossier: Dossier, knowledge: Knowledge): Row[] {
  const claimOf = claimsOf(dossier)
  return dossier.incidents.flatMap((incident) => {
    const dead = killed(incident, "people")
    if (dead === undefined || (dead.max ?? 0) === 0) return []
    const { blamed } = blamedFor(incident, claimOf)
    return [
      {
        ...deaths(incident, dead),
        ...whereAndWhen(incident),
        ...sides(incident, blamed, knowledge),
        ...sources(incident, dossier, knowledge),
      },
    ]
  })
}

const killed = ({ tolls }: Incident, group: Range["group"]): Range | undefined =>
  tolls
    .find(({ rule }) => rule === "ucdp-like")
    ?.ranges.find((range) => range.facet === "killed" && range.group === group)

function deaths(incident: Incident, { min, best, max }: Range): Row {
  const all = best ?? min ?? 0
  const civilians = Math.min(all, killed(incident, "civilians")?.best ?? 0)
  return { deaths_civilians: civilians, deaths_unknown: all - civilians, best: all, high: max, low: min }
}

function whereAndWhen({ id, when, place, placeNames, related }: Incident): Row {
  const first = when.from ?? when.to
  return {
    id,
    year: first === null ? null : Number(first.slice(0, 4)),
    where_prec: wherePrecision(place),
    where_coordinates: place?.name ?? null,
    where_description: placeNames.length === 0 ? null : placeNames.join("; "),
    adm_1: place?.admin1 ?? null,
    latitude: place?.lat ?? null,
    longitude: place?.lon ?? null,
    geom_wkt: place === null ? null : `POINT (${place.lon} ${place.lat})`,
    country: place === null ? null : countryName(place.country),
    // 2: a summary over several events that are not told apart.
    event_clarity: related.some(({ relation }) => relation === "includes") ? 2 : 1,
    date_prec: datePrecision(when),
    date_start: first,
    date_end: when.to ?? when.from,
  }
}

function sides({ type, grade }: Incident, blamed: readonly string[], knowledge: Knowledge): Row {
  const [first, second] = blamed
  const isState = (id: string | undefined) => id !== undefined && STATE.has(knowledge.parties.get(id)?.kind)
  const sideA = first === undefined ? null : partyName(first, knowledge)
  if (type !== "armed-clash") {
    return {
      ...(grade === null || first === undefined ? {} : { type_of_violence: ONE_SIDED, deaths_a: 0, deaths_b: 0 }),
      side_a: sideA,
      side_b: grade === null ? null : "Civilians",
    }
  }
  const both = first !== undefined && second !== undefined
  return {
    type_of_violence: both ? (isState(first) || isState(second) ? 1 : 2) : null,
    side_a: sideA,
    side_b: second === undefined ? null : partyName(second, knowledge),
  }
}

/** Violence of an organised actor against civilians. */
const ONE_SIDED = 3
const STATE = new Set<string | undefined>(["government", "military"])

function sources(incident: Incident, dossier: Dossier, knowledge: Knowledge): Row {
  return {
    number_of_sources: incident.origins.length,
    source_office: outletsOf(incident, dossier, knowledge),
    ...projectCells(dossier.project),
  }
}
