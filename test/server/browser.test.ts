import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type BrowserContext, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import { openStore, type Store } from "../../src/record/store.ts"
import { makeAccount } from "../../src/server/access/accounts.ts"
import { type Serving, serve } from "../../src/server/serve.ts"
import { BY, folderHome, type Home } from "../record/homes.ts"
import { keep } from "../record/reports.ts"

const { CHROMIUM = "/usr/bin/chromium" } = process.env
const isThere = process.env["CI"] === "true" || existsSync(CHROMIUM)
const ARGUMENTS =
  "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-sync --no-first-run".split(" ")

describe.skipIf(!isThere)("pages in Chromium (skipped where it is not installed)", () => {
  const folder = mkdtempSync(join(tmpdir(), "deconflict-pages-"))
  const complaints: string[] = []
  const faults: unknown[] = []
  let home: Home
  let store: Store
  let serving: Serving
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    home = await folderHome()
    store = await openStore(await home.newStore())
    await keep(store, "hajin", "again", "idlib", "witness")
    serving = await serve(
      { store, knowledge: await loadKnowledge(), installation: "record", now: () => new Date() },
      { host: "127.0.0.1", port: 0, names: [], secure: false, fault: (error) => faults.push(error) },
    )
    context = await chromium.launchPersistentContext(folder, {
      executablePath: CHROMIUM,
      headless: true,
      args: ARGUMENTS,
    })
    page = await context.newPage()
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`))
    page.on("pageerror", (error) => complaints.push(error.message))
    page.on("request", (request) => {
      if (!request.url().startsWith(serving.url)) complaints.push(`request: ${request.url()}`)
    })
  })
  afterAll(async () => {
    await context?.close()
    await serving?.close()
    await store?.close()
    await home?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test("the first administrator comes in, finds an incident, and goes out again", async () => {
    await page.goto(`${serving.url}/first`)
    await page.getByLabel("Code").fill(serving.first?.code ?? "")
    await page.getByLabel("Name to sign in with").fill("ines")
    await page.getByLabel("Name to show").fill("Ines Vardo")
    await page.getByLabel(/^Password/).fill("a horse on the river")
    await page.getByRole("button", { name: "Make the account" }).click()
    await page.waitForURL(`${serving.url}/incidents`)
    await page.getByLabel("Words of a report").fill("strikes")
    await page.getByLabel("From").fill("2018-01-01")
    await page.getByRole("button", { name: "Search" }).click()
    await page.locator("table.index a").first().click()
    expect(await page.locator("article.incident h3").textContent()).toContain("Hajin")
    expect(await page.locator("mark").count()).toBeGreaterThan(0)
    await page.getByRole("button", { name: "Sign out" }).click()
    await page.waitForURL(`${serving.url}/sign-in`)
    expect(complaints).toEqual([])
    expect(faults).toEqual([])
  })

  test("who is not signed in is led to where one does, is told when it is wrong, and comes back", async () => {
    await page.goto(`${serving.url}/incidents?q=Idlib`)
    await page.getByLabel("Name").fill("ines")
    await page.getByLabel("Password").fill("not the horse, the mule")
    await page.getByRole("button", { name: "Sign in" }).click()
    expect(await page.getByRole("alert").textContent()).toMatch(/not right/)
    await page.getByLabel("Name").fill("ines")
    await page.getByLabel("Password").fill("a horse on the river")
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.waitForURL(`${serving.url}/incidents?q=Idlib`)
    expect(await page.locator("table.index tr[data-of]").count()).toBe(1)
  })

  test("an assessor grades an incident, is told why not when it has changed since, and takes the grade back", async () => {
    const before = complaints.length
    const tomas = { name: "tomas", displayName: "Tomas Rell", role: "assessor" } as const
    const { code } = await makeAccount(store, BY, tomas, new Date())
    await page.getByRole("button", { name: "Sign out" }).click()
    await page.goto(`${serving.url}/code`)
    await page.getByLabel("Name").fill("tomas")
    await page.getByLabel("One-time code").fill(code)
    await page.getByLabel(/^New password/).fill("a mule by the river")
    await page.getByRole("button", { name: "Set it and sign in" }).click()
    await page.waitForURL(`${serving.url}/incidents`)
    const incident = `${serving.url}/incidents/air-strike-2018-11-14-hajin`
    await page.goto(incident)
    await page.locator('select[name="grade"]').selectOption("fair")
    await page.getByLabel("Because").fill("Two origins, <b>and</b> a crater.")
    await page.getByRole("button", { name: "Set it" }).click()
    await page.waitForURL(incident)
    expect(await page.locator(".grade.set").textContent()).toMatch(
      /Fair.*set by tomas on .*Two origins, <b>and<\/b> a crater\./s,
    )
    const other = await context.newPage()
    await other.goto(incident)
    await page.locator('select[name="grade"]').selectOption("weak")
    await page.getByLabel("Because").fill("On second thought.")
    await page.getByRole("button", { name: "Set it" }).click()
    await page.waitForURL(incident)
    await other.locator('select[name="grade"]').selectOption("confirmed")
    await other.getByLabel("Because").fill("The coalition accepts it.")
    await other.getByRole("button", { name: "Set it" }).click()
    expect(await other.getByRole("alert").textContent()).toMatch(/has changed since you looked/)
    expect(await other.getByLabel("Because").inputValue()).toBe("The coalition accepts it.")
    expect(await other.locator(".grade.set b").first().textContent()).toBe("Weak")
    await other.close()
    await page.locator('select[name="grade"]').selectOption("take back the grade that is set")
    await page.getByLabel("Because").fill("Too early.")
    await page.getByRole("button", { name: "Set it" }).click()
    await page.waitForURL(incident)
    expect(await page.locator(".grade.set").textContent()).toMatch(/taken back by tomas.*Before that, 2 acts/s)
    expect(complaints.slice(before)).toEqual([])
    expect(faults).toEqual([])
  })

  test("a cookie that is kept from scripts and other sites", async () => {
    const cookies = await context.cookies()
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatchObject({ name: "deconflict", httpOnly: true, sameSite: "Strict" })
  })
})
