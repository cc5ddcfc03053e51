import fc from "fast-check"
import { expect, test } from "vitest"
import { disclosed } from "../../src/disclosure/disclosed.ts"
import { pages } from "../../src/dossier/pages.ts"
import { exported, FORMATS } from "../../src/exchange/export.ts"
import type { Claim } from "../../src/model/claim.ts"
import type { Dossier } from "../../src/model/incident.ts"
import type { Release } from "../../src/model/release.ts"
import { personsOf } from "../../src/reconciling/persons/persons.ts"
import { KNOWLEDGE, MADE_UP } from "../dossier/made-up.ts"

/** Everything that is made of what is shown: data, tables, maps, pages. */
function everything(dossier: Dossier, releases: readonly Release[] = []): string {
  const shown = disclosed(dossier, KNOWLEDGE, releases)
  return [
    JSON.stringify(shown),
    ...FORMATS.map((format) => exported(shown, format, KNOWLEDGE)),
    ...(releases.length > 0
      ? []
      : [...pages(dossier, { name: "d.html", knowledge: KNOWLEDGE, share: true })].map(({ html }) => html)),
  ]
    .join("\n")
    .toLowerCase()
}

const digits = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String)
const word = fc.stringMatching(/^[A-Z][bcdfgkmnprtvz][aeiou][bcdfgkmnprtvz]{2}[aeiou]q$/)
const name = fc.tuple(word, word).map((parts) => parts.join(" "))
const phone = fc.tuple(digits(900, 999), digits(100, 999), digits(100, 999)).map((parts) => `0${parts.join(" ")}`)
const mail = word.map((one) => `${one.toLowerCase()}@orse.example`)
const handle = word.map((one) => `@${one.toLowerCase()}_orse`)
const degrees = fc
  .tuple(digits(30, 39), digits(10_001, 99_999), digits(30, 39), digits(10_001, 99_999))
  .map(([north, n, east, e]) => `${north}.${n}, ${east}.${e}`)

/** Free fields of a dossier that a secret can stand in, each with what puts it there. */
const FIELDS: Readonly<Record<string, (dossier: Dossier, secret: string) => void>> = {
  "a report's title": ({ readings }, secret) => all(readings, ({ report }) => (report.title = `Of ${secret}`)),
  "a report's address": ({ readings }, secret) =>
    all(readings, ({ report }) => (report.url = `https://orse.example/?of=${encodeURIComponent(secret)}`)),
  "a report's outlet": ({ readings }, secret) => all(readings, ({ report }) => (report.outlet = `Diary of ${secret}`)),
  "the sentence of a claim": ({ readings }, secret) =>
    all(readings, (reading) => {
      reading.text = reading.text.replaceAll(/ (at|on|of) /g, ` (${secret}) $1 `)
      for (const claim of reading.claims) {
        claim.evidence.text = claim.evidence.text.replaceAll(/ (at|on|of) /g, ` (${secret}) $1 `)
        const start = Math.max(0, reading.text.indexOf(claim.evidence.text))
        claim.evidence = { text: claim.evidence.text, start, end: start + claim.evidence.text.length }
      }
    }),
  "the words of a speaker": ({ readings }, secret) =>
    claimsOf(readings, (claim) => (claim.speaker.text = `a spokesman for ${secret}`)),
  "the person of a speaker": ({ readings }, secret) => claimsOf(readings, (claim) => (claim.speaker.person = secret)),
  "the office of a speaker": ({ readings }, secret) =>
    claimsOf(readings, (claim) => (claim.speaker.office = `aide of ${secret}`)),
  "what was told before": ({ readings }, secret) =>
    claimsOf(readings, (claim) => {
      if (claim.facet === "notice") claim.value = { ...claim.value, about: secret, when: `when ${secret} rang` }
    }),
  "the words of a count": ({ readings }, secret) =>
    claimsOf(readings, (claim) => {
      if (claim.facet === "injured") claim.value.vague = `${secret} and others`
    }),
  "the words of a toll": ({ incidents }, secret) =>
    all(incidents, ({ toll }) => all(toll.ranges, (range) => (range.vague = `${secret} and others`))),
  "the day in words": ({ incidents }, secret) => all(incidents, ({ when }) => (when.text = `as ${secret} ate`)),
  "an incident's id": ({ incidents }, secret) =>
    all(incidents, (incident) => (incident.id = `${incident.id}-${secret}`)),
  "a place's name": ({ incidents }, secret) =>
    all(incidents, ({ place, placeNames }) => {
      if (place !== null) place.name = `house of ${secret}`
      placeNames.push(`house of ${secret}`)
    }),
  "the reason of a dispute": ({ incidents }, secret) =>
    all(incidents, ({ disputes }) => all(disputes, (dispute) => (dispute.reason = `one names ${secret}`))),
  "what a dispute agrees on": ({ incidents }, secret) =>
    all(incidents, ({ disputes }) => all(disputes, (dispute) => (dispute.agreed = [`that ${secret} was there`]))),
  "the reason of a join": ({ incidents }, secret) =>
    all(incidents, ({ joins }) => all(joins, (join) => (join.reasons = [`both tell of ${secret}`]))),
  "the reason of a grade": ({ incidents }, secret) =>
    all(incidents, ({ grade }) => all(grade?.reasons ?? [], (reason) => (reason.words = `from ${secret}`))),
  "a question": ({ incidents }, secret) =>
    all(incidents, ({ questions }) => all(questions, (one) => (one.question = `was ${secret} told?`))),
}

