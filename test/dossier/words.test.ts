import { describe, expect, test } from "vitest"
import { type Figures, peopleWords, tollWords } from "../../src/dossier/words/counts.ts"
import { stretchNote, whenWords } from "../../src/dossier/words/dates.ts"
import { statementWords } from "../../src/dossier/words/statement.ts"
import type { Claim, Group } from "../../src/model/claim.ts"
import { PARTIES } from "./made-up.ts"

const parties = new Map(PARTIES.map((party) => [party.id, party]))

describe("a range is never a bare number", () => {
  test.each<[Figures, Group, string]>([
    [{ min: 43, max: 43 }, "people", "43 killed"],
    [{ min: 36, max: 43 }, "people", "36 to 43 killed"],
    [{ min: 70, max: null }, "people", "at least 70 killed"],
    [{ min: null, max: 30 }, "people", "up to 30 killed"],
    [{ min: 0, max: 0 }, "people", "none killed"],
    [{ min: 0, max: 36 }, "civilians", "0 to 36 civilians killed"],
    [{ min: 0, max: 0 }, "civilians", "no civilians killed"],
    [{ min: 40, max: 40, approximate: true }, "people", "about 40 killed"],
    [{ min: 1, max: 1 }, "children", "1 child killed"],
    [{ min: null, max: null, vague: "several" }, "people", "several killed"],
    [{ min: null, max: null, vague: "Dozens of" }, "civilians", "dozens of civilians killed"],
    [{ min: null, max: null, vague: "many" }, "women", "many women killed"],
    [{ min: null, max: null }, "people", "no number given killed"],
  ])("%j of %s: %s", (count, group, words) => {
    expect(tollWords(count, group, "killed")).toBe(words)
  })
  test("people with their number", () => {
    expect(peopleWords({ min: 3, max: null }, "aid-workers")).toBe("at least 3 aid workers")
    expect(peopleWords({ min: null, max: 1 }, "medics")).toBe("up to 1 medic")
  })
})

describe("days", () => {
  test.each([
    [{ from: "2031-05-17", to: "2031-05-17" }, "17 May 2031"],
    [{ from: "2031-05-17", to: "2031-05-19" }, "17 to 19 May 2031"],
    [{ from: "2031-04-30", to: "2031-05-02" }, "30 April to 2 May 2031"],
    [{ from: "2030-12-31", to: "2031-01-01" }, "31 December 2030 to 1 January 2031"],
    [{ from: "2031-05-17", to: null }, "from 17 May 2031 on"],
    [{ from: null, to: "2031-05-17" }, "until 17 May 2031"],
    [{ from: null, to: null }, "date not known"],
  ])("%j", (when, words) => {
    expect(whenWords(when)).toBe(words)
  })
  test("what a line under a day's heading adds", () => {
    expect(stretchNote({ from: "2031-05-17", to: "2031-05-17" }, "2031-05-17")).toBe("")
    expect(stretchNote({ from: null, to: null }, "2031-05-17")).toBe("first reported this day")
    expect(stretchNote({ from: null, to: null }, null)).toBe("")
    expect(stretchNote({ from: null, to: "2031-05-17" }, "2031-05-17")).toBe("until 17 May 2031")
  })
})

describe("a claim read after its stance", () => {
  const by = (speaker: string, rest: object) =>
    statementWords(
      {
        id: "c",
        incident: "i",
        stance: "asserts",
        speaker: { id: speaker, text: "" },
        evidence: { text: "x", start: 0, end: 1 },
        ...rest,
      } as Claim,
      parties,
    )
  test.each<[string, object, string]>([
    ["orse-watch", { facet: "responsibility", value: { actor: "republic-army" } }, "Army of the Republic did it"],
    ["republic-army", { facet: "responsibility", value: { actor: "republic-army" } }, "it did it"],
    [
      "republic-army",
      { facet: "responsibility", value: { actor: "republic-army" }, stance: "denies" },
      "having done it",
    ],
    [
      "republic-army",
      { facet: "responsibility", value: { actor: "republic-army" }, stance: "denies", denied: "intent" },
      "having meant it",
    ],
    [
      "orse-watch",
      { facet: "responsibility", value: { actor: "republic-army" }, stance: "denies" },
      "that Army of the Republic did it",
    ],
    [
      "orse-watch",
      { facet: "responsibility", value: { actor: "some-men" }, stance: "suggests" },
      "some men may have done it",
    ],
    [
      "orse-watch",
      { facet: "responsibility", value: { actor: "some-men" }, stance: "withholds" },
      "whether some men did it",
    ],
    ["x", { facet: "civilian-harm", value: { harmed: true }, stance: "denies" }, "that civilians were harmed"],
    ["x", { facet: "civilian-harm", value: { harmed: false } }, "no civilians were harmed"],
    ["x", { facet: "killed", value: { min: 1, max: 1, group: "people" } }, "1 person was killed"],
    ["x", { facet: "missing", value: { min: 2, max: 4, group: "women" } }, "2 to 4 women were missing"],
    [
      "x",
      { facet: "occurrence", value: { type: "air-strike" }, stance: "withholds" },
      "whether an air strike took place",
    ],
    ["x", { facet: "target", value: { what: "fighters" }, stance: "denies", denied: "intent" }, "aiming at fighters"],
    ["x", { facet: "target", value: { what: "fighters" }, stance: "denies" }, "hitting fighters"],
    ["x", { facet: "means", value: { weapon: "sarin" }, stance: "denies" }, "the use of sarin"],
    ["x", { facet: "notice", value: { given: false } }, "no notice had been given"],
    [
      "x",
      {
        facet: "notice",
        value: { given: true, kind: "told", from: "northern-coalition", to: "republic-army", about: "its raids" },
      },
      "Northern Coalition had told Army of the Republic beforehand about its raids",
    ],
    [
      "x",
      { facet: "notice", value: { given: true, kind: "knew", to: "republic-army" } },
      "Army of the Republic knew beforehand",
    ],
    ["x", { facet: "notice", value: { given: true }, stance: "withholds" }, "whether notice had been given"],
    ["x", { facet: "victim", value: { name: "N N", age: 7, status: "killed" } }, "N N, 7: killed"],
    [
      "x",
      { facet: "victim", value: { name: "N N", age: 0, ageMonths: 8, role: "son", status: "injured" } },
      "N N, 8 months, son: injured",
    ],
  ])("%s %j: %s", (speaker, claim, words) => {
    expect(by(speaker, claim)).toBe(words)
  })
})
