import { describe, expect, test } from "vitest"
import type { IncidentType } from "../../src/model/claim.ts"
import type { Dispute } from "../../src/model/incident.ts"
import { reconcile } from "../../src/reconciling/reconcile.ts"
import { atLeast, exactly, knowledgeOf, party, readingOf, type Said, vaguely } from "./make-reading.ts"

const KNOWLEDGE = knowledgeOf([
  party("army", "military", ["Army"], { country: "XA" }),
  party("government", "government", ["Government"], { country: "XA" }),
  party("militia", "armed-group", ["Militia"], { side: "government" }),
  party("rebels", "armed-group", ["Rebels"]),
  party("front", "armed-group", ["Front", "Sons of the River"], { side: "rebels" }),
  party("alliance", "military", ["Alliance"]),
  party("squadron", "military", ["Squadron"], { side: "alliance" }),
  party("watch", "monitor", ["Watch"]),
  party("residents", "people", ["residents"]),
])

type Words = readonly [
  by: string,
  facet: string,
  value: object,
  words?: string | undefined,
  stance?: Said["stance"] | undefined,
]

/** The disputes that two reports give rise to, as `kind: accounts`. */
function disputesAmong(
  first: readonly Words[],
  second: readonly Words[] = [],
  type: IncidentType = "air-strike",
): string[] {
  const made = [first, second].map((words, i) =>
    readingOf(
      { id: `r${i}`, outlet: `paper ${i}`, date: "2021-03-04", more: `Printed by paper ${i}.` },
      [{ id: "e", type, from: "2021-03-03", places: ["Marisk"] }],
      words.map(([by, facet, value, text, stance = "asserts"], n) => {
        return { incident: "e", by, facet, value, stance, words: text ?? `Sentence ${n} of report ${i}.` }
      }),
    ),
  )
  const [incident, ...others] = reconcile(made, KNOWLEDGE)
  expect(others).toEqual([])
  return (incident?.disputes ?? []).map(({ kind, accounts }) => `${kind}: ${[...accounts].sort().join(", ")}`)
}

const blames = (by: string, actor: string, stance?: Said["stance"]): Words => [
  by,
  "responsibility",
  { actor },
  undefined,
  stance,
]
const killed = (by: string, value: object, words?: string, stance?: Said["stance"]): Words => [
  by,
  "killed",
  value,
  words,
  stance,
]
const hit = (by: string, what: string, words?: string, stance?: Said["stance"]): Words => [
  by,
  "target",
  { what },
  words,
  stance,
]

const CASES: Readonly<
  Record<string, readonly (readonly [string, readonly Words[], readonly Words[], readonly string[]])[]>
