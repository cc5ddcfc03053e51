import { describe, expect, test } from "vitest"
import type { Reading } from "../../src/model/reading.ts"
import { reconcile } from "../../src/reconciling/reconcile.ts"
import { exactly, type Happened, knowledgeOf, readingOf, type Said } from "./make-reading.ts"

const NOBODY = knowledgeOf([])

interface Told {
  readonly type?: Happened["type"]
  readonly from?: string | null
  readonly to?: string | null
  readonly places: readonly string[]
  readonly spot?: NonNullable<Happened["spot"]>
  readonly killed?: number
  readonly by?: string
}

const BASE = { type: "air-strike", from: "2021-03-03" } as const

function tell(id: string, date: string | null, events: readonly Told[]): Reading {
  return readingOf(
    { id, outlet: `paper ${id}`, date, more: `Printed as ${id}.` },
    events.map(({ killed: _, by: __, ...event }, i) => ({ id: `e${i}`, ...BASE, ...event })),
    events.flatMap(({ killed, by }, i): Said[] => [
      ...(by === undefined
        ? []
        : [
            {
              incident: `e${i}`,
              by: "outlet",
              facet: "responsibility",
              value: { actor: by },
              words: `Event ${i} of ${id} was theirs.`,
            },
          ]),
      ...(killed === undefined
        ? []
        : [
            {
              incident: `e${i}`,
              by: "outlet",
              facet: "killed",
              value: exactly(killed),
              words: `Event ${i} of ${id} took lives.`,
            },
          ]),
    ]),
  )
}

/** How many incidents two tellings come to. */
const together = (first: Told, second: Told) =>
  reconcile([tell("a", "2021-03-04", [first]), tell("b", "2021-03-05", [second])], NOBODY).length === 1

const ONE: readonly (readonly [string, Told, Told])[] = [
  ["the same place and day", { places: ["Marisk"] }, { places: ["Marisk"] }],
  ["Arabic names in two spellings", { places: ["Khan Sheikhoun"] }, { places: ["Khan Shaykhun"] }],
  ["a silent h and a doubled letter", { places: ["al-Hasakeh"] }, { places: ["Hassaka"] }],
  ["q and k", { places: ["Qamishli"] }, { places: ["al-Kamishli"] }],
  [
    "a village and its province, with the same culprit",
    { places: ["Sollow", "Upper Vey"], by: "army" },
    { places: ["Upper Vey"], by: "army" },
  ],
  [
    "a day's drift, with the same toll",
    { places: ["Marisk"], killed: 14 },
    { places: ["Marisk"], killed: 14, from: "2021-03-04" },
  ],
  ["a toll that grows", { places: ["Marisk"], killed: 9 }, { places: ["Marisk"], killed: 17 }],
  ["air strike and shelling", { places: ["Marisk"] }, { places: ["Marisk"], type: "shelling" }],
  [
    "car bomb and suicide bombing",
    { places: ["Marisk"], type: "explosion" },
    { places: ["Marisk"], type: "suicide-bombing" },
  ],
  [
    "a day left open, with the same culprit",
    { places: ["Marisk"], by: "army" },
    { places: ["Marisk"], by: "army", from: null },
  ],
  [
    "other names, points within their precision",
    { places: ["Sollow"], spot: { lon: 40.1, lat: 35.2, precision: 2000 }, killed: 6 },
    { places: ["the mill road"], spot: { lon: 40.11, lat: 35.2, precision: 2000 }, killed: 6 },
  ],
  [
    "a chemical attack of one day, told without a place",
    { places: ["Marisk"], type: "chemical-weapon", by: "army" },
    { places: [], type: "chemical-weapon", by: "army" },
  ],
]

const TWO: readonly (readonly [string, Told, Told])[] = [
  ["a day left open, and nothing else in common", { places: ["Marisk"] }, { places: ["Marisk"], from: null }],
  ["another place", { places: ["Marisk"] }, { places: ["Tolvane"] }],
  [
    "two villages of one province",
    { places: ["Sollow", "Upper Vey"], by: "army" },
    { places: ["Brennick", "Upper Vey"], by: "army" },
  ],
  ["short names that sound alike", { places: ["Homs"] }, { places: ["Hama"] }],
  ["a week apart", { places: ["Marisk"] }, { places: ["Marisk"], from: "2021-03-10" }],
  [
    "a day apart, and tolls that no growth explains",
    { places: ["Marisk"], killed: 4 },
    { places: ["Marisk"], killed: 60, from: "2021-03-04" },
  ],
  ["an air strike and an abduction", { places: ["Marisk"] }, { places: ["Marisk"], type: "abduction" }],
  [
    "one name, two places far apart",
    { places: ["Marisk"], spot: { lon: 40, lat: 35, precision: 2000 } },
    { places: ["Marisk"], spot: { lon: 37, lat: 33, precision: 2000 } },
  ],
  [
    "two banks of a river",
    { places: ["Sollow east"], spot: { lon: 40, lat: 35, precision: 500 } },
    { places: ["Sollow west"], spot: { lon: 40.05, lat: 35, precision: 500 }, from: "2021-03-04" },
  ],
  ["a strike somewhere, told without a place", { places: ["Marisk"] }, { places: [] }],
]

