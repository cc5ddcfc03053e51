import { readFileSync } from "node:fs"
import { z } from "zod"
import type { Knowledge } from "#src/knowledge/knowledge"
import { loadKnowledge } from "#src/knowledge/load"
import { placesIn } from "#src/reading/places-in"
import { distance } from "#src/space/distance"
import { type Figure, type Measure, share } from "./measure.ts"

/** The distance within which geoparsers are commonly counted right: 100 miles, in metres. */
const NEAR = 161_000

const Article = z.object({
  text: z.string(),
  places: z.array(z.object({ start: z.number(), end: z.number(), lon: z.number(), lat: z.number() })),
})

/** What others reached, as told in public repositories (docs/reading-quality.md names them). */
interface Others {
  readonly names: string
  readonly near: string
}

/**
 * Place names with exact spans; of the names matched, the share within 161 km of the corpus's point; and within that or
 * within the radius that we state: corpora set the point of a country by convention.
 */
const placeNames = (corpus: string, file: string, others: Others): Measure => ({
  name: `place names (${corpus})`,
  needs: [file],
  figures: async () => figuresOf(file, others, await loadKnowledge()),
})

/** Gritta et al. 2018: news of epidemics; its places are those that Wikipedia has. */
export const geoVirus = placeNames("GeoVirus", "../shared/data/geo/geovirus.jsonl", {
  names: "same texts: spaCy small 83.7 %, 78.4 %, 81.0; GLiNER 82.6 %, 83.2 %, 82.9",
  near: "same texts, names given: MiniLM ranker 83.4 %",
})
/** Kamalloo and Rafiei 2018: news of the world. */
export const trNews = placeNames("TR-News", "../shared/data/geo/tr-news.jsonl", {
  names: "28 of its texts: spaCy transformer (Mordecai 3) 78.9 %, 71.5 %, 75.0",
  near: "28 of its texts, of all names: Mordecai 3 63.5 %",
})

function figuresOf(file: string, others: Others, knowledge: Knowledge): Figure[] {
  let [gold, ours, hit, near, held] = [0, 0, 0, 0, 0]
  for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
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
  const f1 = ((200 * hit) / (gold + ours)).toFixed(1)
  return [
    {
      what: "precision, recall, F1",
      here: `${share(hit, ours)}, ${share(hit, gold)}, ${f1}`,
      of: `${gold} names`,
      others: others.names,
    },
    { what: "within 161 km, of names matched", here: share(near, hit), of: `${near} of ${hit}`, others: others.near },
    { what: "within 161 km, of all names", here: share(near, gold), of: `${near} of ${gold}` },
    { what: "within 161 km or the radius given", here: share(held, hit), of: `${held} of ${hit}` },
  ]
}
