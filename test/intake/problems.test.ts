import { describe, expect, test } from "vitest"
import { bytes, collect, type Files } from "./collect.ts"

const GOOD = "Two people died in Ostra on Tuesday, residents said."
const BIG = "Two people died. ".repeat(300_000)
const latin1 = (text: string) => Buffer.from(text, "latin1")

describe("what cannot be read is told, and the others go on", () => {
  test.each<[string, Files, RegExp]>([
    ["empty file", { "a.txt": "" }, /^a\.txt: empty/],
    ["blank file", { "a.txt": " \n\n" }, /^a\.txt: empty/],
    ["empty .jsonl", { "a.jsonl": "\n\n" }, /^a\.jsonl: empty/],
    ["empty .json", { "a.json": "[]" }, /^a\.json: empty/],
    ["empty .csv", { "a.csv": "id,text\n" }, /^a\.csv: empty: no row/],
    ["front matter alone", { "a.md": "---\ntitle:\n---\n" }, /^a\.md: no text/],
    ["binary data", { "a.txt": Buffer.from([0x41, 0, 0x42, 0xff]) }, /^a\.txt: binary data.*utf-16le/],
    ["a PDF by another name", { "a.txt": "%PDF-1.4 ..." }, /^a\.txt: binary data \(a PDF\)/],
    ["a zip archive", { "a.jsonl": Buffer.from("PK\x03\x04...") }, /^a\.jsonl: binary data \(a zip/],
    [
      "Windows-1252",
      { "a.txt": latin1("One line.\nSaid Müller.") },
      /^a\.txt: not valid UTF-8 \(0xFC at line 2\).*--encoding windows-1252/,
    ],
    ["a cut-off letter", { "a.txt": Buffer.from("Hama حماة").subarray(0, -1) }, /^a\.txt: not valid UTF-8/],
    ["broken UTF-16", { "a.txt": Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]) }, /^a\.txt: not valid utf-16le/],
    ["over 5 MB", { "a.txt": BIG }, /^a\.txt: over 5 MB/],
    ["a line over 5 MB", { "a.jsonl": `{"text":"${BIG}"}` }, /^a\.jsonl:1: over 5 MB/],
    ["a record over 5 MB", { "a.json": `[{"text":"${BIG}"}]` }, /^a\.json\[0\]: over 5 MB/],
    ["page without article", { "a.html": "<html><body><a href='/'>Home</a></body></html>" }, /^a\.html: no article/],
    ["malformed .json", { "a.json": '{"text": ' }, /^a\.json: malformed JSON/],
    ["JSON lines in a .json", { "a.json": '{"text":"a"}\n{"text":"b"}\n' }, /^a\.json: .*\.jsonl/],
    [
      "CSV without its columns",
      { "a.csv": "Body,Head\nx,y\n" },
      /^a\.csv: no column "text" among "Body", "Head"; .*--columns text=/,
    ],
    ["broken side file", { "reports.meta.json": "{" }, /^reports\.meta\.json: malformed JSON/],
    [
      "wrong side file",
      { "reports.meta.json": '{"a.txt": {"published": 2017}}' },
      /^reports\.meta\.json: "a\.txt", field "published": expected a string, got a number/,
    ],
  ])("%s", async (_, files, message) => {
    const { reports, problems } = await collect({ ...files, "z.txt": GOOD })
    expect(problems).toEqual([expect.stringMatching(message)])
    expect(reports.map(({ text }) => text)).toEqual([GOOD])
  })
})

describe("a broken line or row leaves the others of its file", () => {
  const good = JSON.stringify({ id: "good", text: GOOD })
  test.each<[string, string | Buffer, RegExp]>([
    ["malformed JSON", '{"text": "a', /^a\.jsonl:2: malformed JSON/],
    ["no object", "[1]", /^a\.jsonl:2: expected a record \{"text": \.\.\.\}, got a list/],
    ["missing text", '{"id":"x"}', /^a\.jsonl:2: field "text": missing/],
    ["empty text", '{"text":" "}', /^a\.jsonl:2: field "text": empty/],
    ["wrong type", '{"text":["a"]}', /^a\.jsonl:2: field "text": expected a string, got a list/],
    [
      "date as a number",
      '{"text":"a","published":20170405}',
      /^a\.jsonl:2: field "published": expected a string, got a number \(20170405\)/,
    ],
    ["broken encoding", latin1('{"text":"Müller"}'), /^a\.jsonl:2: not valid UTF-8 \(0xFC at byte 11\)/],
    ["an id twice", '{"id":"first","text":"b"}', /^a\.jsonl:2: id "first" was used before, by a\.jsonl:1/],
    ["too long", `{"text":"${BIG}"}`, /^a\.jsonl:2: over 5 MB/],
  ])("%s", async (_, line, message) => {
    const first = '{"id":"first","text":"a"}\n'
    const content = Buffer.concat([Buffer.from(first), Buffer.from(line), Buffer.from(`\n${good}\n`)])
    const { reports, problems } = await collect({ "a.jsonl": content })
    expect(problems).toEqual([expect.stringMatching(message)])
    expect(reports.map(({ id }) => id)).toEqual(["first", "good"])
  })

  test.each<[string, string, RegExp]>([
    ["too few columns", "x", /^a\.csv:4: expected 2 columns as in the first row, got 1/],
    ["too many columns", "x,y,z", /^a\.csv:4: expected 2 columns as in the first row, got 3/],
    ["missing text", "x,", /^a\.csv:4: field "text": empty/],
  ])(".csv: %s", async (_, row, message) => {
    const { reports, problems } = await collect({
      "a.csv": `id,text\nfirst,"two\nlines"\n${row}\ngood,${GOOD}\n`.replace(/, residents/, " residents"),
    })
    expect(problems).toEqual([expect.stringMatching(message)])
    expect(reports.map(({ id, source }) => [id, source])).toEqual([
      ["first", "a.csv:2"],
      ["good", "a.csv:5"],
    ])
  })

  test(".csv: a quote that is never closed ends the file where it opens", async () => {
    const { reports, problems } = await collect({ "a.csv": 'id,text\na,one\nb,"two\nc,three\n', "b.txt": GOOD })
    expect(problems).toEqual([expect.stringMatching(/^a\.csv:3: a quote is opened here and never closed/)])
    expect(reports.map(({ id }) => id.slice(0, 1))).toHaveLength(2)
  })

  test("an id twice across files; two files with the same bytes", async () => {
    const { reports, problems } = await collect({ "a.txt": GOOD, "b/c.txt": GOOD })
    expect(reports).toHaveLength(1)
    expect(problems).toEqual([expect.stringMatching(/^b\/c\.txt: id "[0-9a-f]{16}" was used before, by a\.txt/)])
  })

  test("a date that is none: the report is read without it", async () => {
    const { reports, problems } = await collect({ "a.jsonl": '{"text":"a","published":"2017-02-30"}' })
    expect(problems).toEqual([expect.stringMatching(/^a\.jsonl:1: field "published": "2017-02-30" is not a date/)])
    expect(reports[0]).toMatchObject({ published: "2017-02-30", dated: { date: null, basis: "unknown" } })
  })
})

