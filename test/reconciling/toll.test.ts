import { describe, expect, test } from "vitest"
import type { Incident } from "../../src/model/incident.ts"
import { reconcile } from "../../src/reconciling/reconcile.ts"
import { atLeast, exactly, knowledgeOf, party, readingOf, type Said, vaguely } from "./make-reading.ts"

const KNOWLEDGE = knowledgeOf([
  party("watch", "monitor", ["Watch"]),
  party("wire", "agency", ["Wire Press"]),
  party("residents", "people", ["residents"]),
])

type Count = readonly [by: string, value: object, stance?: Said["stance"]]

/** One report a list: who says how many were killed, on the day in March that it appeared. */
function incidentOf(
  reports: readonly (readonly [day: number, outlet: string, counts: readonly Count[], more?: string])[],
): Incident {
  const readings = reports.map(([day, outlet, counts, more], i) =>
    readingOf(
      { id: `r${i}`, outlet, date: `2021-03-0${day}`, more: more ?? `Written for ${outlet} as report ${i} alone.` },
      [{ id: "e", type: "shelling", from: "2021-03-01", places: ["Marisk"] }],
      counts.map(([by, value, stance], n): Said => {
        const words = more === undefined ? `Figure ${n} of report ${i} for the dead.` : `Figure ${n} for the dead.`
        return { incident: "e", by, facet: "killed", value, words, ...(stance === undefined ? {} : { stance }) }
      }),
    ),
  )
  const [incident, ...others] = reconcile(readings, KNOWLEDGE)
  if (incident === undefined || others.length > 0) throw new Error("expected one incident")
  return incident
}

const rangesOf = ({ toll }: Incident) =>
  toll.ranges.map(
    ({ group, min, max, vague, origins }) => `${group} ${min ?? ""}..${max ?? ""}${vague ?? ""} from ${origins}`,
  )

const CASES: readonly (readonly [string, Parameters<typeof incidentOf>[0], readonly string[]])[] = [
  [
    "lowest to highest account",
    [
      [2, "one", [["watch", exactly(12)]]],
      [2, "two", [["outlet", exactly(9)]]],
    ],
    ["people 9..12 from 2"],
  ],
  [
    "an open end stays open",
    [
      [2, "one", [["watch", atLeast(10)]]],
      [2, "two", [["outlet", exactly(12)]]],
    ],
    ["people 10.. from 2"],
  ],
  ["up to", [[2, "one", [["watch", { min: null, max: 30, group: "people" }]]]], ["people ..30 from 1"]],
  [
    "a zero is a claim of none",
    [
      [2, "one", [["watch", exactly(3)]]],
      [2, "two", [["outlet", exactly(0)]]],
    ],
    ["people 0..3 from 2"],
  ],
  [
    "denied and withheld figures do not count",
    [
      [
        2,
        "one",
        [
          ["watch", exactly(3)],
          ["residents", exactly(9), "denies"],
          ["wire", exactly(8), "withholds"],
        ],
      ],
    ],
    ["people 3..3 from 1"],
  ],
  [
    "a suggestion counts where the account asserts nothing",
    [
      [
        2,
        "one",
        [
          ["watch", exactly(3)],
          ["watch", exactly(7), "suggests"],
          ["wire", exactly(5), "suggests"],
        ],
      ],
    ],
    ["people 3..5 from 2"],
  ],
  [
    "words give way to numbers",
    [
      [2, "one", [["watch", vaguely("dozens")]]],
      [2, "two", [["outlet", exactly(30)]]],
    ],
    ["people 30..30 from 1"],
  ],
  ["words alone are kept", [[2, "one", [["watch", vaguely("dozens")]]]], ["people ..dozens from 1"]],
  [
    "the total of a report, not its parts",
    [
      [
        2,
        "one",
        [
          ["watch", exactly(43)],
          ["watch", exactly(36)],
        ],
      ],
    ],
    ["people 43..43 from 1"],
  ],
  [
    "the latest revision stands",
    [
      [2, "one", [["watch", exactly(6)]]],
      [3, "two", [["watch", exactly(9)]]],
    ],
    ["people 9..9 from 1"],
  ],
  [
    "a later word does not revise a number",
    [
      [2, "one", [["watch", exactly(6)]]],
      [3, "two", [["watch", vaguely("several")]]],
    ],
    ["people 6..6 from 1"],
  ],
  [
    "on one day there is no order, the highest stands",
    [
      [2, "one", [["watch", exactly(9)]]],
      [2, "two", [["watch", exactly(6)]]],
    ],
    ["people 9..9 from 1"],
  ],
  [
    "residents are many, and revise nobody",
    [
      [2, "one", [["residents", exactly(9)]]],
      [3, "two", [["residents", exactly(6)]]],
    ],
    ["people 9..9 from 1"],
  ],
  [
    "only groups: people are at least their sum",
    [
      [
        2,
        "one",
        [
          ["watch", exactly(4, "civilians")],
          ["watch", exactly(3, "combatants")],
          ["watch", exactly(2, "children")],
        ],
      ],
    ],
    ["people 7.. from 1", "civilians 4..4 from 1", "children 2..2 from 1", "combatants 3..3 from 1"],
  ],
  [
    "children alone say nothing of the total",
    [[2, "one", [["watch", exactly(2, "children")]]]],
    ["children 2..2 from 1"],
  ],
  [
    "groups that exceed every total open it",
    [
      [2, "one", [["watch", exactly(5)]]],
      [2, "two", [["outlet", exactly(8, "civilians")]]],
    ],
    ["people 5.. from 2", "civilians 8..8 from 1"],
  ],
  [
    "a headline's echo is no second origin",
    [
      [
        2,
        "one",
        [
          ["watch", exactly(5)],
          ["outlet", exactly(5)],
        ],
      ],
    ],
    ["people 5..5 from 1"],
  ],
]

