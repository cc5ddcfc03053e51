import { gzipSync } from "node:zlib"
import { strToU8, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { collect, type Files } from "./collect.ts"
import { madePdf, type Placed } from "./made-pdf.ts"

const FIRST = "Two shells struck the fish market of Ostra on Tuesday, and four people were killed, its hospital said."
const SECOND = "The army denied it and said that none of its guns had fired on that day or on the day before it."

describe("PDF", () => {
  const body = (top: number): Placed[] => [
    ["Two shells struck the fish market of Ostra on Tuesday, and four", 70, top],
    ["people were killed, its hospital said.", 70, top - 14],
    ["The army denied it and said that none of its guns had fired on", 70, top - 42],
    ["that day or on the day before it.", 70, top - 56],
  ]

  test.each<[string, Placed[][], string | null, string]>([
    ["paragraphs by their distance", [body(700)], null, `${FIRST}\n\n${SECOND}`],
    [
      "a headline in larger letters",
      [[["Shelling of Ostra", 70, 760, 20], ...body(700)]],
      "Shelling of Ostra",
      `Shelling of Ostra\n\n${FIRST}\n\n${SECOND}`,
    ],
    [
      "a paragraph whose first line is set in",
      [
        [
          ["Two shells struck the market.", 70, 700],
          ["The army denied that it had fired any", 88, 686],
          ["of them.", 70, 672],
        ],
      ],
      null,
      "Two shells struck the market.\n\nThe army denied that it had fired any of them.",
    ],
    [
      "words parted at the end of a line, and hyphens of their own",
      [
        [
          ["The accusa-", 70, 700],
          ["tion against the Anglo-", 70, 686],
          ["French force was false.", 70, 672],
        ],
      ],
      null,
      "The accusation against the Anglo-French force was false.",
    ],
    [
      "a sentence that goes on over a page, without page numbers and running heads",
      [
        [
          ["Situation report 14", 70, 815, 8],
          ["Two shells struck the", 70, 100],
          ["Page 1 of 2", 270, 30, 8],
        ],
        [
          ["Situation report 14", 70, 815, 8],
          ["fish market of Ostra.", 70, 780],
          ["Page 2 of 2", 270, 30, 8],
        ],
      ],
      null,
      "Two shells struck the fish market of Ostra.",
    ],
    [
      "two columns, one after the other",
      [
        [
          ["Two shells struck the fish", 70, 700],
          ["market of Ostra and killed", 70, 686],
          ["four people there.", 320, 700],
          ["The army denied it.", 320, 672],
        ],
      ],
      null,
      "Two shells struck the fish market of Ostra and killed four people there.\n\nThe army denied it.",
    ],
  ])("%s", async (_, pages, title, text) => {
    const { reports, problems, originals } = await collect({ "a.pdf": madePdf(pages) })
    expect(problems).toEqual([])
    expect(reports[0]).toMatchObject({ title, text })
    expect(reports[0]?.inferred).toContain("text")
    expect(originals.get(reports[0]?.id ?? "")).toEqual([])
  })

  test("a page without text is told", async () => {
    const { reports, notes } = await collect({ "a.pdf": madePdf([body(700), []]) })
    expect(reports).toHaveLength(1)
    expect(notes).toEqual(["a.pdf: 1 of 2 pages hold no text (pictures?) and were not read"])
  })

  test("standard input is known by its start", async () => {
    const stdin = (async function* () {
      yield madePdf([body(700)])
    })()
    const { reports, notes } = await collect({}, { stdin }, ["-"])
    expect(reports[0]?.text).toBe(`${FIRST}\n\n${SECOND}`)
    expect(notes).toEqual([expect.stringMatching(/read as pdf/)])
  })
})

describe("Word", () => {
  const paragraph = (words: string, style?: string) =>
    `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>`
  const word = (inner: string) =>
    Buffer.from(
      zipSync({
        "[Content_Types].xml": strToU8(
          `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
        ),
        "_rels/.rels": strToU8(
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
        ),
        "word/_rels/document.xml.rels": strToU8(
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
        ),
        "word/styles.xml": strToU8(styles),
        "word/document.xml": strToU8(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`,
        ),
      }),
    )

  test.each([
    ["paragraphs", paragraph(FIRST) + paragraph(SECOND), null, `${FIRST}\n\n${SECOND}`],
    [
      "a heading first",
      paragraph("Shelling of Ostra", "H") + paragraph(FIRST),
      "Shelling of Ostra",
      `Shelling of Ostra\n\n${FIRST}`,
    ],
    [
      "a title",
      paragraph("Shelling of Ostra", "T") + paragraph(FIRST),
      "Shelling of Ostra",
      `Shelling of Ostra\n\n${FIRST}`,
    ],
    [
      "tracked changes, as accepted",
      `<w:p><w:r><w:t xml:space="preserve">Killed: </w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins><w:r><w:t>14</w:t></w:r></w:ins></w:p>`,
      null,
      "Killed: 14",
    ],
    [
      "a table, cell by cell",
      `<w:tbl><w:tr><w:tc>${paragraph("Ostra")}</w:tc><w:tc>${paragraph("4 killed")}</w:tc></w:tr></w:tbl>`,
      null,
      "Ostra\n\n4 killed",
    ],
  ])("%s", async (_, inner, title, text) => {
    const { reports, problems } = await collect({ "a.docx": word(inner) })
    expect(problems).toEqual([])
    expect(reports[0]).toMatchObject({ title, text })
  })

  test("no text in it", async () => {
    const { problems } = await collect({ "a.docx": word("<w:p/>") })
    expect(problems).toEqual(["a.docx: no text in it"])
  })
})

describe("e-mail", () => {
  const letter = (headers: string, body: string) => `${headers}\r\nMIME-Version: 1.0\r\n${body}`
  const FROM =
    "From: Ostra Hospital <desk@hospital.example>\r\nDate: Tue, 12 Mar 2024 00:15:00 +0200\r\nSubject: Shelling of the market"

  test.each([
    ["plain text", letter(FROM, `Content-Type: text/plain; charset=utf-8\r\n\r\n${FIRST}\r\n\r\n${SECOND}\r\n`)],
    [
      "quoted-printable in Windows-1252",
      letter(
        FROM,
        `Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${FIRST.slice(0, 40)}=\r\n${FIRST.slice(40)}\r\n\r\n${SECOND}\r\n`,
      ),
    ],
    [
      "HTML alone",
      letter(
        FROM,
        `Content-Type: text/html\r\n\r\n<style>p{}</style><table><tr><td><p>${FIRST}</p><p>${SECOND}</p></td></tr></table>`,
      ),
    ],
    [
      "both, of which the plain part is read",
      letter(
        FROM,
        `Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${FIRST}\r\n\r\n${SECOND}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Another text</p>\r\n--b--\r\n`,
      ),
    ],
    ["a quoted letter", letter(FROM, `Content-Type: text/plain\r\n\r\n> ${FIRST}\r\n>\r\n> > ${SECOND}\r\n`)],
  ])("%s", async (_, content) => {
    const { reports, problems, notes } = await collect({ "a.eml": content })
    expect(problems).toEqual([])
    expect(notes).toEqual([])
    expect(reports[0]).toMatchObject({
      title: "Shelling of the market",
      text: `Shelling of the market\n\n${FIRST}\n\n${SECOND}`,
      outlet: "Ostra Hospital",
      dated: { date: "2024-03-12", basis: "metadata" },
    })
  })

  test("attachments are named in a note", async () => {
    const content = letter(
      FROM,
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${FIRST}\r\n--b\r\nContent-Type: application/pdf; name="list.pdf"\r\nContent-Disposition: attachment; filename="list.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--b--\r\n`,
    )
    const { reports, notes } = await collect({ "a.eml": content })
    expect(reports).toHaveLength(1)
    expect(notes).toEqual([expect.stringMatching(/^a\.eml: attachments were not read \(list\.pdf\)/)])
  })
})

describe("web archives", () => {
  const page = (words: string) =>
    `<!doctype html><html lang="en"><head><title>Shelling of Ostra</title></head><body><article><h1>Shelling of Ostra</h1><p>${words}</p></article></body></html>`
  const record = (url: string, type: string, payload: string, status = "200 OK") => {
    const http = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(payload)}\r\n\r\n${payload}`
    return `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-03-20T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:${url.length}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
  }
  const archive = [
    record("https://one.example/a", "text/html; charset=utf-8", page(FIRST)),
    record("https://one.example/style.css", "text/css", "p {}"),
    record("https://one.example/menu", "text/html", "<html><body><a href='/'>Home</a></body></html>"),
    record("https://one.example/a?again", "text/html; charset=utf-8", page(FIRST)),
    record("https://two.example/b", "text/html", page(SECOND)),
    record(
      "https://two.example/gone",
      "text/html",
      page("Not found, and sorry about that, says the page."),
      "404 Not Found",
    ),
  ].join("")
  const TOLD = "passed over 1 pages without an article, 1 copies of pages in it, 2 files of other kinds"

  test.each<[string, Files, string]>([
    ["plain", { "a.warc": archive }, "a.warc"],
    ["compressed, record by record or whole", { "a.warc.gz": gzip(archive) }, "a.warc.gz"],
  ])("%s", async (_, files, name) => {
    const { reports, problems, notes } = await collect(files)
    expect(problems).toEqual([])
    expect(reports.map(({ url, text, published }) => ({ url, text, published }))).toEqual([
      { url: "https://one.example/a", text: `Shelling of Ostra\n\n${FIRST}`, published: null },
      { url: "https://two.example/b", text: `Shelling of Ostra\n\n${SECOND}`, published: null },
    ])
    expect(notes).toEqual([`${name}: ${TOLD}`])
  })

  test("a WACZ gives the pages that its list names", async () => {
    const list = `{"format": "json-pages-1.0", "id": "pages"}\n{"url": "https://two.example/b", "title": "B"}\n`
    const packed = zipSync({
      "archive/data.warc.gz": [gzip(archive), { level: 0 }],
      "pages/pages.jsonl": strToU8(list),
      "datapackage.json": strToU8("{}"),
    })
    const { reports, problems } = await collect({ "a.wacz": Buffer.from(packed) })
    expect(problems).toEqual([])
    expect(reports.map(({ url }) => url)).toEqual(["https://two.example/b"])
    expect(reports[0]?.source).toBe("a.wacz/archive/data.warc.gz (https://two.example/b)")
  })
})

