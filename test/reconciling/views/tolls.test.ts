import { describe, expect, test } from "vitest"
import type { Rule, Use } from "../../../src/model/toll.ts"
import { atLeast, exactly, vaguely } from "../make-reading.ts"
import { blames, rangesUnder, strike, type Told, underProject, victim } from "./strike.ts"

const upTo = (n: number, group = "people") => ({ min: null, max: n, group })
const denied: Told[1] = ["army", "civilian-harm", { harmed: true }, "denies"]

type Case = readonly [what: string, reports: readonly Told[], ranges: readonly string[]]

const CASES: Readonly<Record<Exclude<Rule, "claimed-range">, readonly Case[]>> = {
  "acled-like": [
    [
      "the most conservative of several figures, and one number only",
      [
        [2, ["watch", "killed", exactly(12)]],
        [2, ["rescue", "killed", exactly(9)]],
      ],
      ["killed people 9/9/9 from 1"],
    ],
    ["dozens are 12", [[2, ["watch", "killed", vaguely("dozens")]]], ["killed people 12/12/12+ from 1"]],
    ["hundreds are 100", [[2, ["watch", "killed", vaguely("hundreds of")]]], ["killed people 100/100/100+ from 1"]],
    ["tens are 10", [[2, ["watch", "killed", vaguely("tens")]]], ["killed people 10/10/10+ from 1"]],
    ["an unknown number is 3", [[2, ["watch", "killed", vaguely("several")]]], ["killed people 3/3/3+ from 1"]],
    ["at least 10 are 10", [[2, ["watch", "killed", atLeast(10)]]], ["killed people 10/10/10+ from 1"]],
    ["up to 30 are an unknown number", [[2, ["watch", "killed", upTo(30)]]], ["killed people 3/3/3 from 1"]],
    ["up to 2 are no more than 2", [[2, ["watch", "killed", upTo(2)]]], ["killed people 2/2/2 from 1"]],
    [
      "civilians and fighters of one account are added up; injuries are not counted",
      [
        [
          2,
          ["watch", "killed", exactly(4, "civilians")],
          ["watch", "killed", exactly(3, "combatants")],
          ["watch", "injured", exactly(8)],
        ],
      ],
      ["killed people 7/7/7 from 1"],
    ],
    [
      "none is no estimate beside dead",
      [[2, blames("watch", "army"), ["watch", "killed", exactly(5)], ["army", "killed", exactly(0)]]],
      ["killed people 5/5/5 from 1"],
    ],
    ["none alone is none", [[2, ["army", "killed", exactly(0)]]], ["killed people 0/0/0 from 1"]],
    [
      "the latest figure of a source counts, not its first",
      [
        [2, ["watch", "killed", exactly(4)]],
        [3, ["watch", "killed", exactly(9)]],
      ],
      ["killed people 9/9/9 from 1"],
    ],
    [
      "not below the distinct names",
      [[2, ["watch", "killed", exactly(1)], victim("watch", "Ilan Korve"), victim("watch", "Mara Dessin")]],
      ["killed people 2/2/2 from 1"],
    ],
  ],
  "ucdp-like": [
    [
      "low, best and high; of equal sources the lower is the best",
      [
        [2, ["watch", "killed", exactly(12)]],
        [2, ["rescue", "killed", exactly(9)]],
        [2, ["residents", "killed", exactly(20)]],
      ],
      ["killed people 9/9/20 from 3"],
    ],
    [
      "a source outside the accused side goes before one within",
      [[2, blames("watch", "army"), ["army", "killed", exactly(2)], ["watch", "killed", exactly(12)]]],
      ["killed people 2/12/12 from 2"],
    ],
    [
      "what the accused side says of none is no estimate beside dead",
      [[2, blames("watch", "army"), ["state-news", "killed", exactly(0)], ["watch", "killed", exactly(12)]]],
      ["killed people 12/12/12 from 1"],
    ],
    [
      "civilians and combatants beside the total",
      [[2, ["watch", "killed", exactly(4, "civilians")], ["watch", "killed", exactly(3, "combatants")]]],
      ["killed people 7/7/7 from 1", "killed civilians 4/4/4 from 1", "killed combatants 3/3/3 from 1"],
    ],
    [
      "words give way to numbers",
      [
        [2, ["watch", "killed", vaguely("dozens")]],
        [2, ["rescue", "killed", exactly(30)]],
      ],
      ["killed people 30/30/30 from 1"],
    ],
    ["words alone mean their least", [[2, ["watch", "killed", vaguely("several")]]], ["killed people 2/2/2+ from 1"]],
  ],
  "airwars-like": [
    [
      "from the civilians whom an account counts to all its dead",
      [[2, ["watch", "killed", exactly(43)], ["watch", "killed", exactly(36, "civilians")]]],
      ["killed civilians 36/43 from 1"],
    ],
    [
      "words that make a part of the total civilians",
      [
        [
          2,
          ["watch", "killed", exactly(43), "asserts", "A raid left |43 people dead| in the village."],
          ["watch", "killed", exactly(36), "asserts", "They count |36 relatives of guards| among them."],
        ],
      ],
      ["killed civilians 36/43 from 1"],
    ],
    [
      "people of whom nobody says more are taken for civilians",
      [
        [2, ["watch", "killed", exactly(12)]],
        [2, ["rescue", "killed", exactly(9)]],
      ],
      ["killed civilians 9/12 from 2"],
    ],
    [
      "the accused side's denial, its fighters and its none move nothing",
      [
        [2, blames("watch", "army"), ["watch", "killed", exactly(9, "civilians")]],
        [2, denied, ["army", "killed", exactly(9, "combatants")], ["state-news", "killed", exactly(0)]],
      ],
      ["killed civilians 9/9 from 1"],
    ],
    [
      "its own count of civilians is taken",
      [
        [
          2,
          blames("watch", "army"),
          ["watch", "killed", exactly(9, "civilians")],
          ["army", "killed", exactly(2, "civilians")],
        ],
      ],
      ["killed civilians 2/9 from 2"],
    ],
    [
      "a source outside says that the dead were fighters",
      [
        [2, blames("watch", "army"), ["watch", "killed", exactly(9, "civilians")]],
        [2, ["rescue", "killed", exactly(10, "combatants")]],
      ],
      ["killed civilians 0/9 from 2", "killed combatants 10/10 from 1"],
    ],
    [
      "fewer fighters than the civilians are other dead",
      [
        [2, ["watch", "killed", exactly(9, "civilians")]],
        [2, ["rescue", "killed", exactly(2, "combatants")]],
      ],
      ["killed civilians 9/9 from 1", "killed combatants 2/2 from 1"],
    ],
    [
      "fighters within an account's own total are taken off",
      [[2, ["watch", "killed", exactly(10)], ["watch", "killed", exactly(4, "combatants")]]],
      ["killed civilians 6/6 from 1", "killed combatants 4/4 from 1"],
    ],
    [
      "an outside source that counts dead and no civilian among them",
      [
        [2, ["watch", "killed", exactly(9, "civilians")]],
        [2, ["rescue", "killed", exactly(5)], ["rescue", "civilian-harm", { harmed: false }]],
      ],
      ["killed civilians 0/9 from 2"],
    ],
    [
      "an outside none that counts no dead moves nothing",
      [
        [2, ["watch", "killed", exactly(9, "civilians")]],
        [2, ["rescue", "civilian-harm", { harmed: false }]],
      ],
      ["killed civilians 9/9 from 1"],
    ],
    [
      "children among them, and injured",
      [
        [
          2,
          ["watch", "killed", exactly(9, "civilians")],
          ["watch", "killed", exactly(4, "children")],
          ["watch", "injured", atLeast(20)],
        ],
      ],
      ["killed civilians 9/9 from 1", "killed children 4/4 from 1", "injured civilians 20/20+ from 1"],
    ],
    [
      "names hold it up, fighters' names do not",
      [
        [
          2,
          victim("watch", "Ilan Korve"),
          victim("watch", "Mara Dessin"),
          victim("watch", "Orsen Pell", { role: "commander" }),
        ],
      ],
      ["killed civilians 2/2 from 1"],
    ],
  ],
}

