import { z } from "zod"
import { Reading } from "../model/reading.ts"
import { reportDate } from "./dated.ts"
import { sha256 } from "./sha256.ts"
import { worded } from "./worded.ts"

/** What a reading that was made elsewhere may leave out, filled in as far as it can be worked out without reading anew. */
const Loose = z.looseObject({
  report: z.looseObject({
    id: z.string(),
    title: z.string().nullish(),
    published: z.string().nullish(),
    url: z.string().nullish(),
  }),
  text: z.string(),
  incidents: z.array(z.looseObject({ places: z.array(z.looseObject({})) })),
  claims: z.array(z.looseObject({})),
})

const NO_META = { outlet: null, url: null, language: null, published: null, title: null }
const NO_PLACE = { name: null, country: null, admin1: null, lon: null, lat: null, precision: null }

/**
 * A reading from outside, checked: the schema, that every evidence is a slice of the text, and that every claim's
 * incident is there. Claims without an id are numbered; the report's date is worked out as for any report.
 */
export function madeReading(value: unknown): { reading: Reading } | { wrong: string } {
  const loose = Loose.safeParse(value)
  if (!loose.success) return { wrong: worded(loose.error) }
  const { report, text, incidents, claims } = loose.data
  const full = Reading.safeParse({
    report: {
      ...NO_META,
      dated: reportDate(text, report.title ?? null, {
        given: null,
        metadata: report.published ?? null,
        url: report.url ?? null,
      }),
      sha256: sha256(text),
      ...report,
    },
    text,
    incidents: incidents.map((incident) => ({
      ...incident,
      places: incident.places.map((place) => ({ ...NO_PLACE, ...place })),
    })),
    claims: claims.map((claim, i) => ({ id: `c${i + 1}`, ...claim })),
  })
  if (!full.success) return { wrong: worded(full.error) }
  const wrong = inconsistency(full.data)
  return wrong === null ? { reading: full.data } : { wrong }
}

function inconsistency({ text, incidents, claims }: Reading): string | null {
  const known = new Set(incidents.map(({ id }) => id))
  const ids = new Set<string>()
  for (const [i, { id, incident, evidence }] of claims.entries()) {
    if (ids.has(id)) return `field claims[${i}].id: ${JSON.stringify(id)} is there twice`
    ids.add(id)
    if (!known.has(incident)) return `field claims[${i}].incident: no incident ${JSON.stringify(incident)}`
    const there = text.slice(evidence.start, evidence.end)
    if (there !== evidence.text) {
      return `field claims[${i}].evidence: the text has ${JSON.stringify(there)} at ${evidence.start}..${evidence.end}, not ${JSON.stringify(evidence.text)}`
    }
  }
  return null
}
