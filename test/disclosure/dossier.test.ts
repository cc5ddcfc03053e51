import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { disclosed } from "../../src/disclosure/disclosed.ts"
import { pages } from "../../src/dossier/pages.ts"
import { summary } from "../../src/dossier/summary.ts"
import type { Claim } from "../../src/model/claim.ts"
import { Dossier, type Incident } from "../../src/model/incident.ts"
import { distance } from "../../src/space/distance.ts"
import { KNOWLEDGE, MADE_UP } from "../dossier/made-up.ts"
import { onePage, textsOf } from "../dossier/parsed.ts"

/** Everything that leaves the house for a dossier: the data, every page, the summary. */
function everything(dossier: Dossier): string {
  const shared = disclosed(dossier, KNOWLEDGE)
  return [
    JSON.stringify(shared),
    ...[...pages(dossier, { name: "d.html", knowledge: KNOWLEDGE, share: true })].map(({ html }) => html),
    summary(shared, { colour: false, width: 200, knowledge: KNOWLEDGE }),
  ].join("\n")
}

/** Where a word stands in what leaves the house, with some of what is around it; null where it does not. */
function standing(word: string, out: string): string | null {
  const at = out.toLowerCase().indexOf(word.toLowerCase())
  return at < 0 ? null : out.slice(Math.max(0, at - 60), at + 60)
}

describe("the edition to share", () => {
  const shared = disclosed(MADE_UP, KNOWLEDGE)
  const out = everything(MADE_UP)

  test("is a dossier like any other", () => {
    expect(() => Dossier.parse(shared)).not.toThrow()
    for (const { text, claims } of shared.readings)
      for (const { evidence } of claims) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text)
  })

  test.each([
    "Huda",
    "Barakat",
    "Salim",
    "Darwazi",
    "Nadim",
    "Sahloul",
    "kitchen",
    "neighbour",
    "Nobody warned us",
    "سكان",
    "سقطت",
  ])("does not hold %s anywhere", (word) => {
    expect(standing(word, out)).toBeNull()
  })

  test.each([
    "Planes kill dozens",
    "one of whom",
    "treated them at Qast",
    'watch-1"',
    'daily-1"',
    "tell-maren",
    "40.6123",
    "34.7234",
  ])("leaves out titles, other sentences, ids and exact coordinates: %s", (words) => {
    expect(standing(words, out)).toBeNull()
  })

  test("keeps the sentences of public speakers, with the words of their claims marked", () => {
    const { document } = onePage(MADE_UP, true)
    expect(textsOf(document, ".report .text")).toContain(
      "Its envoy, Ilse Brandt, suggested that guns across the river were to blame4.",
    )
    expect(textsOf(document, "mark")).toContain("free of civilian presence")
    expect(textsOf(document, ".withheld")[0]).toContain("withheld")
  })

  test("keeps every claim but the names, and says who is withheld", () => {
    const count = (dossier: Dossier) => dossier.readings.flatMap(({ claims }) => claims).length
    expect(count(shared)).toBe(count(MADE_UP) - 1)
    const { document } = onePage(MADE_UP, true)
    expect(textsOf(document, ".accounts thead bdi")).toEqual(
      expect.arrayContaining(["a resident (withheld)", "a medic (withheld)", "Northern Coalition"]),
    )
    expect(textsOf(document, ".dispute h5")).toHaveLength(3)
  })

  test("a place is no finer than a kilometre, and its area still holds the true one", () => {
    const [before, after] = [MADE_UP, shared].map(
      ({ incidents }) => incidents.find(({ place }) => place !== null)?.place,
    )
    if (!before || !after) throw new Error("expected a place")
    expect(after.lon * 100).toBeCloseTo(Math.round(after.lon * 100), 6)
    expect(after.precision).toBeGreaterThanOrEqual(1000)
    expect(distance(before, after) + before.precision).toBeLessThanOrEqual(after.precision)
  })
})

describe("a name that is withheld is nowhere", () => {
  const letters = fc.stringMatching(/^[A-Z][bcdfgkmnprtvz][aeiou][bcdfgkmnprtvz]{2}[aeiou]q$/)
  const name = fc.tuple(letters, letters).map(([first, last]) => ({ whole: `${first} al-${last}`, first, last }))
  /** Ways in which a report can carry a name once a reader knows it. */
  const carriers: ((text: string, name: { whole: string; first: string; last: string }) => string)[] = [
    (text, { whole }) => `${text}\n\nThe funeral of ${whole} was held.`,
    (text, { last }) => text.replace("put the dead at 43", `put the dead at 43 after ${last.toUpperCase()} rang`),
    (text, { first }) => text.replace("free of civilian presence", `free of civilian presence, not ${first}'s house`),
  ]

  const victim = (whole: string): Partial<Claim> => ({ facet: "victim", value: { name: whole, status: "killed" } })
  const witness = (whole: string): Partial<Claim> => ({
    speaker: { id: "residents", text: `${whole}, a resident`, person: whole },
  })
  const stranger = (whole: string): Partial<Claim> => ({
    speaker: { id: whole.toLowerCase().replaceAll(" ", "-"), text: whole },
  })

  test("not in text, title, outlet, address, place, target, reason, question, id", () => {
    fc.assert(
      fc.property(name, fc.constantFrom(victim, witness, stranger), fc.constantFrom(...carriers), (who, how, carry) => {
        const dossier = planted(who.whole, how(who.whole), (text) => carry(text, who))
        expect(standing(who.last, JSON.stringify(dossier))).not.toBeNull()
        const out = everything(dossier)
        expect(standing(who.first, out)).toBeNull()
        expect(standing(who.last, out)).toBeNull()
      }),
      { numRuns: 40 },
    )
  })
})

