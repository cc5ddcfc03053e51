import { createHash } from "node:crypto"
import type { Claim } from "../../src/model/claim.ts"
import type { Reading } from "../../src/model/reading.ts"
import type { Store } from "../../src/record/store.ts"
import { keepBatch } from "../../src/recording/keep.ts"
import { exactly, readingOf, type Said } from "../reconciling/make-reading.ts"
import { BY } from "./homes.ts"
import { KNOWLEDGE } from "./reports.ts"

/** Nobody bears these names. */
export const VICTIM = "Ottoline Fernquist"
export const CHILD = "Peregrine Fernquist"
export const PRIVATE_SPEAKER = "Lysander Moonpenny"
export const PHONE = "0944 771 662"
export const SPOT = { lon: 40.83127, lat: 34.69453, precision: 300 }

/** Two reports of one shelling; the first names people, a telephone number and a spot. */
export const NAMING = privateReport("lysander-moonpenny-notes", [
  said("sohr", "occurrence", { type: "shelling" }, "Shells hit the village of Hajin, the Observatory said."),
  said("sohr", "killed", exactly(2), "It counted two dead."),
  said("sohr", "victim", { name: VICTIM, age: 34, status: "killed" }, `Among them was ${VICTIM}, 34, it said.`),
  said("sohr", "victim", { name: CHILD, age: 7, status: "killed" }, `Her son ${CHILD}, 7, died with her.`),
  {
    ...said("residents", "responsibility", { actor: "army" }, `${PRIVATE_SPEAKER} saw the army's guns fire.`),
    stance: "asserts",
  },
  said("sohr", "injured", exactly(4), `Four were wounded; call the Observatory under ${PHONE}.`),
])
export const OTHER = privateReport("other", [
  said("sohr", "occurrence", { type: "shelling" }, "The Observatory told of shells on Hajin."),
  said("sohr", "victim", { name: VICTIM, status: "killed" }, `It, too, counted ${VICTIM} among the dead.`),
])

export async function keepPrivate(store: Store, ...readings: readonly Reading[]): Promise<void> {
  const reads = readings.map((reading) => ({
    bytes: Buffer.from(reading.text),
    source: `${reading.report.id}.txt`,
    reading,
  }))
  await keepBatch(store, BY, reads, KNOWLEDGE)
}

function privateReport(id: string, claims: readonly Said[]): Reading {
  const reading = readingOf(
    { id, outlet: "lantern-post", date: "2018-11-15" },
    [{ id: "i1", type: "shelling", from: "2018-11-14", places: ["Hajin"], spot: SPOT }],
    claims,
  )
  const sha256 = createHash("sha256").update(reading.text).digest("hex")
  return { ...reading, report: { ...reading.report, sha256 }, claims: reading.claims.map(byName) }
}

/** The resident speaks under a name. */
function byName(claim: Claim): Claim {
  return claim.speaker.id === "residents"
    ? { ...claim, speaker: { id: "residents", text: "a resident", person: PRIVATE_SPEAKER } }
    : claim
}

function said(by: string, facet: string, value: object, words: string): Said {
  return { incident: "i1", by, facet, value, words }
}
