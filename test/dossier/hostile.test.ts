import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { html } from "../../src/dossier/html.ts"
import { legible } from "../../src/dossier/legible.ts"
import { Dossier } from "../../src/model/incident.ts"
import { MADE_UP } from "./made-up.ts"
import { onePage, type Parsed } from "./parsed.ts"

const ATTACKS = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `'-alert(1)-'</style></title></script>`,
  `<!--`,
  `]]><svg onload=alert(1)>`,
  `&lt;b&gt;&#60;`,
  "\u202Ereversed\u2066 and isolated",
  "zero\u0000byte\u001b[31m",
  `javascript:alert(1)`,
]

/** A dossier in which `attack` is put into every string that a report or a reader fills. */
function attacked(attack: string): Dossier {
  const free = new Set([
    "text",
    "title",
    "outlet",
    "published",
    "name",
    "reason",
    "question",
    "reasons",
    "placeNames",
    "vague",
    "person",
    "office",
    "what",
    "weapon",
    "about",
    "when.text",
    "admin1",
    "words",
  ])
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return free.has(key) ? attack + value : value
    if (Array.isArray(value)) return value.map((item) => walk(item, key))
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]))
  }
  const dossier = walk(structuredClone(MADE_UP), "") as Dossier
  for (const reading of dossier.readings) {
    reading.report.url = attack
    for (const claim of reading.claims) {
      const start = claim.evidence.start + attack.length
      const shifted = { start, end: Math.max(start + 1, claim.evidence.end + attack.length) }
      claim.evidence = { ...shifted, text: reading.text.slice(shifted.start, shifted.end) || "x" }
    }
  }
  return dossier
}

const shape = (document: Parsed) =>
  [...document.querySelectorAll("*")].filter((element) => element.localName !== "a" && element.localName !== "bdi")
    .length

describe("whatever a report says stays text", () => {
  const clean = onePage().document
  test.each(ATTACKS)("%j in every field", (attack) => {
    const { document, html: markup } = onePage(attacked(attack))
    expect(document.querySelectorAll("script")).toHaveLength(1)
    expect(document.querySelectorAll("img, iframe, [onerror], [onload]")).toHaveLength(0)
    expect(
      [...document.querySelectorAll("a[href]")].filter((a) => !/^(#|https?:)/.test(a.getAttribute("href") ?? "")),
    ).toEqual([])
    // Elements of our own may come and go (longer labels leave the map), but never those that the attack names.
    expect(Math.abs(shape(document) - shape(clean))).toBeLessThan(40)
    expect(markup).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(markup).not.toContain("\u0000")
  })

  test("any text in a template comes back as the same text, and as nothing else", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { markup } = html`<p title="${text}">${text}</p>`
        expect(markup.startsWith('<p title="')).toBe(true)
        expect(markup.match(/</g)).toHaveLength(2)
        expect(markup.match(/"/g)).toHaveLength(2)
        const inner = markup.slice(markup.indexOf(">") + 1, -4)
        const back = inner
          .replace(/&lt;/g, "<")
          .replace(/&gt;/g, ">")
          .replace(/&quot;/g, '"')
          .replace(/&#39;/g, "'")
          .replace(/&amp;/g, "&")
        expect(back).toBe(legible(text))
      }),
    )
  })
})

test("hostile dossiers are dossiers: the attack goes through the schema", () => {
  expect(() => Dossier.parse(attacked("<script>"))).not.toThrow()
})

test.each([
  ["kept: Arabic and its marks", "قال\u200f إن", "قال\u200f إن"],
  ["kept: tabs and line ends", "a\tb\nc", "a\tb\nc"],
  ["shown: an override", "a\u202Eb", "a[U+202E]b"],
  ["shown: an isolate", "a\u2067b\u2069", "a[U+2067]b[U+2069]"],
  ["replaced: escape and null", "a\u001bb\u0000", "a\ufffdb\ufffd"],
  ["replaced: half a pair", "a\ud800b", "a\ufffdb"],
  ["kept: a whole pair", "a\u{1f54a}b", "a\u{1f54a}b"],
])("%s", (_, text, shown) => {
  expect(legible(text)).toBe(shown)
})
