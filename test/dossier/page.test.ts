import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import { summary } from "../../src/dossier/summary.ts"
import { KNOWLEDGE, MADE_UP } from "./made-up.ts"
import { onePage, textsOf } from "./parsed.ts"

const { html, document } = onePage()
const all = (selector: string) => [...document.querySelectorAll(selector)]

describe("a page stands alone", () => {
  test("nothing is loaded: no source, no stylesheet, no image, no font", () => {
    expect(all("[src], link, img, iframe, object, embed, video, audio, base")).toEqual([])
    expect(html).not.toMatch(/@import|url\(/i)
  })

  test("its policy allows its own style and script and nothing else", () => {
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content")
    const hashes = (selector: string) =>
      all(selector).map(
        ({ textContent }) =>
          `'sha256-${createHash("sha256")
            .update(textContent ?? "")
            .digest("base64")}'`,
      )
    expect(hashes("style")).toHaveLength(1)
    expect(hashes("script")).toHaveLength(1)
    expect(policy).toBe(
      `default-src 'none'; style-src ${hashes("style")}; script-src ${hashes("script")}; base-uri 'none'; form-action 'none'`,
    )
    expect(all("[style], [onclick], [onload]")).toEqual([])
  })

  test("web addresses of reports are links that tell nobody where the reader came from", () => {
    const outward = all('a[href^="http"]')
    expect(outward.map((a) => a.textContent)).toContain("https://example.org/lowland-wire/2031-05-18")
    for (const a of outward) expect(a.getAttribute("rel")).toContain("noreferrer")
  })
})

describe("a page can be found through", () => {
  test("ids are unique, and every link within the page leads somewhere", () => {
    const ids = all("[id]").map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const links = all('a[href^="#"]').map((a) => (a.getAttribute("href") ?? "").slice(1))
    expect(links.length).toBeGreaterThan(50)
    expect(links.filter((id) => !ids.includes(id))).toEqual([])
  })

  test("headings go down one level at a time, landmarks are there, references exist", () => {
    const levels = all("body :is(h1,h2,h3,h4,h5)")
      .filter((h) => h.closest("dialog") === null)
      .map(({ tagName }) => Number(tagName[1]))
    expect(levels[0]).toBe(1)
    for (const [i, level] of levels.entries())
      expect(level - (levels[i - 1] ?? 0), `heading ${i}`).toBeLessThanOrEqual(1)
    expect(all("main, nav[aria-label], header")).not.toHaveLength(0)
    expect(all("main")).toHaveLength(1)
    for (const element of all("[aria-labelledby], [aria-describedby]")) {
      const id = element.getAttribute("aria-labelledby") ?? element.getAttribute("aria-describedby") ?? ""
      expect(document.getElementById(id)?.textContent, id).toBeDefined()
    }
  })

  test("tables have headers with a scope, graphics a label or are hidden, controls a name", () => {
    for (const th of all("th")) expect(th.getAttribute("scope")).toBeTruthy()
    for (const svg of all("svg"))
      expect(svg.closest("[aria-hidden=true]") ?? svg.getAttribute("aria-label")).toBeTruthy()
    for (const control of all("button, input")) {
      const name = control.getAttribute("aria-label") ?? control.closest("label")?.textContent ?? control.textContent
      expect(name?.trim()).toBeTruthy()
    }
  })
})

describe("from a claim to its words and back", () => {
  const claims = MADE_UP.readings.flatMap(({ claims }) => claims)

  test("each claim has one place in the accounts and one in its report, and each leads to the other", () => {
    const inAccounts = all('.accounts a[id^="a"]')
    expect(inAccounts).toHaveLength(claims.length)
    for (const a of inAccounts) {
      const words = document.getElementById((a.getAttribute("href") ?? "").slice(1))
      expect(words?.closest(".report")).toBeTruthy()
      expect(all(`.report a[href="#${a.id}"]`).length, a.id).toBeGreaterThan(1)
    }
  })

  test("the marked pieces of a claim are exactly its words", () => {
    const pieces = all("mark[data-c]")
    for (const report of all(".report")) {
      const number = report.id.slice(1)
      const marked = new Map<string, string>()
      for (const mark of pieces.filter((piece) => report.contains(piece)))
        for (const id of (mark.getAttribute("data-c") ?? "").split(" "))
          marked.set(id, (marked.get(id) ?? "") + mark.textContent)
      const words = [...marked].filter(([id]) => id.startsWith(`w${number}-`)).map(([, text]) => text)
      const reading = MADE_UP.readings.find(
        ({ text }) => words.length > 0 && words.every((word) => text.includes(word)),
      )
      expect(words.sort()).toEqual(reading?.claims.map(({ evidence }) => evidence.text).sort())
    }
  })

  test("a report's text is there whole", () => {
    const texts = all(".report").map((report) => {
      for (const number of report.querySelectorAll("sup")) number.remove()
      return [...report.querySelectorAll(".passage > p")].map((p) => p.textContent).join("\n\n")
    })
    expect(texts.sort()).toEqual(MADE_UP.readings.map(({ text }) => text).sort())
  })
})

describe("what an incident shows", () => {
  test("title, toll as a range, blame", () => {
    expect(textsOf(document, ".incident h3")).toEqual(["Air strike at Tell Maren Upper Orse", "Shelling at قاست"])
    expect(textsOf(document, ".incident .claimed .by-rule")).toEqual([
      "at least 43 killed",
      "43 killed",
      "43 to 50 killed",
      "36 to 43 civilians killed",
    ])
    expect(textsOf(document, ".incident .claimed")[1]).toBe("1 child injured")
    expect(textsOf(document, ".blame div")).toEqual([
      "Northern Coalition blamed by Orse Watch",
      "Army of the Republic pointed to by Office of the Coalition Envoy denied by Orse Watch denies it",
    ])
  })

  test("who says that it did it itself is not blamed by itself", () => {
    const admitting = structuredClone(MADE_UP)
    for (const claim of admitting.readings.flatMap(({ claims }) => claims))
      if (claim.facet === "responsibility" && claim.speaker.id === "republic-army") claim.stance = "asserts"
    expect(textsOf(onePage(admitting).document, ".blame div")).toContain(
      "Army of the Republic says that it did it pointed to by Office of the Coalition Envoy denied by Orse Watch",
    )
    expect(summary(admitting, { colour: false, width: 200, knowledge: KNOWLEDGE })).toContain(
      "Army of the Republic says that it did it;",
    )
  })

  test("disputes come first, each with the words that stand against each other", () => {
    const [first] = all(".incident")
    expect(first?.querySelector("section")?.className).toBe("disputes")
    expect(textsOf(document, ".dispute h5")).toEqual([
      "Whether civilians were harmed",
      "Who did it",
      "How many were killed",
    ])
    expect(textsOf(document, ".dispute:nth-of-type(3) q, .dispute:last-child q")).toEqual([
      "killed 43 people",
      "at least 50 people died",
    ])
  })

  test("a denial says so in words, in its cell", () => {
    const denials = textsOf(document, ".accounts li.is-denies")
    expect(denials).toHaveLength(3)
    for (const text of denials) expect(text).toMatch(/^denies (that|having)/)
  })

  test("one side's accounts stand beside each other", () => {
    const heads = textsOf(document, ".accounts thead th:not(:first-child)")
    const at = heads.findIndex((head) => head.startsWith("Northern Coalition"))
    expect(heads[at + 1]).toContain("side: Northern Coalition")
  })

  test("origins, copies under what they copy, questions, relations, reasons for joining", () => {
    expect(textsOf(document, ".origins h4")).toEqual(["4 reports, 3 origins", "1 report, 1 origin"])
    expect(textsOf(document, ".origins .copy")).toEqual([
      "valley-post, 19 May 2031 copy: repeats its first sentence word for word",
    ])
    expect(textsOf(document, ".questions li")).toHaveLength(1)
    expect(textsOf(document, ".related li")).toHaveLength(2)
    expect(textsOf(document, ".joins li")[0]).toContain("same village; same day")
  })

  test("where no place was resolved it says so and draws nothing", () => {
    expect(textsOf(document, ".map .none")).toEqual([
      "No map: the place could not be resolved to coordinates. Named: قاست.",
    ])
    expect(all(".map svg")).toHaveLength(1)
  })

  test("a report carries its language and direction, its date and how that is known", () => {
    expect(all('.report p[lang="ar"][dir="rtl"]')).toHaveLength(2)
    expect(textsOf(document, ".report .source").map((text) => text.split(" · ")[0])).toEqual([
      "date printed in the text",
      "date printed in the text",
      "date from the record that came with it",
      "date printed in the text",
      "date not known",
    ])
  })
})

test("the header says what it covers and what the figures mean", () => {
  expect(textsOf(document, ".figures li")).toEqual(["5 reports", "4 origins", "2 incidents", "3 disputes"])
  expect(textsOf(document, ".reading")[0]).toContain("airwars-like")
})

test("a dossier without incidents is a page too", () => {
  const { document: empty } = onePage({ incidents: [], readings: [] })
  expect(textsOf(empty, "main .none")).toEqual(["No incident was read in these reports."])
})
