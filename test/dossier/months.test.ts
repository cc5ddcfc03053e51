import { parseHTML } from "linkedom"
import { describe, expect, test } from "vitest"
import { pages } from "../../src/dossier/pages.ts"
import type { Dossier, Incident } from "../../src/model/incident.ts"
import { claim, KNOWLEDGE, reading } from "./made-up.ts"

/** One report on the first of a month of an incident on the last day of the month before; months from January 2031. */
function manyMonths(count: number): Dossier {
  const months = Array.from({ length: count }, (_, i) => new Date(Date.UTC(2031, i + 1, 1)))
  const readings = months.map((first, i) =>
    reading(
      `r${i}`,
      "kassir-daily",
      first.toISOString().slice(0, 10),
      `Raid ${i}`,
      `Orse Watch said that ${i + 2} people died.`,
      (text) => [
        claim(text, "c1", "killed", { min: i + 2, max: i + 2, group: "people" }, `${i + 2} people died`, "orse-watch"),
      ],
    ),
  )
  const incidents = months.map((first, i): Incident => {
    const day = new Date(first.getTime() - 86_400_000).toISOString().slice(0, 10)
    const ref = { report: `r${i}`, claim: "c1" }
    return {
      id: `i${i}`,
      formerly: [],
      type: "air-strike",
      when: { from: day, to: day },
      place: null,
      placeNames: [`Village ${i}`],
      mentions: [{ report: `r${i}`, incident: "strike" }],
      joins: [],
      accounts: [{ id: "orse-watch", speaker: { id: "orse-watch", text: "" }, side: null, claims: [ref], revises: [] }],
      disputes: [],
      toll: {
        rule: "claimed-range",
        ranges: [{ facet: "killed", group: "people", min: i + 2, max: i + 2, origins: 1, claims: [ref] }],
        explanation: [],
      },
      tolls: [],
      grade: null,
      origins: [
        { id: "orse-watch", speaker: "orse-watch", side: null, first: `r${i}`, reports: [`r${i}`], copies: [] },
      ],
      related: i === 0 ? [] : [{ incident: `i${i - 1}`, relation: "alternative", reason: "a month apart" }],
      questions: [],
    }
  })
  return { incidents, readings }
}

const made = (name: string, onePage: number) => [...pages(manyMonths(4), { name, knowledge: KNOWLEDGE, onePage })]

describe("a dossier too long for one page", () => {
  const files = made("out.html", 3)
  const parsed = new Map(files.map(({ name, html }) => [name, parseHTML(html).document]))

  test("an index and a page a month, called after the output", () => {
    expect(files.map(({ name }) => name)).toEqual([
      "out.html",
      "out-2031-01.html",
      "out-2031-02.html",
      "out-2031-03.html",
      "out-2031-04.html",
      "out-2031-05.html",
    ])
  })

  test("every link leads to an element of the page that it names", () => {
    const links = [...parsed].flatMap(([name, document]) =>
      [...document.querySelectorAll("a[href]")].map((a) => ({ from: name, href: a.getAttribute("href") ?? "" })),
    )
    const inside = links.filter(({ href }) => !/^https?:/.test(href))
    const missing = inside.filter(({ from, href }) => {
      const [file = "", anchor = ""] = href.split("#")
      const target = parsed.get(file === "" ? from : decodeURIComponent(file))
      return target === undefined || (anchor !== "" && target.getElementById(anchor) === null)
    })
    expect(missing).toEqual([])
    const across = inside.filter(({ from, href }) => !href.startsWith("#") && !href.startsWith(from)).length
    expect(across).toBeGreaterThan(20)
  })

  test("an incident stands in its own month, its report in the report's", () => {
    const january = parsed.get("out-2031-01.html")
    expect(january?.querySelectorAll(".incident")).toHaveLength(1)
    expect(january?.querySelectorAll(".report")).toHaveLength(0)
    expect(parsed.get("out-2031-05.html")?.querySelectorAll(".report")).toHaveLength(1)
  })

  test("the index counts what each month holds", () => {
    const row = parsed.get("out.html")?.querySelector(".months tbody tr")
    expect([...(row?.children ?? [])].map(({ textContent }) => textContent)).toEqual(["January 2031", "1", "0", "0"])
  })
})

test("up to the limit it is one page", () => {
  expect(made("out.html", 4).map(({ name }) => name)).toEqual(["out.html"])
})

test.each([
  ["dossier", "dossier-2031-01.html"],
  ["a.b.htm", "a.b-2031-01.htm"],
  ["Bericht Süd.HTML", "Bericht Süd-2031-01.HTML"],
])("%s makes %s", (name, month) => {
  expect(made(name, 1)[1]?.name).toBe(month)
})

test("reports without a date go to a page of their own", () => {
  const dossier = manyMonths(2)
  for (const { report } of dossier.readings) report.dated = { date: null, basis: "unknown" }
  const names = [...pages(dossier, { name: "d.html", knowledge: KNOWLEDGE, onePage: 1 })].map(({ name }) => name)
  expect(names).toEqual(["d.html", "d-2031-01.html", "d-2031-02.html", "d-undated.html"])
})

test("pages come one at a time: the next is made when it is asked for", () => {
  const dossier = manyMonths(3)
  const iterator = pages(dossier, { name: "d.html", knowledge: KNOWLEDGE, onePage: 1 })
  expect(iterator.next().value?.name).toBe("d.html")
  const [last] = dossier.readings.slice(-1)
  if (last === undefined) throw new Error("expected a reading")
  last.report.outlet = "changed meanwhile"
  expect([...iterator].at(-1)?.html).toContain("changed meanwhile")
})
