import type { IncidentType } from "../../model/claim.ts"
import { INCIDENT_TYPES } from "../../model/claim.ts"
import type { ListedIncident, ListShape } from "../../model/listed-incident.ts"
import { countIn, dayIn, namesIn, numberIn, textIn } from "./fields.ts"
import { type ListRecord, listRecords } from "./records.ts"

/** The fields that tell whose list it is; all of one list must be there. */
const MARKS: readonly (readonly [ListShape, readonly string[]])[] = [
  ["acled", ["eventdate", "subeventtype", "fatalities"]],
  ["ucdp-ged", ["datestart", "low", "best", "high"]],
  ["deconflict", ["datefrom", "dateto", "killedmin", "rule"]],
  ["airwars", ["date", "deathsmin", "deathsmax"]],
]

/**
 * The incidents of a list in the columns of Airwars, ACLED, UCDP GED or of our own table, as CSV, JSON or JSON Lines. Whose
 * columns they are is told by their names. Throws where they are nobody's, or a field cannot be read, naming line and field.
 */
export function incidentList(text: string): { shape: ListShape; incidents: ListedIncident[] } {
  const records = listRecords(text)
  const [first] = records
  if (first === undefined) throw new Error("no incident in it")
  const shape = MARKS.find(([, names]) => names.every((name) => first.fields.has(name)))?.[0]
  if (shape === undefined) {
    const wanted = MARKS.map(([known, names]) => `${known} (${names.join(", ")})`).join(", ")
    throw new Error(`not known whose columns these are; expected those of ${wanted}`)
  }
  const ids = new Set<string>()
  const incidents = records.map((record) => {
    const incident = READERS[shape](record)
    if (ids.has(incident.id)) throw new Error(`line ${record.line}: id "${incident.id}" is there twice`)
    ids.add(incident.id)
    return incident
  })
  return { shape, incidents }
}

const READERS: Readonly<Record<ListShape, (record: ListRecord) => ListedIncident>> = {
  airwars: (record) => {
    const day = dayIn(record, "date")
    return {
      ...where(record, ["place"], ["governorate", "admin1"]),
      id: textIn(record, "code", "id") ?? `line ${record.line}`,
      from: day,
      to: day,
      types: airwarsTypes(textIn(record, "strike", "striketype") ?? ""),
      killed: { min: countIn(record, "deathsmin"), best: null, max: countIn(record, "deathsmax") },
      injured: { min: countIn(record, "injuredmin"), best: null, max: countIn(record, "injuredmax") },
      actors: namesIn(record, "belligerents", "belligerent"),
      victims: namesIn(record, "victims"),
      grade: textIn(record, "grading", "grade"),
    }
  },
  acled: (record) => {
    const day = dayIn(record, "eventdate")
    const dead = countIn(record, "fatalities")
    // Precision 2 is within a week of the day given, 3 within its month.
    const drift = [0, 0, 6, 15][numberIn(record, "timeprecision") ?? 1] ?? 0
    return {
      ...where(record, ["location"], ["admin1"]),
      id: textIn(record, "eventidcnty", "dataid", "id") ?? `line ${record.line}`,
      from: moved(day, -drift),
      to: moved(day, drift),
      types: ACLED_TYPES[textIn(record, "subeventtype") ?? ""] ?? [],
      killed: { min: dead, best: dead, max: dead },
      injured: NONE,
      actors: namesIn(record, "actor1"),
      victims: [],
      grade: null,
    }
  },
  "ucdp-ged": (record) => ({
    ...where(record, ["wherecoordinates"], ["adm1"]),
    id: textIn(record, "id") ?? `line ${record.line}`,
    from: dayIn(record, "datestart"),
    to: dayIn(record, "dateend") ?? dayIn(record, "datestart"),
    types: [],
    killed: { min: countIn(record, "low"), best: countIn(record, "best"), max: countIn(record, "high") },
    injured: NONE,
    actors: namesIn(record, "sidea"),
    victims: [],
    grade: null,
  }),
  deconflict: (record) => ({
    ...where(record, ["place"], ["admin1"]),
    id: textIn(record, "id") ?? `line ${record.line}`,
    from: dayIn(record, "datefrom"),
    to: dayIn(record, "dateto"),
    types: INCIDENT_TYPES.filter((type) => type === textIn(record, "type")),
    killed: {
      min: countIn(record, "killedmin"),
      best: countIn(record, "killedbest"),
      max: countIn(record, "killedmax"),
    },
    injured: { min: countIn(record, "injuredmin"), best: null, max: countIn(record, "injuredmax") },
    actors: namesIn(record, "blamed"),
    victims: [],
    grade: textIn(record, "grade"),
  }),
}

const NONE = { min: null, best: null, max: null }

function where(record: ListRecord, place: readonly string[], admin1: readonly string[]) {
  return {
    line: record.line,
    place: textIn(record, ...place),
    admin1: textIn(record, ...admin1),
    lat: degrees(record, 90, "latitude", "lat"),
    lon: degrees(record, 180, "longitude", "lon", "lng"),
  }
}

function degrees(record: ListRecord, most: number, ...names: readonly string[]): number | null {
  const value = numberIn(record, ...names)
  if (value !== null && Math.abs(value) > most)
    throw new Error(`line ${record.line}: ${names[0]} is ${value}, expected degrees between -${most} and ${most}`)
  return value
}

function moved(day: string | null, days: number): string | null {
  if (day === null || days === 0) return day
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Kinds of strike by the words of Airwars' field; several can stand in it. */
function airwarsTypes(strike: string): IncidentType[] {
  const words: readonly (readonly [RegExp, IncidentType])[] = [
    [/air\s?strike|helicopter/i, "air-strike"],
    [/drone/i, "drone-strike"],
    [/artillery|shell|rocket|mortar|naval/i, "shelling"],
    [/ground/i, "armed-clash"],
    [/ied|mine\b|explos/i, "explosion"],
  ]
  return words.filter(([word]) => word.test(strike)).map(([, type]) => type)
}

const ACLED_TYPES: Readonly<Record<string, IncidentType[]>> = {
  "Air/drone strike": ["air-strike", "drone-strike"],
  "Shelling/artillery/missile attack": ["shelling"],
  "Chemical weapon": ["chemical-weapon"],
  "Remote explosive/landmine/IED": ["explosion"],
  Grenade: ["explosion"],
  "Suicide bomb": ["suicide-bombing"],
  "Armed clash": ["armed-clash"],
  "Government regains territory": ["armed-clash"],
  "Non-state actor overtakes territory": ["armed-clash"],
  Attack: ["shooting", "execution"],
  "Abduction/forced disappearance": ["abduction"],
}
