import { createHash } from "node:crypto"
import type { Reading } from "../../src/model/reading.ts"
import type { Store } from "../../src/record/store.ts"
import { keepBatch } from "../../src/recording/keep.ts"
import { exactly, type Happened, knowledgeOf, party, readingOf, type Said } from "../reconciling/make-reading.ts"
import { BY } from "../record/homes.ts"

export const KNOWLEDGE = knowledgeOf([
  party("sohr", "monitor", ["the Observatory", "Syrian Observatory for Human Rights"]),
  party("us-led-coalition", "military", ["the coalition"]),
  party("army", "military", ["the army"]),
])

const HAJIN = { lon: 40.83, lat: 34.69, precision: 2000, admin1: "Deir ez-Zor" }
const RAQQA = { lon: 39.01, lat: 35.95, precision: 3000 }
const IDLIB = { lon: 36.63, lat: 35.93, precision: 3000 }

/** Made-up reports of three events at real places, of three outlets, one in Arabic. */
const REPORTS: readonly Reading[] = [
  made("one", "lantern-post", "en", "2018-11-15", happened("air-strike", "2018-11-14", "Abu al-Hajin", HAJIN), [
    said("sohr", "occurrence", { type: "air-strike" }, "Air strikes hit a bakery there, the Observatory said."),
    said("sohr", "killed", exactly(12, "civilians"), "It counted 12 dead civilians."),
    said("sohr", "responsibility", { actor: "us-led-coalition" }, "It blamed the coalition for the strikes."),
    { ...said("us-led-coalition", "civilian-harm", { harmed: true }, "The coalition denied harm."), stance: "denies" },
    said("sohr", "victim", { name: "Mohammed al-Khatib", age: 30, status: "killed" }, "Mohammed al-Khatib, 30, died."),
    said("sohr", "victim", { name: "Hassan Awad", status: "injured" }, "Hassan Awad was injured."),
  ]),
  made("two", "harbour-times", "en", "2018-11-17", happened("air-strike", "2018-11-14", "Abu al-Hajin", HAJIN), [
    said("outlet", "occurrence", { type: "air-strike" }, "Planes bombed a bakery."),
    said("outlet", "victim", { name: "Muhammad Khateeb", status: "killed" }, "Muhammad Khateeb was among the dead."),
  ]),
  made("three", "lantern-post", "ar", "2017-03-04", happened("shelling", "2017-03-03", "Raqqa", RAQQA), [
    said("sohr", "occurrence", { type: "shelling" }, "سقطت القذائف على المدينة."),
    said("sohr", "responsibility", { actor: "army" }, "واتهم المرصد الجيش."),
    said("sohr", "victim", { name: "فاطمة حسين", status: "killed" }, "قتلت فاطمة حسين."),
  ]),
  made("four", "harbour-times", "en", "2019-06-10", happened("explosion", "2019-06-09", "Idlib", IDLIB), [
    said("state-tv", "occurrence", { type: "explosion" }, "A car bomb exploded, state television said."),
    said("state-tv", "injured", exactly(7, "civilians"), "Seven civilians were wounded."),
  ]),
]

/** Keeps them, in two changes. */
export async function keepFoundReports(store: Store): Promise<void> {
  for (const part of [REPORTS.slice(0, 2), REPORTS.slice(2)]) {
    const reads = part.map((reading) => ({
      bytes: Buffer.from(reading.text),
      source: `${reading.report.id}.txt`,
      reading,
    }))
    await keepBatch(store, BY, reads, KNOWLEDGE)
  }
}

function made(
  id: string,
  outlet: string,
  language: string,
  date: string,
  event: Happened,
  claims: readonly Said[],
): Reading {
  const reading = readingOf({ id, outlet, date }, [event], claims)
  const sha256 = createHash("sha256").update(reading.text).digest("hex")
  return { ...reading, report: { ...reading.report, sha256, language } }
}

function happened(type: Happened["type"], from: string, place: string, spot: NonNullable<Happened["spot"]>): Happened {
  return { id: "i1", type, from, places: [place], spot }
}

function said(by: string, facet: string, value: object, words: string): Said {
  return { incident: "i1", by, facet, value, words }
}