describe("two tellings of one event", () => {
  test.each(ONE)("%s", (_, first, second) => expect(together(first, second)).toBe(true))
})

describe("two events", () => {
  test.each(TWO)("%s", (_, first, second) => expect(together(first, second)).toBe(false))
})

describe("groups", () => {
  test("two incidents of one report never become one, not even through a third report", () => {
    const kept = tell("a", "2021-03-04", [
      { places: ["Marisk"], killed: 5 },
      { places: ["Marisk"], killed: 7 },
    ])
    const other = tell("b", "2021-03-04", [{ places: ["Marisk"], killed: 7 }])
    const incidents = reconcile([kept, other], NOBODY)
    expect(incidents.map(({ mentions }) => mentions.map((m) => m.report + m.incident).sort()).sort()).toEqual([
      ["ae0"],
      ["ae1", "be0"],
    ])
  })

  test("a join is explained in words and numbers that add up to its score", () => {
    const [incident] = reconcile(
      [
        tell("a", "2021-03-04", [{ places: ["Qamishli"], killed: 14 }]),
        tell("b", "2021-03-04", [{ places: ["Kamishli"], killed: 14 }]),
      ],
      NOBODY,
    )
    const [join] = incident?.joins ?? []
    expect(join?.mention).toEqual({ report: "b", incident: "e0" })
    expect(join?.reasons).toContain("both say 14 killed (+1.7)")
    expect(join?.reasons.join()).toContain("in another spelling")
    const weights = join?.reasons.flatMap((reason) => /\(([+−])([\d.]+)\)$/.exec(reason)?.slice(1) ?? []) ?? []
    const sum = weights.reduce(
      (total, part, i) => (i % 2 === 0 ? total : total + Number(part) * (weights[i - 1] === "−" ? -1 : 1)),
      0,
    )
    expect(sum).toBeCloseTo(join?.score ?? 0, 0)
  })

  test("a stretch of days is linked to a strike within it, not merged", () => {
    const fortnight = tell("a", "2021-03-15", [
      { places: ["Marisk"], from: "2021-03-01", to: "2021-03-14", killed: 90 },
    ])
    const strike = tell("b", "2021-03-04", [{ places: ["Marisk"], killed: 6 }])
    const incidents = reconcile([strike, fortnight], NOBODY)
    expect(incidents).toHaveLength(2)
    expect(incidents[0]?.related).toMatchObject([{ relation: "includes", incident: incidents[1]?.id }])
    expect(incidents[1]?.related).toMatchObject([{ relation: "part-of", incident: incidents[0]?.id }])
  })

  /** A reading of one day's total over a province, and of strikes within it. */
  const total = (id: string, killed: number, parts: readonly (readonly [place: string, killed: number])[]) => {
    const wide = { id: "total", type: "air-strike" as const, from: "2021-03-03", places: ["Upper Vey"] }
    const strikes = parts.map(([place], i) => ({ ...wide, id: `s${i}`, places: [place, "Upper Vey"], within: "total" }))
    const dead = (incident: string, n: number): Said => {
      return {
        incident,
        by: "watch",
        facet: "killed",
        value: exactly(n),
        words: `A count of ${n} by ${id} for ${incident}.`,
      }
    }
    const said = [dead("total", killed), ...parts.map(([, n], i) => dead(`s${i}`, n))]
    return readingOf(
      { id, outlet: `paper ${id}`, date: "2021-03-04", more: `Printed as ${id}.` },
      [wide, ...strikes],
      said,
    )
  }
  const summaryOf = (readings: readonly Reading[]) =>
    reconcile(readings, NOBODY).map(({ mentions, related }) => [
      mentions.map((m) => m.report + m.incident).join(" "),
      related
        .map(({ relation }) => relation)
        .sort()
        .join(" "),
    ])

  test("a day's total is linked to the strikes it counts, those of other reports too, and not merged with them", () => {
    const readings = [
      total("a", 19, [
        ["Sollow", 11],
        ["Brennick", 8],
      ]),
      tell("b", "2021-03-04", [{ places: ["Sollow", "Upper Vey"], killed: 11 }]),
    ]
    expect(summaryOf(readings).sort()).toEqual([
      ["as0 be0", "part-of"],
      ["as1", "part-of"],
      ["atotal", "includes includes"],
    ])
  })

  test("a total is not taken for one of the strikes it counts", () => {
    const readings = [
      total("a", 12, [["Brennick", 4]]),
      tell("b", "2021-03-04", [{ places: ["Sollow", "Upper Vey"], killed: 8 }]),
    ]
    expect(
      summaryOf(readings)
        .map(([mentions]) => mentions)
        .sort(),
    ).toEqual(["as0", "atotal", "be0"])
  })

  const CAUSES: readonly (readonly [string, Told, Told, readonly string[]])[] = [
    [
      "the same dead by two kinds of act",
      { places: ["Marisk"], killed: 6, type: "air-strike" },
      { places: ["Marisk"], killed: 6, type: "armed-clash" },
      ["alternative", "alternative"],
    ],
    [
      "the same dead by two hands, kept apart by the report",
      { places: ["Marisk"], killed: 6, by: "army" },
      { places: ["Marisk"], killed: 6, by: "rebels" },
      ["alternative", "alternative"],
    ],
    [
      "other dead",
      { places: ["Marisk"], killed: 6, type: "air-strike" },
      { places: ["Marisk"], killed: 9, type: "armed-clash" },
      ["", ""],
    ],
    [
      "two dead each, which chance brings about",
      { places: ["Marisk"], killed: 2, type: "air-strike" },
      { places: ["Marisk"], killed: 2, type: "armed-clash" },
      ["", ""],
    ],
    [
      "another place",
      { places: ["Marisk"], killed: 6, type: "air-strike" },
      { places: ["Tolvane"], killed: 6, type: "armed-clash" },
      ["", ""],
    ],
  ]

  test.each(CAUSES)("alternative causes within a report: %s", (_, first, second, relations) => {
    const told = summaryOf([tell("a", "2021-03-04", [first, second])])
    expect(told.map(([, relation]) => relation)).toEqual(relations)
  })

  test("alternative causes in two reports", () => {
    const first = tell("a", "2021-03-04", [{ places: ["Marisk"], killed: 6, type: "air-strike" }])
    const second = tell("b", "2021-03-04", [{ places: ["Marisk"], killed: 6, type: "abduction" }])
    const [one] = reconcile([first, second], NOBODY)
    expect(one?.related).toMatchObject([
      {
        relation: "alternative",
        reason: "the same dead (6 killed) by another cause: one says abduction, the other air strike",
      },
    ])
  })

  test("the incident takes the finer place, the day most agree on, and the type with most votes", () => {
    const spot = { lon: 40.1, lat: 35.2, precision: 1500, admin1: "Upper Vey" }
    const incidents = reconcile(
      [
        tell("a", "2021-03-04", [{ places: ["Upper Vey"], killed: 14, by: "army" }]),
        tell("b", "2021-03-04", [{ places: ["Sollow", "Upper Vey"], spot, killed: 14, by: "army" }]),
        tell("c", "2021-03-05", [
          {
            places: ["Sollow", "Upper Vey"],
            spot,
            killed: 14,
            by: "army",
            from: "2021-03-02",
            to: "2021-03-04",
            type: "shelling",
          },
        ]),
      ],
      NOBODY,
    )
    expect(incidents).toHaveLength(1)
    expect(incidents[0]).toMatchObject({
      // After its first report, so that it stays when better ones come.
      id: "air-strike-2021-03-03-upper-vey",
      type: "air-strike",
      when: { from: "2021-03-03", to: "2021-03-03" },
      place: { name: "Sollow", precision: 1500 },
    })
    expect(incidents[0]?.placeNames[0]).toBe("Sollow")
  })
})

