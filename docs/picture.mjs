// Takes the README's picture of the dossier: opens dossier.html (from `npm run demo`) in the system's Chromium.
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { chromium } from "playwright-core"

const ROOT = fileURLToPath(new URL("../", import.meta.url))
const DOSSIER = join(ROOT, "dossier.html")
const PICTURE = join(ROOT, "docs/dossier.png")
const BROWSER = process.env.CHROMIUM ?? "/usr/bin/chromium"
/** Wide enough for accounts side by side, tall enough for one incident's disputes and the head of its table. */
const WINDOW = { width: 1280, height: 1100 }

if (!existsSync(DOSSIER)) throw new Error("dossier.html is not there: run `npm run demo` first")
if (!existsSync(BROWSER)) throw new Error(`no Chromium at ${BROWSER}: set CHROMIUM to its path`)

const profile = mkdtempSync(join(tmpdir(), "deconflict-picture-"))
const context = await chromium.launchPersistentContext(profile, {
  executablePath: BROWSER,
  args: ["--no-sandbox", "--no-first-run", "--disable-background-networking"],
  viewport: WINDOW,
  colorScheme: "light",
})
try {
  const page = await context.newPage()
  await page.goto(pathToFileURL(DOSSIER).href)
  await page
    .locator("article.incident")
    .first()
    .evaluate((incident) => incident.scrollIntoView())
  await page.screenshot({ path: PICTURE })
} finally {
  await context.close()
  rmSync(profile, { recursive: true, force: true })
}
