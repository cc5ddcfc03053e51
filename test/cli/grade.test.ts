import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { z } from "zod"
import { run } from "./command.ts"

const Incidents = z.object({ incidents: z.array(z.object({ id: z.string() })) })
const REPORT = `HAJIN, Syria, 15 November 2018 - Air strikes on a mill in Hajin killed 12 civilians on Wednesday, the Syrian Observatory for Human Rights said. It blamed the US-led coalition.\n`

let folder = ""
let incident = ""
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "deconflict-grade-"))
  writeFileSync(join(folder, "strike.txt"), REPORT)
  expect(await run(["init"], { cwd: folder })).toMatchObject({ code: 0 })
  expect(await run(["add", "strike.txt"], { cwd: folder })).toMatchObject({ code: 0 })
  const listed = await run(["incidents", "--json"], { cwd: folder })
  incident = Incidents.parse(JSON.parse(listed.stdout)).incidents[0]?.id ?? ""
  expect(incident).toMatch(/hajin/)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const command = (...args: readonly string[]) => run([...args, "--by", "Ada Lume"], { cwd: folder })

test("a grade is set, shown with its reason beside the suggestion, found, and taken back", async () => {
  const set = await command("grade", incident, "Fair", "--because", "the crater was photographed")
  expect(set).toMatchObject({ code: 0, stdout: expect.stringContaining(`${incident} · Fair, set by Ada Lume on `) })
  const shown = (await command("show", incident)).stdout
  expect(shown).toMatch(/grade: Fair, set by Ada Lume on .*: the crater was photographed/s)
  expect(shown).toMatch(/suggested grade: Weak/)
  expect((await command("search", "--grade", "fair")).stdout).toContain("graded Fair")
  expect((await command("search", "--grade", "none")).stderr).toContain("no incident fits")
  expect(await command("grade", incident, "--withdraw", "--reason", "entered for another")).toMatchObject({ code: 0 })
  expect((await command("show", incident)).stdout).toMatch(/taken back by Ada Lume.*before that: Fair/s)
  expect((await command("decisions")).stderr).toContain("nobody has decided anything")
  expect(await command("verify")).toMatchObject({ code: 0 })
}, 120_000)

test.each([
  [["fair"], /--because/],
  [["--because", "so"], /say a grade \(confirmed/],
  [["fair", "--withdraw", "--because", "so"], /say a grade/],
  [["sure", "--because", "so"], /"sure" is no grade/],
  [["fair", "--because", " "], /say why/],
])(
  "grade %j is refused",
  async (args, message) => {
    const { code, stdout, stderr } = await command("grade", incident, ...args)
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: expect.stringMatching(message) })
  },
  60_000,
)

test("who grades says who they are", async () => {
  const { code, stderr } = await run(["grade", incident, "fair", "--because", "so"], { cwd: folder })
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/--by: say who you are/) })
}, 60_000)
