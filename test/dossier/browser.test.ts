import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { type BrowserContext, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { onePage } from "./parsed.ts"

const { CI, CHROMIUM = "/usr/bin/chromium" } = process.env
const ARGUMENTS =
  "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --disable-quic --no-first-run".split(
    " ",
  )
const isThere = existsSync(CHROMIUM)

test.runIf(CI === "true")("Chromium is there where the checks run", () => {
  expect(isThere).toBe(true)
})

describe.skipIf(!isThere)("in Chromium (skipped where it is not installed)", () => {
  const folder = mkdtempSync(join(tmpdir(), "deconflict-page-"))
  const file = join(folder, "dossier.html")
  const complaints: string[] = []
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    writeFileSync(file, onePage().html)
    context = await chromium.launchPersistentContext(join(folder, "user"), {
      executablePath: CHROMIUM,
      headless: true,
      viewport: { width: 1280, height: 900 },
      args: ARGUMENTS,
    })
    page = await context.newPage()
    page.on("console", (message) => complaints.push(`console ${message.type()}: ${message.text()}`))
    page.on("pageerror", (error) => complaints.push(`error: ${error.message}`))
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) complaints.push(`request: ${request.url()}`)
    })
  })
  afterAll(async () => {
    await context?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ media: "screen", colorScheme: "light" })
    await page.goto("about:blank")
    await page.goto(pathToFileURL(file).href)
  })

  /** Expressions run in the page; as text, since the project's types know no browser. */
  const inPage = <T>(expression: string) => page.evaluate<T>(expression)
  const eventually = (expression: string) => expect.poll(() => inPage(expression))
  const focused = () => inPage<string>("document.activeElement.id || document.activeElement.closest('[id]')?.id || ''")
  const isInView = (selector: string) =>
    inPage<boolean>(
      `(() => { const r = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight })()`,
    )

  test("from a claim in the accounts to its exact words, and back, by keyboard alone", async () => {
    const link = page.locator(".accounts li.is-denies .refs a").first()
    await link.focus()
    const account = await link.getAttribute("id")
    const words = (await link.getAttribute("href"))?.slice(1)
    await page.keyboard.press("Enter")
    await eventually(`document.querySelector("mark.lit") !== null`).toBe(true)
    const lit = await page.locator("mark.lit").allTextContents()
    expect(lit.join("")).toBe(
      await page
        .locator(`mark[data-c~="${words}"]`)
        .allTextContents()
        .then((texts) => texts.join("")),
    )
    await expect.poll(() => isInView("mark.lit")).toBe(true)
    expect(await page.locator("mark.lit a").first().getAttribute("href")).toBe(`#${account}`)

    await page.keyboard.press("Enter")
    await eventually(`location.hash === "#${account}"`).toBe(true)
    await expect.poll(focused).toBe(account)
    await expect.poll(() => isInView(`#${account}`)).toBe(true)

    await page.keyboard.press("b")
    await eventually(`location.hash === "#${words}"`).toBe(true)
  })

  test("j and k go from incident to incident, the arrows through the list, ? tells the keys", async () => {
    await page.keyboard.press("j")
    await expect.poll(focused).toBe("i1-h")
    await page.keyboard.press("j")
    await expect.poll(focused).toBe("i2-h")
    await page.keyboard.press("k")
    await expect.poll(focused).toBe("i1-h")

    await page.locator("table.index tr[data-of] a").first().focus()
    await page.keyboard.press("ArrowDown")
    expect(await inPage("document.activeElement.getAttribute('href')")).toBe("#i2")

    await page.keyboard.press("?")
    expect(await inPage("document.querySelector('#keys').open")).toBe(true)
    await page.keyboard.press("Escape")
    expect(await inPage("document.querySelector('#keys').open")).toBe(false)
  })

  test("tolls by another rule: by the buttons, by arrows, and by r from anywhere", async () => {
    const claimed = () => page.locator("#i1 .claimed").innerText()
    const ofRange = () => page.locator("#i1 .toll .by-rule:visible figcaption").first().innerText()
    await page.locator("#rule-claimed-range").check()
    await expect.poll(claimed).toBe("at least 43 killed")
    await page.locator("#rule-claimed-range").focus()
    await page.keyboard.press("ArrowDown")
    expect(await page.locator("#rule-acled-like").isChecked()).toBe(true)
    expect(await claimed()).toBe("43 killed")
    await page.locator("#rule-airwars-like").check()
    expect(await claimed()).toBe("36 to 43 civilians killed")
    expect(await ofRange()).toMatch(/^36 to 43 civilians killed/)
    expect(await page.locator("table.index tr[data-of]").first().innerText()).toContain("36 to 43 civilians")
    await page.reload()
    expect(await claimed()).toBe("36 to 43 civilians killed")
    await page.locator("#i1-h").focus()
    await page.keyboard.press("r")
    expect(await claimed()).toBe("at least 43 killed")
  })

  test("tolls by another rule without the script", async () => {
    const plain = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: ARGUMENTS })
    const bare = await plain.newPage({ javaScriptEnabled: false })
    await bare.goto(pathToFileURL(file).href)
    await bare.locator("#rule-ucdp-like").check()
    expect(await bare.locator("#i1 .claimed").innerText()).toBe("43 to 50 killed")
    await plain.close()
  })

  test("/ filters the list and the incidents; Escape shows all again", async () => {
    await page.keyboard.press("/")
    await expect.poll(focused).toBe("filter")
    await page.keyboard.type("maren coalition")
    await eventually(`document.querySelector("#found").textContent === "1 of 2"`).toBe(true)
    expect(await page.locator("article.incident:visible").count()).toBe(1)
    expect(await page.locator("table.index tr[data-of]:visible").count()).toBe(1)
    await page.keyboard.press("Escape")
    expect(await page.locator("article.incident:visible").count()).toBe(2)
  })

  test("the first stop of the keyboard skips to the incidents", async () => {
    await page.keyboard.press("Tab")
    expect(await inPage("document.activeElement.className")).toBe("skip")
    await expect.poll(() => isInView(".skip")).toBe(true)
    await page.keyboard.press("Enter")
    await eventually(`location.hash === "#incidents"`).toBe(true)
    await expect.poll(focused).toBe("incidents-h")
  })

  test("light and dark: the system's, then the reader's", async () => {
    const paper = () => inPage<string>("getComputedStyle(document.documentElement).backgroundColor")
    const light = await paper()
    await page.emulateMedia({ colorScheme: "dark" })
    const dark = await paper()
    expect(dark).not.toBe(light)
    await page.keyboard.press("t")
    expect(await page.locator("#light").textContent()).toBe("Light")
    expect(await paper()).toBe(light)
    await page.keyboard.press("t")
    await page.emulateMedia({ colorScheme: "light" })
    expect(await paper()).toBe(dark)
    await page.reload()
    expect(await paper()).toBe(dark)
    await page.keyboard.press("t")
    expect(await paper()).toBe(light)
  })

  test.each([320, 360, 768, 1280])("at %i pixels only the tables scroll sideways", async (width) => {
    await page.setViewportSize({ width, height: 800 })
    await inPage("for (const e of document.querySelectorAll('details')) e.open = true")
    expect(await inPage("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width)
    for (const section of await page.locator("article").all()) {
      await section.scrollIntoViewIfNeeded()
      expect(await inPage("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width)
    }
  })

  test("on paper: light, without the bar, within its width", async () => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" })
    await page.keyboard.press("t")
    expect(await page.locator("nav.bar").isVisible()).toBe(false)
    expect(await inPage("getComputedStyle(document.documentElement).colorScheme")).toBe("light")
    expect(await inPage("document.documentElement.scrollWidth <= innerWidth")).toBe(true)
    const pdf = await page.pdf({ format: "A4" })
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-")
  })

  test("an address with a claim's anchor opens on its words", async () => {
    await page.goto("about:blank")
    const words = "w1-3"
    await page.goto(`${pathToFileURL(file).href}#${words}`)
    await eventually(`document.querySelector("mark.lit") !== null`).toBe(true)
    expect(await page.locator("mark.lit").allTextContents()).not.toEqual([])
    await expect.poll(() => isInView("mark.lit")).toBe(true)
  })

  test("Arabic words run from right to left, names do not turn the line round", async () => {
    expect(await inPage(`getComputedStyle(document.querySelector('.report p[lang="ar"]')).direction`)).toBe("rtl")
    expect(await inPage("getComputedStyle(document.querySelector('.report bdi')).unicodeBidi")).toBe("isolate")
  })

  test("no complaint in the console, no request to anywhere", () => {
    expect(complaints).toEqual([])
  })
})
