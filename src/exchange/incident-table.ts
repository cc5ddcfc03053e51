import type { Counted, Group } from "../model/claim.ts"
import type { Dossier, Incident } from "../model/incident.ts"
import { blamedFor, claimsOf } from "./blamed.ts"
import type { Cell } from "./csv.ts"
import { list } from "./lists.ts"
import { PROJECT_COLUMNS, projectCells } from "./project-columns.ts"
import type { Column, Row } from "./table.ts"

const HXL_OF = {
  people: "",
  civilians: "+civilians",
  children: "+children",
  women: "+f+adults",
  combatants: "+combatants",
}

/** The counts that have columns, with their HXL attributes. */
const COUNTS: readonly (readonly [Counted, Group, string])[] = (["killed", "injured", "missing"] as const).flatMap(
  (facet) =>
    (["people", "civilians", "children", "women", "combatants"] as const).map(
      (group) => [facet, group, `#affected+${facet}${HXL_OF[group]}`] as const,
    ),
)

/** One row an incident, with its toll under the dossier's rule. Lists stand apart by "; ". */
export const INCIDENT_COLUMNS: readonly Column[] = [
  { name: "id", hxl: "#event+id" },
  { name: "type", hxl: "#event+type" },
  { name: "date_from", hxl: "#date+start" },
  { name: "date_to", hxl: "#date+end" },
  { name: "place", hxl: "#loc+name" },
  { name: "admin1", hxl: "#adm1+name" },
  { name: "country", hxl: "#country+code+v_iso2" },
  { name: "latitude", hxl: "#geo+lat", number: true },
  { name: "longitude", hxl: "#geo+lon", number: true },
  { name: "precision_m", hxl: "#geo+precision", number: true },
  { name: "place_names", hxl: "#loc+alt+list" },
  { name: "blamed", hxl: "#org+armed+blamed+list" },
  { name: "denied_by", hxl: "#org+denying+list" },
  { name: "reports", hxl: "#meta+reports+num", number: true },
  { name: "origins", hxl: "#meta+origins+num", number: true },
  { name: "disputes", hxl: "#meta+disputes+list" },
  { name: "grade", hxl: "#status+grade" },
  { name: "grade_set", hxl: "#status+grade+set" },
  { name: "grade_set_on", hxl: "#date+grade+set" },
  { name: "rule", hxl: "#meta+rule" },
  ...COUNTS.flatMap(([facet, group, hxl]): Column[] =>
    (["min", "best", "max"] as const).map((end) => ({
      name: countName(facet, group, end),
      hxl: `${hxl}+${end}`,
      number: true,
    })),
  ),
  ...PROJECT_COLUMNS,
]

/** The incidents of a dossier as rows of `INCIDENT_COLUMNS`. */
export function incidentRows(dossier: Dossier): Row[] {
  const claimOf = claimsOf(dossier)
  return dossier.incidents.map((incident) => {
    const { blamed, denying } = blamedFor(incident, claimOf)
    return {
      ...about(incident),
      ...counts(incident),
      ...projectCells(dossier.project),
      blamed: list(blamed),
      denied_by: list(denying),
    }
  })
}

function about(incident: Incident): Row {
  const { id, type, when, place, placeNames, mentions, origins, disputes, grade, graded = [], toll } = incident
  const set = graded.find(({ relation }) => relation === "own")?.acts.at(-1)
  return {
    id,
    type,
    date_from: when.from,
    date_to: when.to,
    place: place?.name ?? null,
    admin1: place?.admin1 ?? null,
    country: place?.country ?? null,
    latitude: place?.lat ?? null,
    longitude: place?.lon ?? null,
    precision_m: place?.precision ?? null,
    place_names: list(placeNames),
    reports: new Set(mentions.map(({ report }) => report)).size,
    origins: origins.length,
    disputes: list(disputes.map(({ kind }) => kind)),
    grade: grade?.grade ?? null,
    grade_set: set?.grade ?? null,
    grade_set_on: set === undefined || set.grade === null ? null : set.at.slice(0, 10),
    rule: toll.rule,
  }
}

function counts({ toll }: Incident): Row {
  return Object.fromEntries(
    COUNTS.flatMap(([facet, group]) => {
      const range = toll.ranges.find((one) => one.facet === facet && one.group === group)
      return (["min", "best", "max"] as const).map((end): [string, Cell] => [
        countName(facet, group, end),
        range?.[end] ?? null,
      ])
    }),
  )
}

/** `killed_min`, `civilians_killed_max`. */
function countName(facet: Counted, group: Group, end: "min" | "best" | "max"): string {
  return [...(group === "people" ? [] : [group]), facet, end].join("_")
}
