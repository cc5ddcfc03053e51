import { createHash } from "node:crypto"
import type { Reading } from "../../src/model/reading.ts"
import type { Store } from "../../src/record/store.ts"
import { keepBatch, type Outcome } from "../../src/recording/keep.ts"
import { exactly, type Happened, knowledgeOf, party, readingOf, type Said } from "../reconciling/make-reading.ts"
import { BY } from "./homes.ts"

/** The name that the tests look for after it was erased. Nobody bears it. */
export const WITNESS = "Zebulon Quillfeather"

export const KNOWLEDGE = knowledgeOf([
  party("sohr", "monitor", ["the Observatory"]),
  party("us-led-coalition", "military", ["the coalition"]),
  party("army", "military", ["the army"]),
])

const HAJIN = { lon: 40.83, lat: 34.69, precision: 2000 }
const RAQQA = { lon: 39.01, lat: 35.95, precision: 3000 }
const IDLIB = { lon: 36.63, lat: 35.93, precision: 3000 }

/** What is told of three made-up events at real places. */
export const REPORTS = {
  hajin: report("hajin", "2018-11-15", happened("air-strike", "2018-11-14", "Hajin", HAJIN), [
    said("sohr", "occurrence", { type: "air-strike" }, "Air strikes hit Hajin, the Observatory said."),
    said("sohr", "killed", exactly(12, "civilians"), "It counted 12 dead civilians."),
    {
      ...said("us-led-coalition", "civilian-harm", { harmed: true }, "The coalition denied harm to civilians."),
      stance: "denies",
    },
  ]),
  again: report("again", "2018-11-16", happened("air-strike", "2018-11-14", "Hajin", HAJIN), [
    said("residents", "occurrence", { type: "air-strike" }, "Residents told of strikes by the coalition."),
    said("residents", "killed", exactly(12, "civilians"), "They buried twelve civilians."),
  ]),
  witness: report("witness", "2017-03-04", happened("shelling", "2017-03-03", "Raqqa", RAQQA), [
    said("zebulon-quillfeather", "occurrence", { type: "shelling" }, `${WITNESS}, a baker, saw the shelling.`),
    said("zebulon-quillfeather", "killed", exactly(9), `Nine people died, ${WITNESS} said.`),
    said("zebulon-quillfeather", "responsibility", { actor: "army" }, `${WITNESS} blamed the army.`),
  ]),
  raqqa: report("raqqa", "2017-03-04", happened("shelling", "2017-03-03", "Raqqa", RAQQA), [
    said("sohr", "occurrence", { type: "shelling" }, "Shells hit a bakery in Raqqa, the Observatory said."),
    said("sohr", "killed", exactly(5), "Five people were killed there."),
  ]),
  idlib: report("idlib", "2019-06-10", happened("explosion", "2019-06-09", "Idlib", IDLIB), [
    said("state-tv", "occurrence", { type: "explosion" }, "A car bomb exploded in Idlib, state television said."),
    said("state-tv", "injured", exactly(7, "civilians"), "Seven civilians were wounded."),
  ]),
} as const
export type Name = keyof typeof REPORTS

/** Keeps these reports, in one change. */
export async function keep(store: Store, ...names: readonly Name[]): Promise<readonly Outcome[]> {
  const reads = names.map((name) => ({
    bytes: Buffer.from(REPORTS[name].text),
    source: `${name}.txt`,
    reading: REPORTS[name],
  }))
  return (await keepBatch(store, BY, reads, KNOWLEDGE)).outcomes
}

function report(id: string, date: string, event: Happened, claims: readonly Said[]): Reading {
  const reading = readingOf({ id, outlet: "lantern-post", date }, [event], claims)
  const sha256 = createHash("sha256").update(reading.text).digest("hex")
  return { ...reading, report: { ...reading.report, sha256 } }
}

function happened(type: Happened["type"], from: string, place: string, spot: NonNullable<Happened["spot"]>): Happened {
  return { id: "i1", type, from, places: [place], spot }
}

function said(by: string, facet: string, value: object, words: string): Said {
  return { incident: "i1", by, facet, value, words }
}