> = {
  "who did it": [
    [
      "two culprits of two sides",
      [blames("watch", "army")],
      [blames("army", "rebels")],
      ["different-culprits: army, watch"],
    ],
    ["one culprit, two accusers", [blames("watch", "army")], [blames("rebels", "army")], []],
    [
      "the accused denies it",
      [blames("watch", "army"), blames("army", "army", "denies")],
      [],
      ["responsibility-denied: army, watch"],
    ],
    [
      "the government denies it for its army",
      [blames("watch", "army")],
      [blames("government", "government", "denies")],
      ["responsibility-denied: government, watch"],
    ],
    [
      "a coalition denies what its member is blamed for",
      [blames("watch", "squadron")],
      [blames("alliance", "alliance", "denies")],
      ["responsibility-denied: alliance, watch"],
    ],
    ["culprits of one side", [blames("watch", "front")], [blames("army", "rebels")], []],
    [
      "a suspicion against an assertion",
      [blames("watch", "army")],
      [blames("army", "rebels", "suggests")],
      ["different-culprits: army, watch"],
    ],
    [
      "who clears itself and yet tells of its own strikes does not blame itself",
      [blames("army", "army", "denies"), blames("army", "army")],
      [blames("watch", "army")],
      ["responsibility-denied: army, watch"],
    ],
    ["two suspicions", [blames("watch", "army", "suggests")], [blames("army", "rebels", "suggests")], []],
    ["withholding is not denying", [blames("watch", "army")], [blames("army", "army", "withholds")], []],
    ["one account names both", [blames("watch", "army"), blames("watch", "rebels")], [blames("rebels", "army")], []],
    [
      "the headline repeats an accuser",
      [blames("watch", "army"), blames("outlet", "army"), blames("army", "army", "denies")],
      [],
      ["responsibility-denied: army, watch"],
    ],
  ],
  "how many": [
    ["at least 10, and 12", [killed("watch", atLeast(10))], [killed("army", exactly(12))], []],
    [
      "at least 14, and 12",
      [killed("watch", atLeast(14))],
      [killed("army", exactly(12))],
      ["counts-apart: army, watch"],
    ],
    ["several, and six", [killed("watch", vaguely("several"))], [killed("army", exactly(6))], []],
    ["six, and nine", [killed("watch", exactly(6))], [killed("army", exactly(9))], ["counts-apart: army, watch"]],
    ["about 40, and 43", [killed("watch", { ...exactly(40), approximate: true })], [killed("army", exactly(43))], []],
    ["43 people, and 20 civilians", [killed("watch", exactly(43))], [killed("army", exactly(20, "civilians"))], []],
    [
      "12 people, and 20 civilians",
      [killed("watch", exactly(12))],
      [killed("army", exactly(20, "civilians"))],
      ["counts-apart: army, watch"],
    ],
    [
      "43, and 36 of them",
      [killed("watch", exactly(43)), killed("watch", exactly(36))],
      [killed("army", exactly(43))],
      [],
    ],
    [
      "three figures, one dispute",
      [killed("watch", exactly(5)), killed("army", exactly(7))],
      [killed("rebels", exactly(9))],
      ["counts-apart: army, rebels, watch"],
    ],
  ],
  "whether civilians were harmed": [
    [
      "a denial against a count",
      [killed("watch", exactly(4, "civilians"))],
      [["army", "civilian-harm", { harmed: true }, undefined, "denies"]],
      ["civilian-harm-denied: army, watch"],
    ],
    [
      "none, against family members",
      [killed("watch", exactly(36), "It said that 36 were relatives of fighters.")],
      [["army", "civilian-harm", { harmed: false }]],
      ["civilian-harm-denied: army, watch"],
    ],
    [
      "zero civilians against children",
      [killed("watch", exactly(2, "children"))],
      [killed("army", exactly(0, "civilians"))],
      ["civilian-harm-denied: army, watch"],
    ],
    ["people are not yet civilians", [killed("watch", exactly(4))], [["army", "civilian-harm", { harmed: false }]], []],
    [
      "looking into it is not denying",
      [killed("watch", exactly(4, "civilians"))],
      [["army", "civilian-harm", { harmed: true }, undefined, "withholds"]],
      [],
    ],
    [
      "four killed, none injured",
      [killed("watch", exactly(4, "civilians")), ["watch", "injured", exactly(0, "civilians")]],
      [killed("rebels", exactly(4, "civilians"))],
      [],
    ],
  ],
  "what was hit": [
    ["two targets", [hit("watch", "a school")], [hit("army", "a depot")], []],
    [
      "only one of them, told by the rest of the sentence",
      [hit("watch", "a school")],
      [hit("army", "targets", "Its planes only |hit targets| in areas of the Rebels, it said.")],
      ["different-targets: army, watch"],
    ],
    [
      "only one's own enemies, and one's own men",
      [hit("front", "its fighters")],
      [hit("army", "targets", "Its planes only |hit targets| in areas of the Rebels, it said.")],
      ["different-targets: army, front"],
    ],
    [
      "only one of them",
      [hit("watch", "a school")],
      [hit("army", "a depot of the Rebels", "Its planes struck only a depot of the Rebels.")],
      ["different-targets: army, watch"],
    ],
    [
      "the word before the evidence",
      [hit("watch", "a school")],
      [hit("army", "a depot", "Nothing but |a depot| was struck.")],
      ["different-targets: army, watch"],
    ],
    [
      "only that, in other words",
      [hit("watch", "posts of the Rebels")],
      [hit("army", "Rebels", "Only Rebels were struck.")],
      [],
    ],
    [
      "a denial of the same target",
      [hit("watch", "the school")],
      [hit("army", "a school", undefined, "denies")],
      ["different-targets: army, watch"],
    ],
    ["a denial of another target", [hit("watch", "a bridge")], [hit("army", "a school", undefined, "denies")], []],
    [
      "a denial of aiming at the group",
      [hit("rebels", "posts of the Rebels")],
      [hit("army", "the group", undefined, "denies")],
      ["different-targets: army, rebels"],
    ],
    [
      "a denial of the same party under another name",
      [hit("watch", "a column (Front)")],
      [hit("army", "the Sons of the River", undefined, "denies")],
      ["different-targets: army, watch"],
    ],
    [
      "the words of a name that is none without its capitals",
      [hit("watch", "a column (Front)")],
      [hit("army", "the sons of the river", undefined, "denies")],
      [],
    ],
    [
      "a name within another word",
      [hit("watch", "a column (Front)")],
      [hit("army", "the Frontier bridge", undefined, "denies")],
      [],
    ],
    [
      "each who contradicts one of several",
      [hit("watch", "a school"), hit("rebels", "a bridge"), hit("front", "a mill")],
      [hit("army", "a school", undefined, "denies"), hit("government", "the bridge", undefined, "denies")],
      ["different-targets: army, government, rebels, watch"],
    ],
  ],
  "whether notice was given": [
    [
      "the same notice",
      [
        [
          "army",
          "notice",
          { given: true, kind: "told", from: "army", to: "alliance", about: "the hours of the strike" },
        ],
      ],
      [
        [
          "alliance",
          "notice",
          { given: false, kind: "told", from: "army", to: "alliance", about: "the hours of the strike" },
        ],
      ],
      ["notice-contradicted: alliance, army"],
    ],
    [
      "another subject",
      [
        [
          "army",
          "notice",
          { given: true, kind: "told", from: "army", to: "alliance", about: "the borders of the area" },
        ],
      ],
      [
        [
          "alliance",
          "notice",
          { given: false, kind: "told", from: "army", to: "alliance", about: "fires across the river" },
        ],
      ],
      [],
    ],
    [
      "told, and knew",
      [["army", "notice", { given: true, kind: "told", from: "army", to: "alliance", about: "the area" }]],
      [["alliance", "notice", { given: false, kind: "knew", from: "army", to: "alliance", about: "the area" }]],
      [],
    ],
    [
      "nobody says to whom",
      [["army", "notice", { given: true, about: "the area" }]],
      [["alliance", "notice", { given: false, about: "the area" }]],
      [],
    ],
  ],
  "whether it happened": [
    [
      "a denial",
      [["watch", "occurrence", { type: "air-strike" }]],
      [["army", "occurrence", { type: "air-strike" }, undefined, "denies"]],
      ["occurrence-denied: army, watch"],
    ],
    [
      "who tells of it denies only another cause",
      [
        ["watch", "occurrence", { type: "air-strike" }],
        ["watch", "occurrence", { type: "shelling" }, undefined, "denies"],
      ],
      [blames("rebels", "army")],
      [],
    ],
  ],
}