describe("what cannot be read is told, and the others go on", () => {
  test.each<[string, Files, RegExp]>([
    ["no PDF", { "a.pdf": "Two people died." }, /^a\.pdf: not a PDF that can be opened/],
    ["a PDF cut off", { "a.pdf": "%PDF-1.4\n1 0 obj\n<<" }, /^a\.pdf: not a PDF that can be opened/],
    ["a locked PDF", { "a.pdf": madePdf([[["Words", 70, 700]]], true) }, /^a\.pdf: locked with a password/],
    ["a scan", { "a.pdf": madePdf([[]]) }, /^a\.pdf: no text in it: its pages are pictures/],
    ["no Word document", { "a.docx": "Two people died." }, /^a\.docx: not a Word document.*no zip archive/],
    [
      "a zip that is no Word document",
      { "a.docx": Buffer.from(zipSync({ "a.txt": strToU8("x") })) },
      /^a\.docx: not a Word document/,
    ],
    ["no e-mail", { "a.eml": "Two people died.\n" }, /^a\.eml: not an e-mail/],
    ["no web archive", { "a.warc": "Two people died.\n" }, /^a\.warc: not a web archive/],
    ["no WACZ", { "a.wacz": Buffer.from(zipSync({ "a.txt": strToU8("x") })) }, /^a\.wacz: not a WACZ: no archive/],
    ["nothing", { "a.pdf": "" }, /^a\.pdf: empty/],
  ])("%s", async (_, files, message) => {
    const { reports, problems } = await collect({ ...files, "z.txt": FIRST })
    expect(problems).toEqual([expect.stringMatching(message)])
    expect(reports.map(({ text }) => text)).toEqual([FIRST])
  })
})

function gzip(content: string): Buffer {
  return gzipSync(content)
}