describe("the range of what is claimed", () => {
  test.each(CASES)("%s", (_, reports, ranges) => expect(rangesOf(incidentOf(reports))).toEqual(ranges))
})

describe("who said it first", () => {
  const story =
    "The story went on for a while about the road, the bridge and the people who had fled over it in the night."

  test("two outlets that quote one speaker are one origin", () => {
    const { origins } = incidentOf([
      [2, "one", [["watch", exactly(5)]]],
      [3, "two", [["watch", exactly(5)]]],
    ])
    expect(origins).toMatchObject([
      { id: "watch", speaker: "watch", first: "r0", reports: ["r0", "r1"], copies: [{ report: "r1", of: "r0" }] },
    ])
  })

  test("ten rewrites of one story are one origin, and revise nothing", () => {
    const copies = Array.from({ length: 9 }, (_, i) => [4, `paper ${i}`, [["outlet", exactly(5)]], story] as const)
    const incident = incidentOf([[2, "first", [["outlet", exactly(5)]], story], ...copies])
    expect(incident.origins).toHaveLength(1)
    expect(incident.origins[0]).toMatchObject({ id: "outlet:first", first: "r0" })
    expect(incident.origins[0]?.copies).toHaveLength(9)
    expect(incident.origins[0]?.copies[0]?.reason).toMatch(/% of its runs of five words stand in r0/)
    expect(rangesOf(incident)).toEqual(["people 5..5 from 1"])
  })

  test("of one day, the credited agency's own report is the original", () => {
    const { origins } = incidentOf([
      [2, "one", [["outlet", exactly(5)]], `${story}\nWire Press`],
      [2, "Wire Press", [["outlet", exactly(5)]], `${story}\nWire Press`],
    ])
    expect(origins[0]?.copies).toMatchObject([{ report: "r0", of: "r1" }])
  })

  test("a sentence that another paper printed first is that paper's, though the rest is not", () => {
    const printed = (id: string, outlet: string, date: string, words: string, more: string) =>
      readingOf(
        { id, outlet, date, more },
        [{ id: "e", type: "shelling", from: "2021-03-01", places: ["Marisk"] }],
        [{ incident: "e", by: "outlet", facet: "killed", value: exactly(5), words }],
      )
    const shared = "Five people were killed when |shells came down| on the ferry landing below the mill of Marisk."
    const other = "Five people were |killed| there."
    const own = (n: number) => Array.from({ length: 60 }, (_, i) => `word${n}${i}`).join(" ")
    const tellings = (words: string) =>
      reconcile(
        [printed("r0", "one", "2021-03-02", words, own(0)), printed("r1", "two", "2021-03-03", words, own(1))],
        KNOWLEDGE,
      ).flatMap(({ origins, toll }) => [origins.map(({ id }) => id), toll.ranges[0]?.origins])
    expect(tellings(shared)).toEqual([["outlet:one"], 1])
    expect(tellings(other)).toEqual([["outlet:one", "outlet:two"], 2])
  })

  test("an origin stands with its side", () => {
    const knowledge = knowledgeOf([
      party("ministry", "government", ["Ministry"]),
      party("state-wire", "agency", ["State Wire"], { side: "ministry" }),
    ])
    const reading = readingOf(
      { id: "r0", outlet: "one", date: "2021-03-02" },
      [{ id: "e", type: "shelling", from: "2021-03-01", places: ["Marisk"] }],
      ["ministry", "state-wire", "outlet"].map((by): Said => {
        return { incident: "e", by, facet: "killed", value: exactly(5), words: `A figure from ${by} for the dead.` }
      }),
    )
    const sides = reconcile([reading], knowledge).flatMap(({ origins }) => origins.map(({ id, side }) => [id, side]))
    expect(sides).toEqual([
      ["ministry", "ministry"],
      ["state-wire", "ministry"],
    ])
  })

  test("stories credited to one agency are the agency's, and an agency's own post is the agency", () => {
    const { origins, accounts } = incidentOf([
      [2, "one", [["outlet", exactly(5)]], `${story}\nWire Press`],
      [
        2,
        "two",
        [["outlet", exactly(6)]],
        "Quite another text about the same night, by other hands and in other words.\nWire Press",
      ],
      [3, "Wire Press", [["outlet", exactly(7)]]],
    ])
    expect(origins).toMatchObject([{ id: "wire", reports: ["r0", "r1", "r2"] }])
    expect(accounts.map(({ id }) => id)).toEqual(["outlet:one", "outlet:two", "wire"])
  })
})
