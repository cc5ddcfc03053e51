import { describe, expect, test } from "vitest"
import { acledRows } from "../../src/exchange/acled-table.ts"
import { numericCode } from "../../src/exchange/country-codes.ts"
import { ucdpRows } from "../../src/exchange/ucdp-table.ts"
import type { Knowledge } from "../../src/knowledge/knowledge.ts"
import type { Dossier, Incident } from "../../src/model/incident.ts"
import type { Party } from "../../src/model/party.ts"
import { reconcile } from "../../src/reconciling/reconcile.ts"
import { exactly } from "../reconciling/make-reading.ts"
import { blames, KNOWLEDGE, type Told, tellings } from "../reconciling/views/strike.ts"

const PARTIES: readonly Party[] = [
  { id: "home-army", name: "Home Army", kind: "military", country: "SY", names: {} },
  { id: "neighbours", name: "Neighbours", kind: "government", country: "TR", names: {} },
  { id: "mission", name: "Mission", kind: "international-body", names: {} },
  { id: "league", name: "League", kind: "military", names: {} },
  { id: "front", name: "Vey Front", kind: "armed-group", names: {} },
]
const KNOWN: Knowledge = { ...KNOWLEDGE, parties: new Map(PARTIES.map((party) => [party.id, party])) }

/** A strike in Syria (or in a place that is not known) that a culprit is blamed for and that killed three civilians. */
function dossier(
  culprit: string,
  { type = "air-strike", country = "SY" }: { type?: Incident["type"]; country?: string | null } = {},
): Dossier {
  const told: Told[] = [[2, blames("watch", culprit), ["watch", "killed", exactly(3, "civilians")]]]
  const readings = tellings(told, type)
  const place = country === null ? null : { name: "Marisk", country, admin1: null, lon: 37, lat: 36, precision: 1500 }
  return { incidents: reconcile(readings, KNOWN).map((incident) => ({ ...incident, place })), readings }
}

describe("ACLED's codes", () => {
  test.each<[string, string, object]>([
    ["forces at home", "home-army", { inter1: 1, inter2: 7, interaction: 17, iso: 760, actor2: "Civilians (Syria)" }],
    ["a state's forces abroad", "neighbours", { inter1: 8, inter2: 7, interaction: 78 }],
    ["an international body", "mission", { inter1: 8, interaction: 78 }],
    ["a military of no country that is known", "league", { inter1: null, inter2: 7, interaction: null }],
    ["an armed group, which is for people to judge", "front", { inter1: null, interaction: null }],
    ["nobody that is known", "stranger", { inter1: null, interaction: null }],
  ])("%s", (_, culprit, codes) => {
    expect(acledRows(dossier(culprit), KNOWN)[0]).toMatchObject(codes)
  })

  test("where the place is not known, neither is whether forces are at home", () => {
    const [row] = acledRows(dossier("home-army", { country: null }), KNOWN)
    expect(row).toMatchObject({ inter1: null })
    expect(row?.["iso"] ?? null).toBeNull()
  })

  test("in fighting the other side is not made up", () => {
    const [row] = acledRows(dossier("home-army", { type: "armed-clash" }), KNOWN)
    expect(row).toMatchObject({ inter1: 1 })
    expect([row?.["actor2"], row?.["inter2"], row?.["interaction"]]).toEqual([undefined, undefined, undefined])
  })
})

describe("UCDP's dead of either side", () => {
  test("none in one-sided violence, not known in fighting", () => {
    expect(ucdpRows(dossier("home-army"), KNOWN)[0]).toMatchObject({ type_of_violence: 3, deaths_a: 0, deaths_b: 0 })
    const [fight] = ucdpRows(dossier("home-army", { type: "armed-clash" }), KNOWN)
    expect([fight?.["deaths_a"], fight?.["deaths_b"]]).toEqual([undefined, undefined])
  })
  test("the parts make up the best estimate", () => {
    const [row] = ucdpRows(dossier("home-army"), KNOWN)
    const parts = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"].map((part) => Number(row?.[part]))
    expect(parts.reduce((sum, part) => sum + part)).toBe(row?.["best"])
  })
})

test.each([
  ["SY", 760],
  ["AF", 4],
  ["UA", 804],
  ["PS", 275],
  ["ZW", 716],
  ["XK", null],
])("%s is %s", (alpha2, numeric) => expect(numericCode(alpha2)).toBe(numeric))