describe.each(Object.entries(CASES))("%s", (rule, cases) => {
  test.each(cases)("%s", (_, reports, ranges) => {
    expect(rangesUnder(strike(reports), rule as Rule)).toEqual(ranges)
  })
})

test("names raise a claimed range and open none that was closed", () => {
  const incident = strike([
    [2, ["watch", "killed", exactly(1)], victim("watch", "Ilan Korve"), victim("rescue", "Mara Dessin")],
  ])
  expect(rangesUnder(incident, "claimed-range")).toEqual(["killed people 2/2 from 2"])
})

describe("what a project sets", () => {
  test("an active war zone makes an unknown number 10", () => {
    const knowledge = underProject({ rules: { default: "acled-like", unknown: 10, reason: "fighting every day" } })
    const incident = strike([[2, ["watch", "killed", vaguely("several")]]], { knowledge })
    expect(rangesUnder(incident, "acled-like")).toEqual(["killed people 10/10/10+ from 1"])
    expect(incident.toll.rule).toBe("acled-like")
  })

  test("the best figure is that of the source nearest to the place", () => {
    const sources = [
      { id: "watch", access: [{ access: "remote" as const, reason: "works from abroad" }], reason: "entered in May" },
      { id: "rescue", access: [{ access: "on-site" as const, reason: "digs people out" }], reason: "entered in May" },
    ]
    const reports: Told[] = [
      [2, ["watch", "killed", exactly(9)]],
      [2, ["rescue", "killed", exactly(14)]],
    ]
    expect(rangesUnder(strike(reports, { knowledge: underProject({ sources }) }), "ucdp-like")).toEqual([
      "killed people 9/14/14 from 2",
    ])
  })

  test("groups that are not counted are left out, and their claims explained so", () => {
    const knowledge = underProject({ who: { facets: ["killed"], groups: ["civilians"], reason: "civilians alone" } })
    const incident = strike(
      [[2, ["watch", "killed", exactly(3, "combatants")], ["watch", "killed", exactly(2, "civilians")]]],
      {
        knowledge,
      },
    )
    expect(rangesUnder(incident, "claimed-range")).toEqual(["killed civilians 2/2 from 1"])
    expect(incident.toll.explanation.map(({ use }) => use)).toContain("not-counted")
  })
})