for (const [question, cases] of Object.entries(CASES)) {
  describe(question, () => {
    test.each(cases)("%s", (_, first, second, disputes) => {
      expect(disputesAmong(first, second)).toEqual(disputes)
    })
  })
}

test("in fighting both sides act, and each counts other dead", () => {
  const told = disputesAmong(
    [blames("watch", "army"), killed("watch", exactly(3, "combatants"))],
    [blames("army", "rebels"), killed("army", exactly(30, "combatants"))],
    "armed-clash",
  )
  expect(told).toEqual([])
})

/** The same speakers in reports of successive days; the disputes as `kind: settled or open`, and in full. */
function overTime(days: readonly (readonly Words[])[]): readonly Dispute[] {
  const made = days.map((words, i) =>
    readingOf(
      { id: `r${i}`, outlet: `paper ${i}`, date: `2021-03-0${4 + i}`, more: `Printed by paper ${i}.` },
      [{ id: "e", type: "air-strike", from: "2021-03-03", places: ["Marisk"] }],
      words.map(([by, facet, value, text, stance = "asserts"], n) => {
        return { incident: "e", by, facet, value, stance, words: text ?? `Sentence ${n} of report ${i}.` }
      }),
    ),
  )
  const [incident, ...others] = reconcile(made, KNOWLEDGE)
  expect(others).toEqual([])
  return incident?.disputes ?? []
}