/** The made-up dossier with a name in every free field, and one claim changed so that a reader knows the name as a person's. */
function planted(name: string, change: Partial<Claim>, carry: (text: string) => string): Dossier {
  const dossier = structuredClone(MADE_UP)
  const slug = name.toLowerCase().replaceAll(" ", "-")
  for (const { report, claims } of dossier.readings) {
    report.title = `${report.title} and ${name}`
    report.url = `https://example.org/${slug}/${encodeURIComponent(name)}?${name.replaceAll(/[ -]/g, "")}`
    for (const claim of claims) if (claim.facet === "notice") claim.value.about = `the house of ${name}`
  }
  const wire = dossier.readings.find(({ report }) => report.id === "wire-1")
  const [first] = dossier.readings
  if (wire === undefined || first === undefined) throw new Error("expected the wire's report")
  wire.text = carry(wire.text)
  for (const claim of wire.claims) {
    const start = wire.text.indexOf(claim.evidence.text)
    claim.evidence = { ...claim.evidence, start, end: start + claim.evidence.text.length }
  }
  const [known] = first.claims
  if (known === undefined) throw new Error("expected a claim")
  Object.assign(known, change)
  first.report.outlet = `the diary of ${name}`
  for (const incident of dossier.incidents) plantInto(incident, name)
  return dossier
}

function plantInto(incident: Incident, name: string): void {
  incident.id = `${incident.id}-${name}`
  incident.placeNames = [`the house of ${name}`, ...incident.placeNames]
  incident.related = []
  if (incident.when.text !== undefined) incident.when.text = `the day ${name} died`
  for (const join of incident.joins) join.reasons = [`both name ${name}`]
  for (const dispute of incident.disputes) dispute.reason = `one says ${name}, the other not`
  for (const question of incident.questions) question.question = `had ${name} been told?`
  for (const { copies } of incident.origins) for (const copy of copies) copy.reason = `both quote ${name}`
}

describe("of a speaker whom no pack knows", () => {
  const kept = (speaker: string, sentence: string) => {
    const dossier = structuredClone(MADE_UP)
    const [daily, ...others] = dossier.readings
    const wire = others.find(({ report }) => report.id === "wire-1")
    const [first] = daily?.claims ?? []
    if (wire === undefined || first === undefined) throw new Error("expected two reports with claims")
    first.speaker = { id: speaker.toLowerCase().replaceAll(" ", "-"), text: speaker }
    wire.text += `\n\n${sentence}`
    const start = wire.text.indexOf(sentence)
    wire.claims = wire.claims
      .filter(({ speaker: { id } }) => id === "northern-coalition")
      .map((claim) => ({
        ...claim,
        evidence: { text: sentence, start, end: start + sentence.length },
      }))
    return disclosed(dossier, KNOWLEDGE).readings.some(({ text }) => text.includes(sentence))
  }
  test.each([
    ["Local sources", "Many local people fled, local sources said.", true],
    ["Sources in Qast", "Guns were heard in Qast.", true],
    ["Sources close to the Northern Coalition", "The Northern Coalition kept silent.", true],
    ["Idris Qabbani", "The house of Qabbani was hit.", false],
    ["Idris Qabbani", "It was told at idrisqabbani.example first.", false],
    ["Idris of Qast", "Then Idris left Qast.", false],
    ["Hope Rivers", "There was hope, and there are rivers.", true],
    ["Hope Rivers", "There was hope, and Hope Rivers wept by two rivers.", false],
  ])("%s: %s stays: %s", (speaker, sentence, stays) => {
    expect(kept(speaker, sentence)).toBe(stays)
  })
})

describe("sentences that could tell a person stay out", () => {
  const about = (sentence: string) => {
    const dossier = structuredClone(MADE_UP)
    const daily = dossier.readings.find(({ report }) => report.id === "daily-1")
    if (daily === undefined) throw new Error("expected the daily's report")
    daily.text = sentence
    daily.claims = daily.claims.map((claim) => ({
      ...claim,
      evidence: {
        text: "at least 50 people died",
        start: sentence.indexOf("at least 50 people died"),
        end: sentence.indexOf("at least 50 people died") + 23,
      },
    }))
    return disclosed(dossier, KNOWLEDGE).readings.find(({ report }) => report.outlet === "kassir-daily")?.text ?? ""
  }
  test.each([
    "The army said at least 50 people died, among them Lina, 7, from Qast.",
    "The army said at least 50 people died, one a boy aged nine.",
    "At Qast, where at least 50 people died, a 12-year-old called for his father.",
    "The army said at least 50 people died; a doctor counted them.",
    "The army said at least 50 people died, residents saw it.",
    "The army said at least 50 people died; call 0944 123 456.",
    "The army said at least 50 people died (write to count@example.org).",
  ])("%s", (sentence) => {
    expect(about(sentence)).toBe("The words of this claim are withheld.")
  })
  test("and one that tells nobody stays", () => {
    expect(about("In the night, the army said, at least 50 people died there.")).toBe(
      "In the night, the army said, at least 50 people died there.",
    )
  })
  test("of a text without an end to its sentences, only the words of the claim are kept", () => {
    const endless = `${"and then more happened ".repeat(40)}at least 50 people died ${"and so it went on ".repeat(40)}`
    expect(about(endless)).toBe("at least 50 people died")
  })
})
