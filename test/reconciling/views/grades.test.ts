import { describe, expect, test } from "vitest"
import { exactly } from "../make-reading.ts"
import { blames, KNOWLEDGE, type Line, strike, type Told, underProject, victim } from "./strike.ts"

const nine = (by: string): Line => [by, "killed", exactly(9, "civilians")]
const harm = (by: string, harmed = true): Line => [by, "civilian-harm", { harmed }]
const denies = (by: string): Line => [by, "civilian-harm", { harmed: true }, "denies"]

const CASES: readonly (readonly [
  what: string,
  reports: readonly Told[],
  grade: string | null,
  codes: readonly string[],
])[] = [
  ["nobody says that civilians were harmed", [[2, ["watch", "killed", exactly(4, "combatants")]]], null, []],
  ["one origin", [[2, blames("watch", "army"), nine("watch")]], "weak", ["single-origin"]],
  [
    "one origin in many papers",
    [
      [2, blames("watch", "army"), nine("watch")],
      [3, blames("watch", "army"), nine("watch")],
    ],
    "weak",
    ["single-origin"],
  ],
  [
    "two origins, and somebody held responsible",
    [[2, blames("watch", "army"), nine("watch"), nine("rescue")]],
    "fair",
    ["independent-origins"],
  ],
  [
    "two origins, nobody held responsible",
    [[2, nine("watch"), nine("rescue")]],
    "weak",
    ["independent-origins", "nobody-blamed"],
  ],
  [
    "voices of one side are one",
    [[2, blames("army", "front"), nine("army"), nine("state-news"), nine("air-command")]],
    "weak",
    ["one-side-only"],
  ],
  [
    "the accused's denial is a reason, not a contest",
    [[2, blames("watch", "army"), nine("watch"), nine("rescue"), denies("army")]],
    "fair",
    ["independent-origins", "party-denies"],
  ],
  [
    "the accused points elsewhere: a reason, not a contest",
    [[2, blames("watch", "army"), nine("watch"), blames("army", "front")]],
    "weak",
    ["single-origin", "culprit-named-by-accused-only"],
  ],
  [
    "sources outside blame different sides",
    [[2, blames("watch", "army"), nine("watch"), nine("rescue"), blames("rescue", "front")]],
    "contested",
    ["several-culprits", "independent-origins"],
  ],
  [
    "two sides that blame only each other",
    [[2, blames("front", "army"), nine("front"), blames("army", "front"), nine("army")]],
    "contested",
    ["several-culprits", "single-origin", "party-names-harm-not-its-own", "party-names-harm-not-its-own"],
  ],
  [
    "the party itself accepts harm",
    [[2, blames("watch", "army"), nine("watch"), blames("army", "army"), harm("army")]],
    "confirmed",
    ["party-accepts-harm"],
  ],
  [
    "a party that nobody else accuses says both in one breath",
    [[2, blames("army", "army"), nine("army"), nine("watch")]],
    "confirmed",
    ["party-accepts-harm"],
  ],
  [
    "its deed in one report and the harm in another may be two matters",
    [
      [2, blames("army", "army"), nine("watch")],
      [3, nine("army"), nine("watch")],
    ],
    "weak",
    ["single-origin", "party-admits-strike-only"],
  ],
  [
    "admitting the strike is not enough",
    [[2, blames("watch", "army"), nine("watch"), nine("rescue"), blames("army", "army")]],
    "fair",
    ["independent-origins", "party-admits-strike-only"],
  ],
  [
    "admitting the strike and denying harm is not enough",
    [[2, blames("watch", "army"), nine("watch"), blames("army", "army"), denies("army")]],
    "weak",
    ["single-origin", "party-admits-strike-only", "party-denies"],
  ],
  [
    "harm that the party lays to others is no acceptance",
    [[2, blames("watch", "army"), nine("watch"), harm("army"), blames("army", "front")]],
    "weak",
    ["single-origin", "culprit-named-by-accused-only", "party-names-harm-not-its-own"],
  ],
  [
    "an ally's acceptance is not the party's",
    [[2, blames("watch", "army"), nine("watch"), blames("air-command", "army"), harm("air-command")]],
    "weak",
    ["single-origin"],
  ],
  [
    "fighters among the dead, by a source outside",
    [[2, blames("watch", "army"), nine("watch"), ["rescue", "killed", exactly(4, "combatants")]]],
    "weak",
    ["single-origin", "fighters-claimed-outside"],
  ],
  [
    "a named victim is a civilian harmed",
    [[2, blames("watch", "army"), victim("watch", "Ilan Korve")]],
    "weak",
    ["single-origin"],
  ],
]

describe("the grade that is suggested", () => {
  test.each(CASES)("%s", (_, reports, grade, codes) => {
    const suggested = strike(reports).grade
    expect({ grade: suggested?.grade ?? null, codes: suggested?.reasons.map(({ code }) => code) ?? [] }).toEqual({
      grade,
      codes,
    })
  })

  test("every reason names its claims, and says so in words", () => {
    const { grade } = strike([[2, blames("watch", "army"), nine("watch"), nine("rescue"), denies("army")]])
    expect(grade?.reasons.map(({ words, claims }) => [words, claims.map(({ claim }) => claim)])).toEqual([
      ["2 independent origins: Watch, Rescue Service", ["c2", "c3"]],
      ["denied by the accused side: Army of Ostra", ["c4"]],
    ])
  })
})

describe("what a project sets", () => {
  const reports: Told[] = [[2, blames("watch", "army"), nine("watch"), nine("rescue")]]
  const remote = { access: [{ access: "remote" as const, reason: "works from abroad" }], reason: "entered in May" }

  test("two sources that are both far away are weak", () => {
    const knowledge = underProject({ sources: ["watch", "rescue"].map((id) => ({ id, ...remote })) })
    expect(strike(reports, { knowledge }).grade?.reasons.map(({ code }) => code)).toEqual([
      "no-access",
      "independent-origins",
    ])
  })

  test("access holds for its days alone", () => {
    const access = [{ access: "remote" as const, to: "2020-12-31", reason: "had an office there since" }]
    const knowledge = underProject({
      sources: ["watch", "rescue"].map((id) => ({ id, access, reason: "entered in May" })),
    })
    expect(strike(reports, { knowledge }).grade?.grade).toBe("fair")
  })

  test("a side's word confirms where the project says so", () => {
    const told: Told[] = [
      [2, blames("watch", "army"), nine("watch"), blames("air-command", "army"), harm("air-command")],
    ]
    const knowledge = underProject({ confirms: { by: "side", reason: "the command speaks for the army" } })
    expect(strike(told, { knowledge }).grade?.grade).toBe("confirmed")
    expect(strike(told, { knowledge: KNOWLEDGE }).grade?.grade).toBe("weak")
  })
})
