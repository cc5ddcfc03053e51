import { spawn } from "node:child_process"
import { once } from "node:events"
import { describe, expect, test } from "vitest"
import { z } from "zod"
import { PlaceMention } from "../../src/model/place.ts"
import { Span } from "../../src/model/span.ts"
import { inFolder, MAIN, run } from "./command.ts"

const About = z.strictObject({ id: z.string(), title: z.string().nullable() })
const Attributed = z.strictObject({
  report: About,
  text: z.string(),
  attributions: z.array(z.strictObject({ source: Span.nullable(), cue: Span, content: z.array(Span) })),
})
const Placed = z.strictObject({ report: About, text: z.string(), places: z.array(PlaceMention) })

const HARVEST =
  'The minister said that the harvest had failed. "We expect little," said farmers in Raqqa. ' +
  "Traders denied that prices had risen."
const jsonLines = (output: string): unknown[] =>
  output
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const inText = (text: string, { start, end }: Span) => text.slice(start, end)

describe("deconflict attributions", () => {
  test("gives source, cue and content, each a slice of the text", async () => {
    const input = JSON.stringify({ id: "x", title: "A poor year", text: HARVEST })
    const { code, stdout, stderr } = await run(["attributions", "-", "--as", "jsonl"], { input })
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    const [only, ...others] = jsonLines(stdout).map((line) => Attributed.parse(line))
    expect(others).toEqual([])
    expect(only?.report).toEqual({ id: "x", title: "A poor year" })
    const text = only?.text ?? ""
    expect(text).toBe(`A poor year\n\n${HARVEST}`)
    const found = only?.attributions ?? []
    expect(
      found.map(({ source, cue, content }) => [source?.text, cue.text, ...content.map(({ text }) => text)]),
    ).toEqual([
      ["The minister", "said", "that the harvest had failed"],
      ["farmers in Raqqa", "said", '"We expect little,"'],
      ["Traders", "denied", "that prices had risen"],
    ])
    for (const { source, cue, content } of found)
      for (const span of [source, cue, ...content]) if (span) expect(inText(text, span)).toBe(span.text)
  })

  test("a table names its columns and keeps them apart", async () => {
    const args = ["attributions", "-", "--as", "jsonl", "--format", "table"]
    const { stdout } = await run(args, { input: JSON.stringify({ id: "x", text: HARVEST }) })
    const [about, head = "", first = ""] = stdout.split("\n")
    expect(about).toBe("x · outlet not known · date not known · 3 attributions")
    expect(head).toMatch(/^ {2}source +cue +content$/)
    expect(first).toMatch(/^ {2}The minister +said +that the harvest had failed$/)
    expect(first.indexOf("that the")).toBe(head.indexOf("content"))
  })
})

describe("deconflict places", () => {
  const TEXT = "Raqqa woke to rain. In Hajin and the village of Tel Zorrin, roads to Raqqa were closed, Syria said."

  test("gives each mention in the order of the text, with coordinates where they are known", async () => {
    const { code, stdout } = await run(["places", "-", "--as", "jsonl"], {
      input: JSON.stringify({ id: "x", text: TEXT }),
    })
    expect(code).toBe(0)
    const [only] = jsonLines(stdout).map((line) => Placed.parse(line))
    const places = only?.places ?? []
    for (const place of places) expect(inText(TEXT, place)).toBe(place.text)
    expect(places.map(({ text, start, country, admin1 }) => [text, start, country, admin1])).toEqual([
      ["Raqqa", 0, "SY", "Raqqa"],
      ["Hajin", TEXT.indexOf("Hajin"), "SY", "Deir ez-Zor"],
      ["Tel Zorrin", TEXT.indexOf("Tel"), null, null],
      ["Raqqa", TEXT.lastIndexOf("Raqqa"), "SY", "Raqqa"],
      ["Syria", TEXT.indexOf("Syria"), "SY", null],
    ])
    const [raqqa, , nowhere] = places
    expect(raqqa?.lat).toBeCloseTo(35.95, 1)
    expect(raqqa?.lon).toBeCloseTo(39.0, 1)
    expect([nowhere?.name, nowhere?.lat, nowhere?.lon, nowhere?.precision]).toEqual([null, null, null, null])
  })

  test.each([
    ["The US and the UK signed.", ["US", "UK"]],
    ["Russia's envoy flew from Moscow to New Delhi.", ["Russia", "Moscow", "New Delhi"]],
    ["The Free Syrian Army left in March.", []],
    ["The winger scored twice and his club won.", []],
  ])("%s names %j", async (text, expected) => {
    const { stdout } = await run(["places", "-", "--as", "text"], { input: text })
    expect(jsonLines(stdout).flatMap((line) => Placed.parse(line).places.map(({ text }) => text))).toEqual(expected)
  })

  test("a table says where a name lies, or that it is not known", async () => {
    const args = ["places", "-", "--as", "jsonl", "--format", "table"]
    const { stdout } = await run(args, { input: JSON.stringify({ id: "x", text: TEXT }) })
    expect(stdout).toMatch(/^x · outlet not known · date not known · 5 place names$/m)
    expect(stdout).toMatch(/^ {2}Hajin +Hajin, Deir ez-Zor, SY +34\.\d{4}, 40\.\d{4} within \d+ k?m$/m)
    expect(stdout).toMatch(/^ {2}Tel Zorrin +\(not known where\)$/m)
  })
})

