import { existsSync, readFileSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import type { Claim } from "../../src/model/claim.ts"
import type { Incident } from "../../src/model/incident.ts"
import type { Reading } from "../../src/model/reading.ts"
import { read } from "../../src/reading/read.ts"
import { reconcile } from "../../src/reconciling/reconcile.ts"

const SEEDS = "../shared/seeds"
const REPORTS = [
  ["000_653dc1e1ea2f4a18.txt", "2018-11-18"],
  ["001_1eda665724bdfeb1.txt", "2017-09-17"],
  ["002_a20cfa4db1030ed9.txt", "2017-09-17"],
] as const

/** What a claim comes to, in one line: facet, stance, speaker and the value that matters. */
const gist = ({ facet, stance, speaker, value }: Claim): string => {
  const told =
    "actor" in value
      ? value.actor
      : "min" in value
        ? `${value.min}..${value.max}`
        : "harmed" in value
          ? value.harmed
          : "given" in value
            ? value.given
            : ""
  return `${facet} ${stance} ${speaker.id} ${told}`
}

// Skipped where the shared wire reports are absent; their text is no part of the project.
describe.skipIf(!existsSync(SEEDS))("three wire reports read and reconciled", () => {
  let readings: Reading[] = []
  let incidents: Incident[] = []

  beforeAll(async () => {
    const knowledge = await loadKnowledge()
    readings = REPORTS.map(([name, date]) => {
      const text = readFileSync(`${SEEDS}/${name}`, "utf8")
      const meta = {
        outlet: null,
        url: null,
        language: "en",
        title: null,
        sha256: "0".repeat(64),
        source: name,
        inferred: [],
      }
      return read({ id: name, text, published: date, dated: { date, basis: "given" }, ...meta }, knowledge)
    })
    incidents = reconcile(readings, knowledge)
  })

  const claimed = (report: number) => (readings[report]?.claims ?? []).map(gist)

  test("Abu al-Husn: who says what of the dead, the strikes and the fires", () => {
    expect(claimed(0)).toEqual(
      expect.arrayContaining([
        "killed asserts sohr 43..43",
        "killed asserts sohr 36..36",
        "responsibility asserts sohr us-led-coalition",
        "civilian-harm denies us-led-coalition true",
        "civilian-harm asserts us-led-coalition false",
        "responsibility suggests us-led-coalition syrian-government",
        "notice asserts us-led-coalition false",
        "responsibility denies sohr pro-government-militia",
      ]),
    )
  })

  test("the strike near Deir ez-Zor: accusation, denial, notice and what was known", () => {
    expect([...claimed(1), ...claimed(2)]).toEqual(
      expect.arrayContaining([
        "responsibility asserts sdf russian-military",
        "responsibility asserts us-led-coalition russian-military",
        "responsibility denies russian-military russian-military",
        "injured asserts sdf 6..6",
        "injured asserts us-led-coalition 0..0",
        "notice asserts russian-military true",
        "notice asserts us-led-coalition true",
      ]),
    )
  })

  test("a reading's evidence is the text where it says it stands", () => {
    for (const { text, claims } of readings)
      for (const { evidence } of claims) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text)
  })

  test("the second and third report tell of one incident, and four disputes stand", () => {
    const disputed = incidents.flatMap(({ disputes, mentions }) =>
      disputes.map(({ facet }) => `${facet} in ${mentions.length}`),
    )
    expect(disputed.sort()).toEqual(["civilian-harm in 1", "responsibility in 1", "responsibility in 2", "target in 2"])
  })

  test("the village's dead under each rule, and the grade that is suggested", () => {
    const village = incidents.find(({ placeNames }) => placeNames.some((name) => /Abu al-Husn/.test(name)))
    const killed = (village?.tolls ?? []).flatMap(({ rule, ranges }) =>
      ranges
        .filter(({ facet }) => facet === "killed")
        .map(({ group, min, max, origins }) => `${rule}: ${group} ${min}..${max} from ${origins}`),
    )
    expect(killed).toContain("airwars-like: civilians 36..43 from 1")
    expect(killed).toContain("acled-like: people 43..43 from 1")
    expect(killed).toContain("ucdp-like: people 43..43 from 1")
    expect(village?.grade?.grade).toBe("weak")
    expect(village?.grade?.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["single-origin", "party-denies"]),
    )
  })

  test("the strikes in the enclave include the village's; the fire across the river stands alone", () => {
    const village = incidents.find(({ placeNames }) => placeNames.some((name) => /Abu al-Husn/.test(name)))
    expect(village?.related.map(({ relation }) => relation)).toContain("part-of")
    expect(incidents.filter(({ type }) => type === "armed-clash")).toHaveLength(1)
  })
})
