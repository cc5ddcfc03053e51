import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { type BrowserContext, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ROOT } from "./repository.ts"

const { CHROMIUM, CI } = process.env
const BROWSER = CHROMIUM ?? "/usr/bin/chromium"
/** Where everything has to be there, a missing browser is a failure and no reason to skip. */
const skipped = !existsSync(BROWSER) && CI !== "true"

describe.skipIf(skipped)(`the demo's dossier in a browser (skipped without Chromium at ${BROWSER})`, () => {
  const folder = mkdtempSync(join(tmpdir(), "deconflict-demo-"))
  const trouble: string[] = []
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    const dossier = join(folder, "dossier.html")
    const args = ["samples/reports", "--pack", "samples/pack", "-o", dossier]
    const run = spawnSync(process.execPath, ["dist/cli/main.js", ...args], { cwd: ROOT, encoding: "utf8" })
    if (run.status !== 0) throw new Error(`the demo ended with ${run.status}: ${run.stderr}`)
    context = await chromium.launchPersistentContext(join(folder, "profile"), {
      executablePath: BROWSER,
      args: ["--no-sandbox", "--no-first-run", "--disable-background-networking"],
    })
    page = await context.newPage()
    page.on("request", (request) => {
      if (!/^(file|data|blob):/.test(request.url())) trouble.push(`asked the network for ${request.url()}`)
    })
    page.on("pageerror", (error) => trouble.push(error.message))
    page.on("console", (message) => {
      if (message.type() === "error") trouble.push(message.text())
    })
    await page.goto(pathToFileURL(dossier).href)
  })

  afterAll(async () => {
    await context?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test("opens without an error and without the network", () => {
    expect(trouble).toEqual([])
  })

  test("shows the three places of the samples' incidents", async () => {
    const headings = (await page.locator("article.incident h2, article.incident h3").allTextContents()).join(" ")
    for (const place of ["Brennick", "Sollow", "Port Aldra"]) expect(headings).toContain(place)
  })

  test("leads from a claim to its words in the report", async () => {
    const link = page.locator("a.to-words").first()
    const words = (await link.getAttribute("href"))?.slice(1)
    await link.click()
    await expect.poll(() => page.evaluate("location.hash")).toBe(`#${words}`)
    expect(await page.locator(`mark[data-c="${words}"]`).first().isVisible()).toBe(true)
  })

  test("is reached by the keyboard alone", async () => {
    await page.evaluate("scrollTo(0, 0)")
    await page.keyboard.press("Tab")
    expect(await page.evaluate("document.activeElement.tagName")).not.toBe("BODY")
  })
})
