import { describe, expect, test } from "vitest"
import type { Incident } from "../../src/model/incident.ts"
import { reconcile } from "../../src/reconciling/reconcile.ts"
import { ABU_AL_HUSN, ABU_AL_HUSN_LATER, DEIR_EZZOR_FIRST, DEIR_EZZOR_SECOND, EUPHRATES } from "./euphrates.ts"
import { knowledgeOf } from "./make-reading.ts"

const incidents = reconcile([ABU_AL_HUSN, DEIR_EZZOR_FIRST, DEIR_EZZOR_SECOND], EUPHRATES)
const of = (report: string, incident: string, among = incidents): Incident => {
  const found = among.find(({ mentions }) => mentions.some((m) => m.report === report && m.incident === incident))
  if (found === undefined) throw new Error(`no incident has ${incident} of ${report}`)
  return found
}
const village = of("husn", "village")
const enclave = of("husn", "enclave")
const strike = of("deir-1", "strike")
const disputesOf = ({ disputes }: Incident) =>
  disputes.map(({ facet, kind, accounts }) => [facet, kind, [...accounts].sort()] as const)

describe("two strikes near the Euphrates", () => {
  test("the two reports on Deir ez-Zor tell of one incident, the rest stay apart", () => {
    expect(strike.mentions).toEqual([
      { report: "deir-1", incident: "strike" },
      { report: "deir-2", incident: "strike" },
    ])
    expect(incidents).toHaveLength(4)
    expect(strike.joins).toHaveLength(1)
    expect(strike.joins[0]?.reasons.join("; ")).toMatch(/Deir al-Zor.*spelling|the same date, 2017-09-16/)
  })

  test("who did it and whether civilians were harmed is disputed at Abu al-Husn, and nothing else", () => {
    expect(disputesOf(village)).toEqual([
      ["civilian-harm", "civilian-harm-denied", ["sohr", "us-led-coalition"]],
      ["responsibility", "different-culprits", ["sohr", "us-led-coalition"]],
    ])
  })

  test("who did it and what was hit is disputed at Deir ez-Zor, and nothing else", () => {
    expect(disputesOf(strike)).toEqual([
      ["responsibility", "responsibility-denied", ["russian-military", "sdf", "us-led-coalition", "us-military"]],
      ["target", "different-targets", ["russian-military", "us-led-coalition"]],
    ])
    expect(strike.disputes[1]?.reason).toContain("only areas held by IS")
  })

  test("the same four disputes without a pack", () => {
    const bare = reconcile([ABU_AL_HUSN, DEIR_EZZOR_FIRST, DEIR_EZZOR_SECOND], knowledgeOf([]))
    expect(bare.flatMap(({ disputes }) => disputes.map(({ facet }) => facet)).sort()).toEqual([
      "civilian-harm",
      "responsibility",
      "responsibility",
      "target",
    ])
  })

  test("the strikes on the enclave include the village's and are not disputed themselves", () => {
    expect(enclave.related).toMatchObject([{ incident: village.id, relation: "includes" }])
    expect(village.related).toMatchObject([{ incident: enclave.id, relation: "part-of" }])
    expect(enclave.disputes).toEqual([])
    expect(of("husn", "exchange").disputes).toEqual([])
  })

  test("notices are questions to look up", () => {
    expect(village.questions.map(({ question }) => question)).toEqual([
      'Look up whether the other side had not been told of "the fires from the far bank", as US-led coalition said.',
    ])
    expect(strike.questions).toHaveLength(3)
    expect(strike.questions.map(({ question }) => question).join("\n")).toContain(
      'Look up whether US military had been told by Russian military of "the borders of the operation"',
    )
  })

  test("the toll: 43 from one voice; six injured fighters, and the unhurt advisers do not make it none", () => {
    expect(village.toll.ranges).toMatchObject([{ facet: "killed", group: "people", min: 43, max: 43, origins: 1 }])
    expect(strike.toll.ranges).toMatchObject([
      { facet: "injured", group: "people", min: 6, max: null },
      { facet: "injured", group: "combatants", min: 6, max: 6, origins: 1 },
    ])
  })

  test("accounts carry their side", () => {
    const sides = Object.fromEntries(strike.accounts.map(({ id, side }) => [id, side]))
    expect(sides).toMatchObject({ sdf: "us-led-coalition", "russian-military": "syrian-government" })
  })

  test("a later report with another spelling joins, and its figure revises the earlier one", () => {
    const later = of("husn-later", "raid", reconcile([ABU_AL_HUSN_LATER, ABU_AL_HUSN], EUPHRATES))
    expect(later.mentions).toHaveLength(2)
    expect(later.accounts.find(({ id }) => id === "sohr")?.revises).toEqual([
      { earlier: { report: "husn", claim: "c2" }, later: { report: "husn-later", claim: "c2" } },
    ])
    expect(later.toll.ranges).toMatchObject([{ min: 45, max: null, origins: 1 }])
    expect(later.origins.find(({ id }) => id === "sohr")).toMatchObject({
      first: "husn",
      reports: ["husn", "husn-later"],
    })
  })
})