const USES: readonly (readonly [Rule, Use, readonly Told[]])[] = [
  [
    "airwars-like",
    "context",
    [[2, blames("watch", "army"), ["watch", "killed", exactly(3)], ["army", "killed", exactly(3, "combatants")]]],
  ],
  [
    "claimed-range",
    "revised",
    [
      [2, ["watch", "killed", exactly(3)]],
      [3, ["watch", "killed", exactly(4)]],
    ],
  ],
  [
    "claimed-range",
    "repeated",
    [
      [2, ["watch", "killed", exactly(3)]],
      [3, ["watch", "killed", exactly(3)]],
    ],
  ],
  ["claimed-range", "part", [[2, ["watch", "killed", exactly(3)], ["watch", "killed", exactly(2)]]]],
  ["claimed-range", "words", [[2, ["watch", "killed", exactly(3)], ["watch", "killed", vaguely("several")]]]],
  ["claimed-range", "less-sure", [[2, ["watch", "killed", exactly(3)], ["watch", "killed", exactly(9), "suggests"]]]],
  ["claimed-range", "denied", [[2, ["watch", "killed", exactly(3), "denies"]]]],
  ["claimed-range", "withheld", [[2, ["watch", "killed", exactly(3), "withholds"]]]],
  ["claimed-range", "echo", [[2, ["watch", "killed", exactly(3)], ["outlet", "killed", exactly(3)]]]],
  ["claimed-range", "no-number", [[2, ["watch", "killed", exactly(3)], ["rescue", "killed", vaguely("many")]]]],
  ["claimed-range", "name", [[2, victim("watch", "Ilan Korve")]]],
  ["claimed-range", "below-part", [[2, ["watch", "killed", exactly(3)], ["watch", "killed", exactly(4, "children")]]]],
  ["acled-like", "none-beside-dead", [[2, ["watch", "killed", exactly(3)], ["rescue", "killed", exactly(0)]]]],
  ["acled-like", "within", [[2, ["watch", "killed", exactly(3)], ["rescue", "killed", exactly(5)]]]],
  ["acled-like", "not-counted", [[2, ["watch", "injured", exactly(3)]]]],
]

test.each(USES)("under %s a claim is explained as %s", (rule, use, reports) => {
  const toll = strike(reports).tolls.find((one) => one.rule === rule)
  expect(toll?.explanation.map((one) => one.use)).toContain(use)
})
