import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { inFolder, run } from "./command.ts"

describe("what is wrong on the command line is said, with exit code 2", () => {
  test.each([
    [["--no-such-option", "a.txt"], /unknown option '--no-such-option'/],
    [["read", "--no-such-option", "a.txt"], /unknown option '--no-such-option'/],
    [["read"], /missing required argument 'paths'/],
    [["read", "a.txt", "--format", "xml"], /'xml' is invalid.*jsonl, table/],
    [["read", "a.txt", "--published", "yesterday"], /--published: "yesterday" is not a date such as 2017-04-05/],
    [["read", "a.txt", "--published", "2017-02-30"], /--published: "2017-02-30" is not a date/],
    [["read", "a.txt", "--encoding", "klingon"], /--encoding: "klingon" is not known/],
    [["read", "a.txt", "--as", "odt"], /--as: "odt" is no format; expected one of text, markdown/],
    [["read", "a.txt", "--columns", "Body"], /--columns: "Body"; expected FIELD=COLUMN/],
    [["read", "a.txt", "--columns", "body=Body"], /--columns: "body=Body"; expected FIELD=COLUMN/],
    [["read", "a.txt", "--pack", "no-such-pack"], /--pack: .*no-such-pack/s],
    [["a.txt", "-o", "."], /-o \.: is a folder/],
    [["a.txt", "-o", "none/dossier.html"], /there is no folder none/],
    [["a.txt", "-o", "a.txt"], /-o a\.txt: is one of the inputs/],
    [["a.txt", "-o", "notes.html"], /notes\.html is there and is no dossier/],
  ])("%j", async (args, message) => {
    await inFolder({ "a.txt": "Two died in Hajin.", "notes.html": "<p>My notes</p>" }, async (cwd) => {
      const { code, stdout, stderr } = await run(args, { cwd })
      expect(stderr).toMatch(message)
      expect(stderr).not.toMatch(/^\s+at /m)
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
      expect(readFileSync(join(cwd, "notes.html"), "utf8")).toBe("<p>My notes</p>")
    })
  })

  test("nothing at all shows the help", async () => {
    const { code, stdout, stderr } = await run([])
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain("Usage: deconflict")
  })
})

describe("help and version", () => {
  test.each([[["--help"]], [["read", "--help"]], [["reconcile", "--help"]]])("%j", async (args) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(stdout).toContain("Usage: deconflict")
  })

  test("every option has an example", async () => {
    const { stdout } = await run(["--help"])
    for (const option of [
      "--pack",
      "--published",
      "--outlet",
      "--columns",
      "--encoding",
      "--as",
      "-o",
      "--share",
      "--json",
    ]) {
      expect(stdout.replace(/\s+/g, " ")).toContain(`(${option} `)
    }
  })

  test("version", async () => {
    const about: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"))
    const { code, stdout } = await run(["--version"])
    expect({ code, version: stdout.trim() }).toMatchObject({ code: 0, version: (about as { version: string }).version })
  })
})