describe.each(["attributions", "places"])("deconflict %s, as every command that reads", (command) => {
  const ESCAPE = String.fromCharCode(27)

  test("tells what it could not read, goes on, and ends with 1", async () => {
    await inFolder({ "a.txt": HARVEST, "b.txt": "", "c.jsonl": "{\n" }, async (cwd) => {
      const { code, stdout, stderr } = await run([command, "."], { cwd })
      expect(code).toBe(1)
      expect(jsonLines(stdout)).toHaveLength(1)
      expect(stderr).toMatch(/^b\.txt: empty/m)
      expect(stderr).toMatch(/^c\.jsonl:1: malformed JSON/m)
      expect(stderr).toMatch(/^1 report read; 2 problems/m)
    })
  })

  test.each([
    [["no-such-file.txt"], "no-such-file.txt: no such file or folder"],
    [["-", "--format", "xml"], "argument 'xml' is invalid"],
    [["-", "--published", "soon"], '--published: "soon" is not a date'],
    [["-", "--pack", "no-such-pack"], "--pack: "],
    [[], "missing required argument 'paths'"],
  ])("%j ends with 2 and says why", async (args, message) => {
    const { code, stdout, stderr } = await run([command, ...args], { input: HARVEST })
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain(message)
  })

  test("looks for nothing in a report in another language", async () => {
    const input = JSON.stringify({ id: "x", language: "de", text: HARVEST })
    const { code, stdout } = await run([command, "-", "--as", "jsonl"], { input })
    expect(code).toBe(0)
    expect(jsonLines(stdout)).toEqual([{ report: { id: "x", title: null }, text: HARVEST, [command]: [] }])
  })

  test.each([
    [{ FORCE_COLOR: "1" }, true],
    [{}, false],
  ])("a table keeps to the width; colours with %o: %s", async (env, coloured) => {
    const input = JSON.stringify({ id: "x", title: `${ESCAPE}]0;gone`, text: `${HARVEST} ${HARVEST}` })
    const { stdout } = await run([command, "-", "--as", "jsonl", "--format", "table"], { input, env })
    expect(stdout.includes(`${ESCAPE}[`)).toBe(coloured)
    expect(stdout).not.toContain(`${ESCAPE}]`)
    const plain = stdout.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, "g"), "")
    for (const line of plain.split("\n")) expect(line.length).toBeLessThanOrEqual(120)
  })

  test("ends quietly when nobody reads on", async () => {
    const many = Array.from({ length: 4000 }, (_, i) => JSON.stringify({ id: String(i), text: HARVEST })).join("\n")
    await inFolder({ "a.jsonl": many }, async (cwd) => {
      const child = spawn(process.execPath, [MAIN, command, "a.jsonl"], { cwd, stdio: ["ignore", "pipe", "pipe"] })
      let messages = ""
      child.stderr.on("data", (part: Buffer) => {
        messages += part.toString()
      })
      const closed = once(child, "close")
      await Promise.race([once(child.stdout, "data"), closed])
      child.stdout.destroy()
      const [code, signal]: unknown[] = await closed
      expect({ code, signal, messages }).toEqual({ code: 0, signal: null, messages: "" })
    })
  })
})
