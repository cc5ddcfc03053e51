import { createHash } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { cells, rowEnds } from "../../src/intake/csv-cells.ts"
import { cut, lineEnds } from "../../src/intake/cut.ts"
import { bytes, collect } from "./collect.ts"

const TEXT = 'Two people died in Ostra, he said: "we were not told".\r\n\r\nA third, 9, lived.'
const RECORD = {
  id: "r-1",
  outlet: "Vale Gazette",
  published: "2021-06-02",
  language: "en",
  url: "https://v.example/1",
}
const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
const ROW = ["r-1", "Vale Gazette", "2021-06-02", "en", "https://v.example/1", "Ostra", TEXT]
const NAMES = ["id", "outlet", "published", "language", "url", "title", "text"]

describe("a record gives the same report in every format, its text as it stands", () => {
  const record = { ...RECORD, title: "Ostra", text: TEXT }
  test.each([
    ["a.jsonl", `${JSON.stringify(record)}\n`],
    ["a.ndjson", `\n${JSON.stringify(record)}\r\n\r\n`],
    ["a.json", JSON.stringify(record, null, 2)],
    ["b.json", JSON.stringify([record])],
    ["a.csv", `${NAMES.join(",")}\n${ROW.map(quoted).join(",")}\n`],
    ["b.csv", `${NAMES.join(";").toUpperCase()}\r\n${ROW.map(quoted).join(";")}\r\n`],
    ["c.csv", `${NAMES.map(quoted).join("\t")}\n${ROW.map(quoted).join("\t")}`],
  ])("%s", async (name, content) => {
    for (const written of [content, `\ufeff${content}`, Buffer.from(`\ufeff${content}`, "utf16le")]) {
      const { reports, problems } = await collect({ [name]: written })
      expect(problems).toEqual([])
      expect(reports).toHaveLength(1)
      expect(reports[0]).toMatchObject({ ...RECORD, title: "Ostra", text: `Ostra\n\n${TEXT}`, inferred: [] })
      expect(reports[0]?.dated).toEqual({ date: "2021-06-02", basis: "metadata" })
    }
  })
})

test("without an id, a report is known by the hash of its bytes: the file's, the line's, the row's", async () => {
  const hash = (content: string) => createHash("sha256").update(content).digest("hex")
  const line = '{"text":"Two people died in Ostra."}'
  const files = {
    "a.txt": "Two people died in Ostra.\r\n",
    "b.jsonl": `${line}\r\n`,
    "c.csv": "outlet,text\nVale,Two people died.\n",
  }
  const { reports } = await collect(files)
  const hashes = [hash(files["a.txt"]), hash(line), hash("Vale,Two people died.")]
  expect(reports.map(({ sha256 }) => sha256)).toEqual(hashes)
  expect(reports.map(({ id }) => id)).toEqual(hashes.map((hex) => hex.slice(0, 16)))
})

test("columns of other names by option", async () => {
  const columns = new Map([
    ["text", "Body, full"],
    ["title", "Headline"],
    ["id", "No"],
  ])
  const content = 'No;Headline;"Body, full";Text\n7;Ostra hit;Two died.;x\n'
  const { reports } = await collect({ "a.csv": content }, { columns })
  expect(reports[0]).toMatchObject({ id: "7", title: "Ostra hit", text: "Ostra hit\n\nTwo died.", source: "a.csv:2" })
})

describe("how a stream is chunked changes nothing", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r\n", "é", "ب", " "), maxLength: 8 })
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })

  test("rows of a .csv file", async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const content = rows.map((row) => row.map(quoted).join(",")).join("\n")
        const found: string[][] = []
        for await (const piece of cut(
          bytes(content, size),
          rowEnds(() => ","),
        )) {
          expect(piece).toHaveProperty("bytes")
          if ("bytes" in piece) found.push(cells(piece.bytes.toString(), ","))
        }
        expect(found).toEqual(rows)
      }),
    )
  })

  test("lines, with their numbers", async () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom("a", "é", "ب", " ", '"'), maxLength: 12 }))
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        const found: [number, string][] = []
        for await (const piece of cut(bytes(lines.map((line) => `${line}\n`).join(""), size), lineEnds)) {
          if ("bytes" in piece) found.push([piece.line, piece.bytes.toString()])
        }
        expect(found).toEqual(lines.map((line, i) => [i + 1, line]))
      }),
    )
  })
})

test("a long stream is never held whole", async () => {
  let produced = 0
  let ahead = 0
  let taken = 0
  async function* endless() {
    const line = `${JSON.stringify({ text: "x".repeat(200) })}\n`
    for (; produced < 300_000; produced++) yield Buffer.from(line)
  }
  for await (const _ of cut(endless(), lineEnds)) {
    taken++
    ahead = Math.max(ahead, produced - taken)
  }
  expect(taken).toBe(300_000)
  expect(ahead).toBeLessThan(3)
})