describe("encodings", () => {
  const text = "قُتل شخصان في أوسترا"
  test.each([
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`), null],
    ["UTF-16 little-endian by its mark", Buffer.from(`\ufeff${text}`, "utf16le"), null],
    ["UTF-16 big-endian by its mark", Buffer.from(`\ufeff${text}`, "utf16le").swap16(), null],
    ["UTF-16 by option", Buffer.from(text, "utf16le"), "utf-16le"],
    ["the mark counts above the option", Buffer.from(`\ufeff${text}`), "windows-1256"],
  ])("%s", async (_, content, encoding) => {
    const { reports, problems } = await collect({ "a.txt": content }, { encoding })
    expect(problems).toEqual([])
    expect(reports.map(({ text }) => text)).toEqual([text])
  })

  test("Windows-1252 by option, in a .txt and in lines", async () => {
    const files = { "a.txt": latin1("Said Müller."), "b.jsonl": latin1('{"text":"Said Jörg."}\n') }
    const { reports } = await collect(files, { encoding: "windows-1252" })
    expect(reports.map(({ text }) => text)).toEqual(["Said Müller.", "Said Jörg."])
  })

  test("a page's own word on its encoding", async () => {
    const words = "Two people died in Ostra on Tuesday, said Müller of the harbour board, and nobody was warned."
    const page = latin1(`<html><head><meta charset="windows-1252"></head><body><p>${words}</p></body></html>`)
    const { reports } = await collect({ "a.html": page })
    expect(reports.map(({ text }) => text)).toEqual([words])
  })
})

describe("standard input is judged by its start, and the judgement told", () => {
  const record = '{"text":"Two people died."}'
  test.each([
    ["one text", GOOD, "text", [GOOD]],
    ["JSON lines", `${record}\n{"text":"b"}`, "jsonl", ["Two people died.", "b"]],
    ["an array", `\n[ ${record} ]`, "json", ["Two people died."]],
    ["a written-out record", '{\n"text": "Two people died."\n}', "json", ["Two people died."]],
    ["a text that starts with a bracket", "[Updated] Two people died.", "text", ["[Updated] Two people died."]],
  ])("%s", async (_, content, format, texts) => {
    const { reports, notes } = await collect({}, { stdin: bytes(content, 7) }, ["-"])
    expect(notes).toEqual([expect.stringContaining(`standard input: read as ${format}`)])
    expect(reports.map(({ text }) => text)).toEqual(texts)
  })

  test("named by option, nothing is judged", async () => {
    const { reports, notes } = await collect({}, { stdin: bytes(record), as: "text" }, ["-"])
    expect(notes).toEqual([])
    expect(reports.map(({ text }) => text)).toEqual([record])
  })
})

describe("files and folders", () => {
  test("folders are read in the order of names; hidden files and side files are left out, other kinds told", async () => {
    const files = {
      "b/2.txt": "b2",
      "b/10.txt": "b10",
      "a.TXT": "a",
      ".b.txt": "no",
      ".git/c.txt": "no",
      "c.jpg": "x",
      "reports.meta.json": "{}",
    }
    const { reports, notes, problems } = await collect(files)
    expect(reports.map(({ text }) => text)).toEqual(["a", "b10", "b2"])
    expect(problems).toEqual([])
    expect(notes).toEqual([expect.stringMatching(/passed over files of other kinds \(1 \.jpg\)/)])
  })

  test("paths in the order given; one that is not there, one of another kind", async () => {
    const { reports, problems } = await collect({ "a.txt": "a", "b.txt": "b", "c.log": "c" }, {}, [
      "b.txt",
      "x.txt",
      "c.log",
      "a.txt",
    ])
    expect(reports.map(({ text }) => text)).toEqual(["b", "a"])
    expect(problems).toEqual([
      "x.txt: no such file or folder",
      expect.stringMatching(/^c\.log: its ending names no format.*--as/),
    ])
  })

  test("a file of another kind, its format named", async () => {
    const { reports } = await collect({ "c.log": "c" }, { as: "text" }, ["c.log"])
    expect(reports.map(({ text }) => text)).toEqual(["c"])
  })
})
