import { existsSync, readFileSync } from "node:fs"
import { z } from "zod"
import type { Knowledge } from "#src/knowledge/knowledge"
import { loadKnowledge } from "#src/knowledge/load"
import { placesIn } from "#src/reading/places-in"
import { read } from "#src/reading/read"
import { distance } from "#src/space/distance"
import { reportsOf } from "./reports.ts"
import { printTable } from "./table.ts"

/** GeoVirus (Gritta et al. 2018) and TR-News (Kamalloo and Rafiei 2018): place names of world news with their coordinates. */
const GEO = {
  GeoVirus: "../shared/data/geo/geovirus.jsonl",
  "TR-News": "../shared/data/geo/tr-news.jsonl",
} as const
/** FA-KES (Abu Salem et al. 2019): reports of the Syrian war with the governorate that a crowd gave each. */
const FAKES = "../shared/data/fa-kes/dev.jsonl"

/**
 * 100 miles, the distance within which geoparsers are commonly counted right, in metres. Corpora set the point of a large
 * country by convention, ours is where its people live: so the second share counts also what lies within our stated radius.
 */
const NEAR = 161_000
const TO_REACH = "85.0 %"

const Article = z.object({
  text: z.string(),
  places: z.array(z.object({ start: z.number(), end: z.number(), lon: z.number(), lat: z.number() })),
})
const Labelled = z.object({ id: z.string(), crowd: z.object({ location: z.string() }) })

/** Place names and where they lie, against two corpora of world news; the main incident's governorate, against the crowd's. */
export async function benchPlaces(): Promise<void> {
  const knowledge = await loadKnowledge()
  const present = Object.entries(GEO).filter(([name, file]) => there(`Place names of ${name} are`, file))
  if (present.length > 0) {
    printTable("Place names: exact spans, and how far off the names matched lie", [
      ["", "names", "precision", "recall", "within 161 km", "or the radius given"],
      ...present.map(([name, file]) => names(name, file, knowledge)),
    ])
  }
  if (there("The place of the main incident is", FAKES)) await governorates(knowledge)
}

function there(what: string, file: string): boolean {
  if (!existsSync(file)) console.log(`\n${what} not scored here: it needs ${file}`)
  return existsSync(file)
}

function names(name: string, file: string, knowledge: Knowledge): string[] {
  let [gold, ours, hit, near, held] = [0, 0, 0, 0, 0]
  for (const line of linesOf(file)) {
    const { text, places } = Article.parse(JSON.parse(line))
    const own = new Map(placesIn(text, knowledge).map((place) => [`${place.start} ${place.end}`, place]))
    gold += places.length
    ours += own.size
    for (const place of places) {
      const match = own.get(`${place.start} ${place.end}`)
      if (match === undefined) continue
      hit += 1
      const { lon, lat, precision } = match
      if (lon === null || lat === null) continue
      const off = distance(place, { lon, lat })
      if (off <= NEAR) near += 1
      if (off <= Math.max(NEAR, precision ?? 0)) held += 1
    }
  }
  return [name, String(gold), share(hit, ours), share(hit, gold), share(near, hit), share(held, hit)]
}

/** The crowd's names of governorates that are spelt otherwise here; it tells the city of Damascus not from its countryside. */
const CROWD_NAMES: Readonly<Record<string, string>> = {
  "Deir ez-Zor": "deir ezzor",
  Hasakah: "hasakeh",
  Latakia: "lattakia",
  "Rif Dimashq": "damascus",
  Tartus: "tartous",
}

async function governorates(knowledge: Knowledge): Promise<void> {
  // Of several records with one id intake takes the first, so its label counts: a map keeps the last it is given.
  const labels = new Map(
    linesOf(FAKES)
      .map((line) => Labelled.parse(JSON.parse(line)))
      .reverse()
      .map(({ id, crowd }) => [id, crowd.location]),
  )
  const reports = await reportsOf(FAKES)
  const given = reports.flatMap((report) => {
    const main = read(report, knowledge).incidents.find(({ main }) => main)
    const place = main?.places.find(({ admin1 }) => admin1 !== null)
    return place?.admin1 ? [{ id: report.id, ours: CROWD_NAMES[place.admin1] ?? place.admin1.toLowerCase() }] : []
  })
  const right = given.filter(({ id, ours }) => labels.get(id) === ours).length
  printTable(`Governorate of the main incident: FA-KES, ${reports.length} reports, against the crowd's`, [
    ["", "reports", "right", "share", "to reach"],
    ["all reports", String(reports.length), String(right), share(right, reports.length), TO_REACH],
    ["reports with a governorate", String(given.length), String(right), share(right, given.length), ""],
  ])
}

const linesOf = (file: string) => readFileSync(file, "utf8").split("\n").filter(Boolean)
const share = (part: number, whole: number) => `${(100 * (whole ? part / whole : 0)).toFixed(1)} %`
