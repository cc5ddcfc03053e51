import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { describe, expect, test } from "vitest"
import { Reading } from "../../src/model/reading.ts"
import { inFolder, MAIN, run } from "./command.ts"

const FIRST = "Two shells hit the market of Hajin on Saturday, killing at least nine people, the Observatory said."
const SECOND = "The coalition denied that its aircraft had struck Hajin."
const lines = (output: string) =>
  output
    .split("\n")
    .filter(Boolean)
    .map((line) => Reading.parse(JSON.parse(line)))

/** What is awaited of a process, or a failure where it ends without. */
function beforeEnd<T>(child: ChildProcess, awaited: Promise<T>): Promise<T> {
  const ended = once(child, "exit").then(([code]): never => {
    throw new Error(`the command ended with ${code}`)
  })
  return Promise.race([awaited, ended])
}

describe("deconflict read", () => {
  test("prints one reading a report in the order of the input, each in the schema", async () => {
    const files = {
      "b.txt": `Market hit\n\n${FIRST}`,
      "a.jsonl": `${JSON.stringify({ id: "x", text: FIRST, published: "2018-11-18", outlet: "vale" })}\n${JSON.stringify({ id: "y", text: SECOND })}\n`,
      "reports.meta.json": JSON.stringify({ "b.txt": { published: "2018-11-19" } }),
    }
    await inFolder(files, async (cwd) => {
      const { code, stdout, stderr } = await run(["read", "b.txt", "a.jsonl"], { cwd })
      expect(stderr).toBe("")
      expect(code).toBe(0)
      const readings = lines(stdout)
      expect(readings.map(({ report }) => [report.title, report.dated])).toEqual([
        ["Market hit", { date: "2018-11-19", basis: "metadata" }],
        [null, { date: "2018-11-18", basis: "metadata" }],
        [null, { date: null, basis: "unknown" }],
      ])
      expect(readings.slice(1).map(({ report }) => report.id)).toEqual(["x", "y"])
      expect(readings[0]?.text).toBe(`Market hit\n\n${FIRST}`)
      for (const { text, claims, incidents } of readings) {
        for (const { evidence } of claims) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text)
        for (const { places } of incidents)
          for (const place of places) expect(text.slice(place.start, place.end)).toBe(place.text)
      }
    })
  })

  test("tells what it could not read on standard error, goes on, and ends with 1", async () => {
    await inFolder({ "a.txt": FIRST, "b.txt": "", "c.jsonl": "{\n" }, async (cwd) => {
      const { code, stdout, stderr } = await run(["read", "."], { cwd })
      expect(code).toBe(1)
      expect(lines(stdout)).toHaveLength(1)
      expect(stderr).toMatch(/^b\.txt: empty/m)
      expect(stderr).toMatch(/^c\.jsonl:1: malformed JSON/m)
      expect(stderr).toMatch(/^1 report read; 2 problems/m)
    })
  })

  test("ends with 2 where nothing was read", async () => {
    const { code, stdout, stderr } = await run(["read", "no-such-file.txt"])
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain("no-such-file.txt: no such file or folder")
  })

  test("reads standard input and says how", async () => {
    const { code, stdout, stderr } = await run(["read", "-", "--published", "2018-11-18", "--outlet", "vale"], {
      input: FIRST,
    })
    expect(code).toBe(0)
    expect(stderr).toMatch(/^standard input: read as text/)
    expect(lines(stdout)[0]?.report).toMatchObject({
      outlet: "vale",
      published: "2018-11-18",
      dated: { date: "2018-11-18", basis: "given" },
      language: "en",
      inferred: ["language"],
    })
  })

  test("columns and encoding by option", async () => {
    const content = Buffer.from("Nr;Body\n1;Zwei Tote in Müllheim.\n", "latin1")
    await inFolder({ "a.csv": content }, async (cwd) => {
      const args = ["read", "a.csv", "--columns", "text=Body,id=Nr", "--encoding", "windows-1252"]
      const { code, stdout } = await run(args, { cwd })
      expect(code).toBe(0)
      expect(lines(stdout).map(({ report, text }) => [report.id, text])).toEqual([["1", "Zwei Tote in Müllheim."]])
    })
  })

  test("a first report comes out while the input is still open", async () => {
    const child = spawn(process.execPath, [MAIN, "read", "-"], { stdio: ["pipe", "pipe", "ignore"] })
    const output = createInterface(child.stdout)
    child.stdin.write(`${JSON.stringify({ id: "1", text: FIRST })}\n`)
    const [line]: unknown[] = await beforeEnd(child, once(output, "line"))
    expect(Reading.parse(JSON.parse(String(line))).report.id).toBe("1")
    child.stdin.end()
    await once(child, "close")
    expect(child.exitCode).toBe(0)
  })

  test("ends quietly when nobody reads on", async () => {
    const many = Array.from({ length: 4000 }, (_, i) => JSON.stringify({ id: String(i), text: FIRST })).join("\n")
    await inFolder({ "a.jsonl": many }, async (cwd) => {
      const child = spawn(process.execPath, [MAIN, "read", "a.jsonl"], { cwd, stdio: ["ignore", "pipe", "pipe"] })
      let messages = ""
      child.stderr.on("data", (part: Buffer) => {
        messages += part.toString()
      })
      await beforeEnd(child, once(child.stdout, "data"))
      child.stdout.destroy()
      const [code, signal]: unknown[] = await once(child, "close")
      expect({ code, signal, messages }).toEqual({ code: 0, signal: null, messages: "" })
    })
  })
})

describe("deconflict read --format table", () => {
  const ESCAPE = String.fromCharCode(27)

  test("names the report and keeps to the width", async () => {
    const input = JSON.stringify({ id: "x", title: "Market hit", text: `${FIRST} ${SECOND}`, published: "2018-11-18" })
    const { code, stdout } = await run(["read", "-", "--format", "table"], { input })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Market hit\nx · outlet not known · 2018-11-18/)
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(120)
    expect(stdout).not.toContain(ESCAPE)
  })

  test.each([
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "0" }, false],
    [{ NO_COLOR: "1" }, false],
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, false],
    [{}, false],
  ])("colours with %o: %s", async (env, coloured) => {
    const { stdout } = await run(["read", "-", "--format", "table"], { input: FIRST, env })
    expect(stdout.includes(ESCAPE)).toBe(coloured)
  })

  test("control characters of a report cannot reach the terminal", async () => {
    const input = JSON.stringify({ id: "x", title: `${ESCAPE}[2Jgone`, text: FIRST })
    const { stdout } = await run(["read", "-", "--format", "table"], { input })
    expect(stdout).not.toContain(ESCAPE)
    expect(stdout).toContain("gone")
  })
})