test("a secret that stands in any field is in nothing that is shown", () => {
  const secret = fc.oneof(name, phone, mail, handle, degrees)
  fc.assert(
    fc.property(secret, fc.constantFrom(...Object.keys(FIELDS)), (words, field) => {
      const dossier = known(words)
      FIELDS[field]?.(dossier, words)
      const before = JSON.stringify(dossier).toLowerCase()
      const forms = partsOf(words).flatMap((part) => [part, encodeURIComponent(part).toLowerCase()])
      expect(forms.some((form) => before.includes(form))).toBe(true)
      const out = everything(dossier)
      expect(forms.filter((form) => out.includes(form))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test("a victim's name is shown once it is released, and others still are not", () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      fc.pre(one.split(" ").every((part) => !other.includes(part)))
      const dossier = known(one)
      const [first, second] = dossier.readings
      const [claim] = second?.claims ?? []
      if (first === undefined || second === undefined || claim === undefined) throw new Error("expected readings")
      Object.assign(claim, { facet: "victim", value: { name: other, status: "killed" } } satisfies Partial<Claim>)
      const passages = first.claims.flatMap(({ facet, evidence: { start, end } }) =>
        facet === "victim" ? [{ report: first.report.id, start, end, words: one }] : [],
      )
      const release: Release = {
        what: "person",
        of: passages,
        consent: { by: "kin", how: "signed", on: "2031-06-01", guardian: false },
        reason: "asked for",
      }
      const out = everything(dossier, [release])
      expect(out).toContain(one.toLowerCase())
      for (const part of other.toLowerCase().split(" ")) expect(out).not.toContain(part)
    }),
    { numRuns: 40 },
  )
})

/** The made-up dossier, in which the words are a victim's name if they can be one. */
function known(words: string): Dossier {
  const dossier = structuredClone(MADE_UP)
  const [first] = dossier.readings
  const [claim] = first?.claims ?? []
  if (claim === undefined) throw new Error("expected a claim")
  if (/^\p{L}+ \p{L}+$/u.test(words))
    Object.assign(claim, { facet: "victim", value: { name: words, status: "killed" } } satisfies Partial<Claim>)
  return { ...dossier, persons: personsOf(dossier.incidents, dossier.readings) }
}

/** What would tell: a name by each of its parts, else the whole. */
function partsOf(words: string): string[] {
  const lower = words.toLowerCase()
  return /^\p{L}+ \p{L}+$/u.test(words) ? lower.split(" ") : [lower]
}

function all<T>(list: readonly T[], change: (one: T) => void): void {
  for (const one of list) change(one)
}

function claimsOf(readings: Dossier["readings"], change: (claim: Claim) => void): void {
  for (const { claims } of readings) all(claims, change)
}
