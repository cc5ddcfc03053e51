import type { Knowledge } from "../knowledge/knowledge.ts"
import type { IncidentType } from "../model/claim.ts"
import type { Dossier, Incident } from "../model/incident.ts"
import { actorType, CIVILIANS, interaction } from "./actor-types.ts"
import { blamedFor, claimsOf } from "./blamed.ts"
import { numericCode } from "./country-codes.ts"
import { countryName, outletsOf, partyName } from "./names.ts"
import { geoPrecision, timePrecision } from "./precision.ts"
import { PROJECT_COLUMNS, projectCells } from "./project-columns.ts"
import type { Column, Row } from "./table.ts"

/** The columns of ACLED's files since 2023 (ACLED, "Guide to 2023 column changes"), then the project's. */
export const ACLED_COLUMNS: readonly Column[] = [
  { name: "event_id_cnty", hxl: "#event+id" },
  { name: "event_date", hxl: "#date+occurred" },
  { name: "year", hxl: "#date+year", number: true },
  { name: "time_precision", hxl: "#date+precision", number: true },
  { name: "disorder_type", hxl: "#event+disorder" },
  { name: "event_type", hxl: "#event+type" },
  { name: "sub_event_type", hxl: "#event+subtype" },
  { name: "actor1", hxl: "#org+actor1" },
  { name: "assoc_actor_1" },
  { name: "inter1", number: true },
  { name: "actor2", hxl: "#org+actor2" },
  { name: "assoc_actor_2" },
  { name: "inter2", number: true },
  { name: "interaction", number: true },
  { name: "civilian_targeting", hxl: "#event+civilian" },
  { name: "iso", hxl: "#country+code+num", number: true },
  { name: "region", hxl: "#region+name" },
  { name: "country", hxl: "#country+name" },
  { name: "admin1", hxl: "#adm1+name" },
  { name: "admin2", hxl: "#adm2+name" },
  { name: "admin3", hxl: "#adm3+name" },
  { name: "location", hxl: "#loc+name" },
  { name: "latitude", hxl: "#geo+lat", number: true },
  { name: "longitude", hxl: "#geo+lon", number: true },
  { name: "geo_precision", hxl: "#geo+precision", number: true },
  { name: "source", hxl: "#meta+source" },
  { name: "source_scale" },
  { name: "notes", hxl: "#description" },
  { name: "fatalities", hxl: "#affected+killed", number: true },
  { name: "tags" },
  { name: "timestamp" },
  ...PROJECT_COLUMNS,
]

/** Event type and sub-event type as ACLED names them; what has no counterpart there stays empty. */
const TYPES: Readonly<Record<IncidentType, readonly [string, string] | null>> = {
  "air-strike": ["Explosions/Remote violence", "Air/drone strike"],
  "drone-strike": ["Explosions/Remote violence", "Air/drone strike"],
  shelling: ["Explosions/Remote violence", "Shelling/artillery/missile attack"],
  "chemical-weapon": ["Explosions/Remote violence", "Chemical weapon"],
  explosion: ["Explosions/Remote violence", "Remote explosive/landmine/IED"],
  "suicide-bombing": ["Explosions/Remote violence", "Suicide bomb"],
  "armed-clash": ["Battles", "Armed clash"],
  shooting: ["Violence against civilians", "Attack"],
  execution: ["Violence against civilians", "Attack"],
  abduction: ["Violence against civilians", "Abduction/forced disappearance"],
  other: null,
}

/**
 * The incidents of a dossier in the columns of ACLED's files. `fatalities` is the toll of `acled-like`, `actor1` whom most
 * accounts hold responsible, `notes` says what else is claimed and disputed. What ACLED's people judge (whether a group is
 * rebel or militia, the scale of sources) and what is not known stays empty: nothing is guessed.
 */
export function acledRows(dossier: Dossier, knowledge: Knowledge): Row[] {
  const claimOf = claimsOf(dossier)
  return dossier.incidents.map((incident) => {
    const { blamed } = blamedFor(incident, claimOf)
    const [type, subtype] = TYPES[incident.type] ?? [null, null]
    const isCivilian = incident.grade !== null && incident.type !== "armed-clash"
    const inter1 = actorType(blamed[0], incident.place, knowledge)
    return {
      event_id_cnty: incident.id,
      disorder_type: type === null ? null : "Political violence",
      event_type: type,
      sub_event_type: subtype,
      actor1: blamed[0] === undefined ? null : partyName(blamed[0], knowledge),
      inter1,
      ...(isCivilian && {
        actor2: civilians(incident),
        inter2: CIVILIANS,
        interaction: inter1 === null ? null : interaction(inter1, CIVILIANS),
        civilian_targeting: "Civilian targeting",
      }),
      ...whereAndWhen(incident),
      source: outletsOf(incident, dossier, knowledge),
      notes: notes(incident, blamed, knowledge),
      fatalities: fatalities(incident),
      ...projectCells(dossier.project),
    }
  })
}

const civilians = ({ place }: Incident) => (place === null ? "Civilians" : `Civilians (${countryName(place.country)})`)

function whereAndWhen({ when, place, placeNames }: Incident): Row {
  const first = when.from ?? when.to
  return {
    event_date: first,
    year: first === null ? null : Number(first.slice(0, 4)),
    time_precision: timePrecision(when),
    iso: place === null ? null : numericCode(place.country),
    country: place === null ? null : countryName(place.country),
    admin1: place?.admin1 ?? null,
    location: place?.name ?? placeNames[0] ?? null,
    latitude: place?.lat ?? null,
    longitude: place?.lon ?? null,
    geo_precision: geoPrecision(place),
  }
}

/** The one figure of `acled-like`; 0 where nobody counts dead, as ACLED writes it. */
function fatalities({ tolls }: Incident): number {
  const toll = tolls.find(({ rule }) => rule === "acled-like")
  return toll?.ranges.find(({ facet, group }) => facet === "killed" && group === "people")?.max ?? 0
}

function notes(
  { tolls, disputes, grade, graded = [], mentions, origins }: Incident,
  blamed: readonly string[],
  knowledge: Knowledge,
): string {
  const set = graded.find(({ relation }) => relation === "own")?.acts.at(-1)?.grade
  const claimed = tolls.find(({ rule }) => rule === "claimed-range")?.ranges ?? []
  const dead = claimed
    .filter(({ facet }) => facet === "killed")
    .map(({ group, min, max }) => `${min ?? "?"}-${max ?? "?"} ${group}`)
  const sentences = [
    dead.length > 0 ? `Claimed killed: ${dead.join(", ")}` : "No count of dead",
    blamed.length > 0
      ? `Blamed: ${blamed.map((id) => partyName(id, knowledge)).join(", ")}`
      : "Nobody is held responsible",
    disputes.length > 0 ? `Disputed: ${disputes.map(({ kind }) => kind).join(", ")}` : "",
    grade === null ? "" : `Suggested grade: ${grade.grade}`,
    set === undefined || set === null ? "" : `Grade set: ${set}`,
    `Reports: ${new Set(mentions.map(({ report }) => report)).size}, origins: ${origins.length}`,
  ]
  return `${sentences.filter((sentence) => sentence !== "").join(". ")}.`
}