const open: [] = []
const OVER_TIME: readonly (readonly [string, readonly (readonly Words[])[], readonly string[] | []])[] = [
  [
    "a figure is revised to the other's",
    [[killed("watch", exactly(6)), killed("army", exactly(9))], [killed("watch", exactly(9))]],
    ['counts-apart settled: watch later said "Sentence 0 of report 1." (reported 2021-03-05)'],
  ],
  [
    "a figure is revised, and still apart",
    [[killed("watch", exactly(6)), killed("army", exactly(9))], [killed("watch", exactly(7))]],
    ["counts-apart open"],
  ],
  ["one account alone revises its figure", [[killed("watch", exactly(6))], [killed("watch", exactly(9))]], open],
  [
    "a denial is taken back",
    [[blames("watch", "army"), blames("army", "army", "denies")], [blames("army", "army")]],
    ['responsibility-denied settled: army later said "Sentence 0 of report 1." (reported 2021-03-05)'],
  ],
  [
    "harm to civilians is admitted later",
    [
      [killed("watch", exactly(4, "civilians")), ["army", "civilian-harm", { harmed: true }, undefined, "denies"]],
      [["army", "civilian-harm", { harmed: true }]],
    ],
    ['civilian-harm-denied settled: army later said "Sentence 0 of report 1." (reported 2021-03-05)'],
  ],
  [
    "a denial comes later than the blame",
    [[blames("watch", "army")], [blames("army", "army", "denies")]],
    ["responsibility-denied open"],
  ],
  [
    "residents do not speak for each other",
    [[blames("watch", "army"), blames("residents", "army", "denies")], [blames("residents", "army")]],
    ["responsibility-denied open"],
  ],
]

describe("what takes part in a dispute on the culprit", () => {
  const about = (...words: readonly Words[]) =>
    overTime([words]).map(({ kind, reason, claims }) => [kind, reason, claims.length])

  test("only the party that is at issue, where an account names others besides", () => {
    expect(about(blames("watch", "army"), blames("watch", "front"), blames("army", "army", "denies"))).toEqual([
      ["responsibility-denied", "Watch said that it was Army; Army denied that it was Army", 2],
    ])
  })

  test("all that two accounts name where they name different parties", () => {
    expect(about(blames("watch", "army"), blames("rebels", "alliance"), blames("rebels", "squadron"))).toEqual([
      ["different-culprits", "Watch said that it was Army; Rebels said that it was Alliance and Squadron", 3],
    ])
  })

  test("who denies it and points to others clears the accused and names those", () => {
    expect(about(blames("watch", "army"), blames("army", "army", "denies"), blames("army", "rebels"))).toEqual([
      [
        "different-culprits",
        "Watch said that it was Army; Army said that it was Rebels and denied that it was Army",
        3,
      ],
    ])
  })
})

describe("accounts that change", () => {
  test.each(OVER_TIME)("%s", (_, days, disputes) => {
    const told = overTime(days).map(
      ({ kind, settled }) => `${kind} ${settled === null ? "open" : `settled: ${settled.reason}`}`,
    )
    expect(told.map((words) => words.replace(/Watch|Army/g, (name) => name.toLowerCase()))).toEqual(disputes)
  })
})

describe("what the accounts of a dispute agree on", () => {
  const agreed = (...words: readonly Words[]) => overTime([words]).map(({ agreed }) => agreed)
  const struck = (by: string): Words => [by, "occurrence", { type: "air-strike" }]

  test("the act and the least number of dead, though not the culprit", () => {
    const told = agreed(
      ...[struck("watch"), blames("watch", "army"), killed("watch", exactly(12))],
      ...[struck("army"), blames("army", "rebels"), killed("army", atLeast(10))],
    )
    expect(told).toEqual([["that it was an air strike", "that at least 10 people were killed"]])
  })

  test("the culprit, though not the toll", () => {
    const told = agreed(
      ...[blames("watch", "army"), killed("watch", exactly(12, "civilians"))],
      ...[blames("rebels", "army"), killed("rebels", exactly(20, "civilians"))],
    )
    expect(told).toEqual([["that it was Army", "that civilians were harmed", "that at least 12 civilians were killed"]])
  })

  test("nothing", () => expect(agreed(blames("watch", "army"), blames("army", "army", "denies"))).toEqual([[]]))
})