describe("a report that gives no day", () => {
  const named = (id: string, date: string | null, from: string | null, name: string) =>
    readingOf(
      { id, outlet: `paper ${id}`, date },
      [{ id: "e", type: "drone-strike", from, places: ["Marisk"] }],
      [{ incident: "e", by: "outlet", facet: "victim", value: { name, status: "killed" }, words: `${name} died.` }],
    )
  const dated = named("a", "2021-03-04", "2021-03-03", "Salma Idris")

  test("finds one that does by a victim whom both name, whichever comes first", () => {
    const undated = named("b", null, null, "Salma Idris")
    expect(reconcile([dated, undated], NOBODY)).toHaveLength(1)
    expect(reconcile([undated, dated], NOBODY)).toHaveLength(1)
  })

  test("but not by the place alone, nor by a single name", () => {
    expect(reconcile([dated, named("b", null, null, "Omar Tarif")], NOBODY)).toHaveLength(2)
    const elsewhere = readingOf(
      { id: "b", outlet: "paper b", date: null },
      [{ id: "e", type: "drone-strike", from: null, places: ["Telluq"] }],
      [{ incident: "e", by: "outlet", facet: "victim", value: { name: "Salma", status: "killed" }, words: "Salma." }],
    )
    expect(reconcile([named("a", "2021-03-04", "2021-03-03", "Salma"), elsewhere], NOBODY)).toHaveLength(2)
  })

  // 3 March 2021 is a Wednesday.
  test.each([
    ["the weekday", { weekday: 3 }, 1],
    ["another weekday", { weekday: 5 }, 2],
    ["the date without a year", { date: "03-03" }, 1],
    ["a date a month later", { date: "04-03" }, 2],
    ["nothing", undefined, 2],
  ] as const)("finds one of its place by what it calls the day: %s", (_, day, count) => {
    const undated = named("b", null, null, "Omar Tarif")
    const when = { from: null, to: null, ...(day && { named: day }) }
    const called = { ...undated, incidents: undated.incidents.map((incident) => ({ ...incident, when })) }
    expect(reconcile([dated, called], NOBODY)).toHaveLength(count)
    expect(reconcile([called, dated], NOBODY)).toHaveLength(count)
  })
})
