import { describe, expect, test } from "vitest"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import { read } from "../../src/reading/read.ts"

const knowledge = await loadKnowledge()

/** Short reports of 2017-03-14, a Tuesday, and the incidents they tell of: type, first day, places, the total it is part of. */
const SCENES: readonly (readonly [rule: string, text: string, ...incidents: string[]])[] = [
  [
    "parts of a total are incidents of their own, with its day and type",
    "Air strikes killed 25 people in Idlib province in Syria on Monday, the Observatory said. Eleven people were killed in the town of Saraqeb, it said. Nine others were killed in a village near Jisr al-Shughur, the Observatory said.",
    "air-strike 2017-03-13 Idlib, Syria",
    "air-strike 2017-03-13 Saraqeb (part)",
    "air-strike 2017-03-13 Jisr al-Shughur, a village (part)",
  ],
  [
    "a lead without a province is told of the one that all else is told of",
    "Air strikes in Syria killed 25 people on Monday, the Observatory said. Shells hit the town of Saraqeb in Idlib on Sunday.",
    "air-strike 2017-03-13 Syria, Idlib",
    "shelling 2017-03-12 Saraqeb, Idlib",
  ],
  [
    "what goes on about the figures of years is of years",
    "Shelling hit the Syrian town of Douma on Monday, killing a man. Since early 2014, the Observatory has documented 90 attacks on the town. These attacks left 210 people dead. In addition, those attacks wounded 300.\n• Ninety children were killed.\n• Eleven medics were killed.",
    "shelling 2017-03-13 Douma",
  ],
  [
    "who executes a raid executes nobody, and the countryside of a city is its province",
    "Russian jets executed an air raid in the northern countryside of Aleppo on Monday. An air raid hit a truck in the Syrian village of Herbel.",
    "air-strike 2017-03-13 Herbel, Aleppo",
  ],
  [
    "what an act answers is an event of its own",
    "Rebels fired rockets at Damascus on Monday in response to air strikes on the Syrian town of Douma on Sunday.",
    "shelling 2017-03-13 Damascus",
    "air-strike 2017-03-12 Douma",
  ],
  [
    "a clinic that was hit is known again far away",
    "An air strike hit a clinic in the Syrian town of Atareb on Monday. Shells landed in the city of Homs on Tuesday, killing two people. The strike on the clinic killed four nurses.",
    "air-strike 2017-03-13 Atareb",
    "shelling 2017-03-14 Homs",
  ],
  [
    "aircraft that stand by do not make a strike of it",
    "Syrian troops backed by Russian warplanes stormed the town of Saraqeb on Monday. On Sunday an air raid hit Homs.",
    "armed-clash 2017-03-13 Saraqeb",
    "air-strike 2017-03-12 Homs",
  ],
  [
    "a time in a relative clause is of the place, not of the event",
    "Shelling killed two people in the Syrian city of Aleppo, which has been divided since July 2012.",
    "shelling 2017-03-14 Aleppo",
  ],
  [
    "where people come from is not where it happened",
    "A car bomb hit evacuees from the Syrian towns of Foua and Kefraya in the Rashidin area on Monday.",
    "explosion 2017-03-13 Rashidin",
  ],
  [
    "a state that bans a group is no place of its deeds",
    "Fighters of the Islamic State group (outlawed in Russia) shelled the Syrian city of Raqqa on Monday.",
    "shelling 2017-03-13 Raqqa",
  ],
  [
    "what an event is measured by is not its time",
    "An air raid on a market in the Syrian town of Douma killed 60 people in the deadliest attack in a year.",
    "air-strike 2017-03-14 Douma",
  ],
]

describe("the incidents of a report", () => {
  test.each(SCENES.map(([rule, text, ...incidents]) => ({ rule, text, incidents })))("$rule", ({ text, incidents }) => {
    const reading = read(
      {
        id: "r",
        outlet: null,
        url: null,
        language: "en",
        published: "2017-03-14",
        dated: { date: "2017-03-14", basis: "given" },
        title: null,
        sha256: "0".repeat(64),
        text,
        source: "",
        inferred: [],
      },
      knowledge,
    )
    expect(
      reading.incidents.map(({ type, when, places, within }) =>
        [type, when.from, places.map((place) => place.text).join(", "), within ? "(part)" : ""].join(" ").trim(),
      ),
    ).toEqual(incidents)
  })
})
