import { spawnSync } from "node:child_process"
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ROOT } from "./repository.ts"

/** Those that do not know each other. */
const PARTS = ["intake", "reading", "reconciling", "dossier", "exchange"]
/** Which folders of src each may import from, besides itself: the arrows of docs/architecture.md. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  space: ["model"],
  knowledge: ["model", "space"],
  intake: ["model", "space", "knowledge"],
  reading: ["model", "space", "knowledge"],
  reconciling: ["model", "space", "knowledge"],
  disclosure: ["model", "space", "knowledge"],
  dossier: ["model", "space", "knowledge", "disclosure"],
  exchange: ["model", "space", "knowledge", "disclosure"],
  record: ["model", "space"],
  recording: ["model", "space", "knowledge", "disclosure", ...PARTS, "record"],
  server: ["model", "space", "knowledge", "disclosure", ...PARTS, "record", "recording"],
  cli: ["model", "space", "knowledge", "disclosure", ...PARTS, "record", "recording", "server"],
}
/** Folders that take values in and give values out: no files, clock or network. */
const PURE = ["reading", "reconciling", "disclosure", "dossier", "exchange"]
const FOLDERS = Object.keys(MAY_IMPORT)
const OTHERS = FOLDERS.flatMap((from) => FOLDERS.filter((to) => to !== from).map((to) => ({ from, to })))

let planted = ""
let complaints: { file: string; rule: string }[] = []

beforeAll(() => {
  planted = mkdtempSync(join(tmpdir(), "deconflict-imports-"))
  copyFileSync(join(ROOT, "biome.json"), join(planted, "biome.json"))
  for (const folder of FOLDERS) {
    plant(`${folder}/here.ts`, "export const here = 1\n")
    plant(`${folder}/reads-a-file.ts`, 'import { readFileSync } from "node:fs"\n\nexport const reads = readFileSync\n')
    plant(`${folder}/hen.ts`, 'import { egg } from "./egg.ts"\n\nexport const hen = () => egg\n')
    plant(`${folder}/egg.ts`, 'import { hen } from "./hen.ts"\n\nexport const egg = () => hen\n')
  }
  for (const { from, to } of OTHERS) {
    plant(`${from}/value-of-${to}.ts`, `import { here } from "../${to}/here.ts"\n\nexport const there = here\n`)
    plant(`${from}/alias-of-${to}.ts`, `import { here } from "#src/${to}/here"\n\nexport const there = here\n`)
    plant(
      `${from}/deep/type-of-${to}.ts`,
      `import type { here } from "../../${to}/here.ts"\n\nexport type There = typeof here\n`,
    )
  }
  complaints = lint(planted)
})

afterAll(() => rmSync(planted, { recursive: true, force: true }))

test("every folder of src has its arrows in the table", () => {
  const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(FOLDERS).toEqual(expect.arrayContaining(folders.map((folder) => folder.name)))
})

describe.each(OTHERS)("$from importing from $to", ({ from, to }) => {
  const allowed = MAY_IMPORT[from]?.includes(to) === true
  test.each([`value-of-${to}.ts`, `alias-of-${to}.ts`, `deep/type-of-${to}.ts`])(
    allowed ? "passes: %s" : "is an error: %s",
    (file) => {
      expect(rulesAgainst(`src/${from}/${file}`)).toEqual(allowed ? [] : ["lint/style/noRestrictedImports"])
    },
  )
})

test.each(FOLDERS)("%s opens files only where it may", (folder) => {
  const wanted = PURE.includes(folder) ? ["lint/style/noRestrictedImports"] : []
  expect(rulesAgainst(`src/${folder}/reads-a-file.ts`)).toEqual(wanted)
})

test.each(FOLDERS)("a cycle within %s is an error", (folder) => {
  expect(rulesAgainst(`src/${folder}/hen.ts`)).toContain("lint/suspicious/noImportCycles")
})

test("the planted tree fails the check, and the tree without bad edges passes", () => {
  expect(complaints.length).toBeGreaterThan(0)
  const clean = mkdtempSync(join(tmpdir(), "deconflict-imports-"))
  copyFileSync(join(ROOT, "biome.json"), join(clean, "biome.json"))
  writeFileSync(join(clean, "here.ts"), "export const here = 1\n")
  const run = spawnSync(join(ROOT, "node_modules/.bin/biome"), ["check", "."], { cwd: clean, encoding: "utf8" })
  rmSync(clean, { recursive: true, force: true })
  expect(run.status).toBe(0)
})

function plant(path: string, text: string): void {
  const file = join(planted, "src", path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function rulesAgainst(file: string): string[] {
  return complaints.filter((complaint) => complaint.file === file).map((complaint) => complaint.rule)
}

/** One line a finding: `::error title=RULE,file=PATH,line=...` */
function lint(folder: string): { file: string; rule: string }[] {
  const run = spawnSync(
    join(ROOT, "node_modules/.bin/biome"),
    ["check", "--reporter=github", "--max-diagnostics=none", "."],
    { cwd: folder, encoding: "utf8" },
  )
  if (run.status !== 1)
    throw new Error(`biome check was to fail on the planted tree, but ended with ${run.status}: ${run.stderr}`)
  return [...run.stdout.matchAll(/^::error title=([^,]+),file=([^,]+),/gm)].map(([, rule = "", file = ""]) => ({
    rule,
    file: file.slice(file.lastIndexOf("/src/") + 1),
  }))
}
