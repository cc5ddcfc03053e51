import { readFileSync } from "node:fs"
import { z } from "zod"
import { loadKnowledge } from "#src/knowledge/load"
import { read } from "#src/reading/read"
import { distance } from "#src/space/distance"
import { reportsOf } from "../reports.ts"
import { type Figure, type Measure, share } from "./measure.ts"

/** Airwars' archive for Syria, English sources: posts, articles, statements as they were fetched, page furniture included. */
const AIRWARS = "../shared/data/airwars"
const REPORTS = `${AIRWARS}/reports-en.jsonl`
const GOLD = `${AIRWARS}/gold-en.jsonl`
const INCIDENTS = `${AIRWARS}/incidents.jsonl`

/** In metres. */
const NEAR = [1000, 5000, 25_000] as const

const Filed = z.object({ id: z.string(), incidents: z.array(z.string()) })
const Expert = z.object({
  id: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  precision: z.string().nullable(),
})

interface Point {
  readonly lat: number
  readonly lon: number
}

interface Measured {
  readonly precision: string
  /** Metres from the nearest point of the incidents that the experts filed the report under; null without a place. */
  readonly off: number | null
}

/**
 * How far the most precise resolved place of the main incident lies from the experts' coordinates, by the experts' class of
 * precision. A report with no such place abstains; it counts in every denominator.
 */
export const strikePlace: Measure = {
  name: "strike's place (Airwars)",
  needs: [AIRWARS],
  figures: async () => {
    const all = await measured()
    const classes = [...new Set(all.map(({ precision }) => precision))].sort((a, b) => size(all, b) - size(all, a))
    return [
      figure("all", all),
      ...classes.map((precision) =>
        figure(
          `experts' ${precision.replaceAll("_", " ")}`,
          all.filter((one) => one.precision === precision),
        ),
      ),
    ]
  },
}

const size = (all: readonly Measured[], precision: string) => all.filter((one) => one.precision === precision).length

function figure(what: string, all: readonly Measured[]): Figure {
  const within = NEAR.map((near) => share(all.filter(({ off }) => off !== null && off <= near).length, all.length))
  const abstained = all.filter(({ off }) => off === null).length
  return {
    what: `${what}, within 1, 5, 25 km`,
    here: within.join(", "),
    of: `${all.length} reports, ${abstained} without a place`,
  }
}

async function measured(): Promise<Measured[]> {
  const knowledge = await loadKnowledge()
  const experts = new Map(records(INCIDENTS, Expert).map((expert) => [expert.id, expert]))
  const filed = new Map(records(GOLD, Filed).map(({ id, incidents }) => [id, incidents]))
  const reports = await reportsOf(REPORTS, () => undefined)
  return reports.flatMap((report) => {
    const located = (filed.get(report.id) ?? []).flatMap((id) => pointOf(experts.get(id)))
    const main = read(report, knowledge).incidents.find(({ main }) => main)
    const place = main?.places.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [{ lat, lon }]))[0]
    const [first] = located
    if (!first) return []
    return [
      { precision: first.precision, off: place ? Math.min(...located.map((point) => distance(point, place))) : null },
    ]
  })
}

function pointOf(expert: z.infer<typeof Expert> | undefined): (Point & { precision: string })[] {
  if (!expert || expert.lat === null || expert.lon === null) return []
  return [{ lat: expert.lat, lon: expert.lon, precision: expert.precision ?? "class not told" }]
}

function records<T>(file: string, schema: z.ZodType<T>): T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => schema.parse(JSON.parse(line)))
}
