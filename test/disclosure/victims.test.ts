import { describe, expect, test } from "vitest"
import { disclosed } from "../../src/disclosure/disclosed.ts"
import { pages } from "../../src/dossier/pages.ts"
import { summary } from "../../src/dossier/summary.ts"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import type { Reading } from "../../src/model/reading.ts"
import { read } from "../../src/reading/read.ts"
import { reconcile } from "../../src/reconciling/reconcile.ts"

const knowledge = await loadKnowledge()

/** Everything that leaves the house for reports: the data, every page, the summary. */
function shared(texts: readonly string[], title: string | null = null): string {
  const readings = texts.map((text, k) => readingOf(title === null ? text : `${title}\n\n${text}`, k, title))
  const dossier = { incidents: reconcile(readings, knowledge), readings }
  const cut = disclosed(dossier, knowledge)
  return [
    JSON.stringify(cut),
    ...[...pages(dossier, { name: "d.html", knowledge, share: true })].map(({ html }) => html),
    summary(cut, { colour: false, width: 200, knowledge }),
  ].join("\n")
}

const readingOf = (text: string, k: number, title: string | null): Reading =>
  read(
    {
      id: `report-of-${k}`,
      outlet: "Vale Post",
      url: `https://example.org/${k}`,
      language: "en",
      published: "2018-11-18",
      dated: { date: "2018-11-18", basis: "given" },
      title,
      sha256: "0".repeat(64),
      text,
      source: "",
      inferred: [],
    },
    knowledge,
  )

const STRIKE = "The Observatory said an air strike hit a market in Hajin on Saturday, killing nine people."

type Case = readonly [how: string, texts: readonly string[], names: readonly string[], title?: string]

describe("victims' names are nowhere in the edition to share", () => {
  /** Reports, and words of theirs that may not leave the house. */
  const CASES: readonly Case[] = [
    ["in a sentence of its own", [`${STRIKE} Nadra Qutaini, 7, was killed.`], ["Nadra", "Qutaini"]],
    [
      "in the sentence of another claim",
      ["An air strike hit a market in Hajin on Saturday, killing nine people and the nurse Nadra Qutaini."],
      ["Nadra", "Qutaini"],
    ],
    [
      "in a list",
      [`${STRIKE}\n\nMartyrs:\n1. Nadra Qutaini, 7\n2. The child Zayd Qutaini\n3. Umm Zayd (woman)`],
      ["Nadra", "Qutaini", "Zayd"],
    ],
    [
      "again elsewhere, in capitals and as a hashtag",
      [
        `${STRIKE} Nadra Qutaini, 7, was killed. The army denied that it had hit the house of NADRA on Saturday. #NadraQutaini`,
      ],
      ["Nadra", "Qutaini"],
    ],
    [
      "in another report, where nobody is read as a victim",
      [
        `${STRIKE} Nadra Qutaini, 7, was killed.`,
        "An air strike on Saturday hit the home of the Qutaini clan in Hajin, killing nine people, the Observatory said.",
      ],
      ["Nadra", "Qutaini"],
    ],
    [
      "in a headline",
      [`${STRIKE} Nadra Qutaini, 7, was killed.`],
      ["Nadra", "Qutaini"],
      "Girl Nadra Qutaini Killed in Hajin",
    ],
    [
      "as what was hit",
      [
        "Nadra Qutaini, 7, was killed when an air strike hit the Qutaini house in Hajin on Saturday, the Observatory said.",
      ],
      ["Nadra", "Qutaini"],
    ],
    [
      "whose death is denied",
      [`${STRIKE} The army denied that Nadra Qutaini had been killed in the air strike on Hajin.`],
      ["Nadra", "Qutaini"],
    ],
    [
      "as a speaker's kin",
      [`${STRIKE} "My brother Zayd was killed," said Nadra Qutaini, who lost her leg in the air strike on Hajin.`],
      ["Nadra", "Qutaini", "Zayd"],
    ],
    ["with a possessive", [`${STRIKE} Nadra Qutaini's body was found in Hajin on Saturday.`], ["Nadra", "Qutaini"]],
    [
      "a commander",
      ["An air strike near Hajin killed commander Abu Zayd al-Qutaini on Saturday, the Observatory said."],
      ["Zayd", "Qutaini"],
    ],
    [
      "by bare first names, which are not read as victims",
      ["Zayd and Nadra were killed when an air strike hit a market in Hajin on Saturday, the Observatory said."],
      ["Zayd", "Nadra"],
    ],
    [
      "as an object, by a bare first name",
      ["An air strike hit a market in Hajin on Saturday and killed Zayd, the Observatory said."],
      ["Zayd"],
    ],
  ]

  test.each(CASES.map(([how, texts, names, title]) => ({ how, texts, names, title })))(
    "$how",
    ({ texts, names, title }) => {
      const before = texts.join(" ")
      const out = shared(texts, title ?? null).toLowerCase()
      for (const name of names) {
        expect(before.toLowerCase()).toContain(name.toLowerCase())
        expect(out).not.toContain(name.toLowerCase())
      }
      expect(out).toContain("hajin")
    },
  )

  test("what names nobody stays", () => {
    expect(shared([`${STRIKE} Nadra Qutaini, 7, was killed.`])).toContain("killing nine people")
    expect(
      shared(["The Observatory said nine people were killed when an air strike hit Hajin on Saturday."]),
    ).toContain("nine people were killed when an air strike hit Hajin")
  })
})
