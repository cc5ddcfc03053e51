import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { writePages } from "../../src/cli/write-pages.ts"
import { Dossier } from "../../src/model/incident.ts"
import { inFolder, run } from "./command.ts"

const REPORTS = {
  "a.txt": "Market hit\n\nTwo shells hit the market of Hajin on Saturday, killing nine people, the Observatory said.",
  "b.txt":
    "The Observatory said on Sunday that eleven people had died when shells hit the market of Hajin on Saturday.",
  "reports.meta.json": JSON.stringify({ "a.txt": { published: "2018-11-18" }, "b.txt": { published: "2018-11-18" } }),
}

describe("deconflict PATHS", () => {
  test("prints a summary, writes the dossier, and passes it over the next time", async () => {
    await inFolder(REPORTS, async (cwd) => {
      const first = await run(["."], { cwd })
      expect(first.code).toBe(0)
      expect(first.stdout).toContain("2 reports")
      expect(first.stderr).toBe("dossier.html written\n")
      const page = readFileSync(join(cwd, "dossier.html"), "utf8")
      expect(page).toContain("</html>")
      expect(page).toContain("Market hit")
      const second = await run(["."], { cwd })
      expect(second.code).toBe(0)
      expect(second.stdout).toBe(first.stdout)
      expect(second.stderr).toContain("dossier.html: a dossier, not a report")
      expect(readdirSync(cwd).sort()).toEqual([...Object.keys(REPORTS), "dossier.html"].sort())
    })
  })

  test("--json prints the dossier's data, and writes a page only where -o names it", async () => {
    await inFolder(REPORTS, async (cwd) => {
      const { code, stdout } = await run(["--json", "."], { cwd })
      expect(code).toBe(0)
      expect(Dossier.parse(JSON.parse(stdout)).readings.map(({ report }) => report.title)).toEqual(["Market hit", null])
      expect(existsSync(join(cwd, "dossier.html"))).toBe(false)
      await run(["--json", ".", "-o", "own.html"], { cwd })
      expect(existsSync(join(cwd, "own.html"))).toBe(true)
    })
  })

  test("colours only where asked for", async () => {
    await inFolder(REPORTS, async (cwd) => {
      const escapeCode = String.fromCharCode(27)
      expect((await run(["."], { cwd, env: { FORCE_COLOR: "1" } })).stdout).toContain(escapeCode)
      expect((await run(["."], { cwd, env: { FORCE_COLOR: "1", NO_COLOR: "1" } })).stdout).not.toContain(escapeCode)
    })
  })

  test("where nothing was read there is no dossier, and an old one stays as it is", async () => {
    await inFolder({ ...REPORTS, "bad/c.txt": "" }, async (cwd) => {
      await run(["."], { cwd })
      const before = readFileSync(join(cwd, "dossier.html"), "utf8")
      const { code, stdout, stderr } = await run(["bad"], { cwd })
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
      expect(stderr).toContain("nothing was read")
      expect(readFileSync(join(cwd, "dossier.html"), "utf8")).toBe(before)
    })
  })

  test("--share withholds what carries no claim, in the page and in the data", async () => {
    const secret = "The reporter waited for hours beside a blue gate."
    await inFolder({ "a.txt": `${REPORTS["b.txt"]} ${secret}` }, async (cwd) => {
      const whole = await run(["a.txt", "--json", "-o", "whole.html"], { cwd })
      const shared = await run(["a.txt", "--json", "--share", "-o", "public.html"], { cwd })
      expect([whole.code, shared.code]).toEqual([0, 0])
      expect(whole.stdout).toContain(secret)
      expect(readFileSync(join(cwd, "whole.html"), "utf8")).toContain("blue gate")
      expect(shared.stdout).not.toContain("blue gate")
      expect(readFileSync(join(cwd, "public.html"), "utf8")).not.toContain("blue gate")
    })
  })

  test.skipIf(!existsSync("/proc"))("a dossier that cannot be written is said, without a stack", async () => {
    await inFolder(REPORTS, async (cwd) => {
      const { code, stdout, stderr } = await run([".", "-o", "/proc/dossier.html"], { cwd })
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
      expect(stderr).toMatch(/^error: cannot write \/proc\/dossier\.html/)
    })
  })
})

test("pages that break off half-way leave what was there before", async () => {
  await inFolder({}, async (folder) => {
    const target = join(folder, "dossier.html")
    writeFileSync(target, "before")
    function* broken() {
      yield { name: "dossier.html", html: "after" }
      throw new Error("no second page")
    }
    await expect(writePages(target, broken())).rejects.toThrow("no second page")
    expect(readdirSync(folder)).toEqual(["dossier.html"])
    expect(readFileSync(target, "utf8")).toBe("before")
    const pages = [
      { name: "dossier.html", html: "index" },
      { name: "dossier-2018-11.html", html: "November" },
    ]
    expect(await writePages(target, pages)).toBe(2)
    expect(readdirSync(folder).sort()).toEqual(["dossier-2018-11.html", "dossier.html"])
    expect(readFileSync(target, "utf8")).toBe("index")
  })
})
