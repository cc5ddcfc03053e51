import { describe, expect, test } from "vitest"
import { collect, type Files } from "./collect.ts"

const FIRST = "Two shells struck the fish market of Ostra on Tuesday, and four people were killed."
const SECOND = "The army denied it, and said that <5 of its guns had fired."

const rss = (items: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Vale Gazette</title><link>https://vale.example</link><language>en-gb</language>${items}</channel></rss>`
const ITEM = `<item><title>Four killed &amp; more</title><link>https://vale.example/1</link><pubDate>Tue, 12 Mar 2024 00:15:00 +0200</pubDate><description>Short.</description><content:encoded><![CDATA[<p>${FIRST}</p><p>The army denied it, and said that &lt;5 of its guns had fired.</p>]]></content:encoded></item>`
const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Vale Gazette</title><entry><id>urn:1</id><title>Four killed &amp; more</title><link rel="self" href="https://vale.example/1.atom"/><link href="https://vale.example/1"/><published>2024-03-12T00:15:00+02:00</published><updated>2024-03-14T09:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${FIRST}</p><p>The army denied it, and said that &lt;5 of its guns had fired.</p></div></content></entry></feed>`
const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="https://vale.example"><title>Vale Gazette</title><link>https://vale.example</link></channel><item rdf:about="https://vale.example/1"><title>Four killed &amp; more</title><link>https://vale.example/1</link><dc:date>2024-03-12T00:15:00+02:00</dc:date><description><![CDATA[<p>${FIRST}</p><p>The army denied it, and said that &lt;5 of its guns had fired.</p>]]></description></item></rdf:RDF>`
const json = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Vale Gazette",
  language: "en",
  items: [
    {
      id: "1",
      url: "https://vale.example/1",
      title: "Four killed & more",
      content_text: `${FIRST}\n\n${SECOND}`,
      date_published: "2024-03-12T00:15:00+02:00",
    },
  ],
})

describe("each item of a feed is a report", () => {
  test.each<[string, Files]>([
    ["RSS", { "a.rss": rss(ITEM) }],
    ["RSS in .xml", { "a.xml": rss(ITEM) }],
    ["Atom", { "a.atom": atom }],
    ["RDF", { "a.xml": rdf }],
    ["JSON Feed", { "a.json": json }],
  ])("%s", async (_, files) => {
    const { reports, problems } = await collect(files)
    expect(problems).toEqual([])
    expect(reports).toEqual([
      expect.objectContaining({
        title: "Four killed & more",
        text: `Four killed & more\n\n${FIRST}\n\n${SECOND}`,
        outlet: "Vale Gazette",
        url: "https://vale.example/1",
        language: "en",
        dated: { date: "2024-03-12", basis: "metadata" },
      }),
    ])
  })

  test("the same item twice in two files is one report, changed words another", async () => {
    const first = await collect({ "a.rss": rss(ITEM) })
    const again = await collect({ "b.rss": rss(ITEM) })
    const changed = await collect({ "c.rss": rss(ITEM.replace("four people", "five people")) })
    const id = first.reports[0]?.id
    expect(again.reports[0]?.id).toBe(id)
    expect(changed.reports[0]?.id).not.toBe(id)
  })

  test("standard input is known by its start", async () => {
    const stdin = (async function* () {
      yield Buffer.from(rss(ITEM))
    })()
    const { reports, notes } = await collect({}, { stdin }, ["-"])
    expect(reports).toHaveLength(1)
    expect(notes).toEqual([expect.stringMatching(/read as feed/)])
  })

  test.each<[string, Files, RegExp]>([
    ["no feed", { "a.xml": "<recipe><step>Boil</step></recipe>" }, /^a\.xml: not a feed/],
    ["no item", { "a.rss": rss("") }, /^a\.rss: empty: no item in it/],
    [
      "an item without words",
      { "a.rss": rss(`<item><link>https://vale.example/2</link></item>${ITEM}`) },
      /^a\.rss\[0\]: no text in it/,
    ],
  ])("%s is told", async (_, files, message) => {
    const { problems } = await collect({ ...files, "z.txt": FIRST })
    expect(problems).toEqual([expect.stringMatching(message)])
  })
})
