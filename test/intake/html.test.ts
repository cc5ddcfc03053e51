import { describe, expect, test } from "vitest"
import { Unreadable } from "../../src/intake/found.ts"
import { html } from "../../src/intake/html.ts"

const FIRST =
  "Residents of Ostra said that two shells had struck the fish market shortly after noon on Tuesday, and that four people were killed there."
const SECOND =
  'The army denied it. "None of our guns fired on that day," its spokesman said, and he added that the other side had moved rockets into the harbour.'
const article = (inner: string, head = "<title>Four killed in Ostra | The Vale Gazette</title>") =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body><nav><a href="/">Home</a> <a href="/war">War</a></nav>${inner}<footer>All rights reserved</footer></body></html>`

describe("the main text of a page", () => {
  test.each([
    ["article", `<article><h1>Four killed in Ostra</h1><p>${FIRST}</p><p>${SECOND}</p></article>`],
    [
      "divs",
      `<div class="top"><h1>Four killed in Ostra</h1></div><div class="body"><p>${FIRST}</p><p>${SECOND}</p></div>`,
    ],
    [
      "captions, related links, scripts and comments",
      `<article><h1>Four killed in Ostra</h1><p>${FIRST}</p><figure><img src="a.jpg"><figcaption>The market in an older picture</figcaption></figure>
       <p><a href="/x">Read more: the war in maps</a></p><script>var page = "<p>not this</p>"</script><!-- <p>nor this</p> --><p>${SECOND}</p></article>`,
    ],
    [
      "words in links, blanks and entities",
      `<article><h1>Four   killed in&#32;Ostra</h1><p>${FIRST.replace("Ostra", "\n <a href='/o'>Ostra</a>")}</p><p>${SECOND}</p></article>`,
    ],
  ])("%s", (_, inner) => {
    const page = article(inner)
    const read = html(page)
    expect(read.title).toBe("Four killed in Ostra")
    expect(read.text).toBe(`Four killed in Ostra\n\n${FIRST}\n\n${SECOND}`)
    const blocks = (read.original ?? []).map(({ at }) => page.slice(at, at + 3))
    expect(blocks).toEqual(["<h1", "<p>", "<p>"])
  })

  test("line breaks and paragraphs made of them", () => {
    const read = html(`<body><div>${FIRST}<br><br>${SECOND}</div></body>`)
    expect(read.text).toBe(`${FIRST}\n\n${SECOND}`)
    expect(read.title).toBeNull()
  })

  test("a page without outer tags", () => {
    const page = `<p>${FIRST}</p><p>${SECOND}</p>`
    const read = html(page)
    expect(read.text).toBe(`${FIRST}\n\n${SECOND}`)
    expect(read.original?.map(({ at }) => at)).toEqual([0, page.indexOf("<p>", 1)])
  })

  test("the title alone, where no headline stands in the page", () => {
    const read = html(`<!doctype html><meta charset="utf-8"><title>Four killed</title><p>${FIRST}</p><p>${SECOND}</p>`)
    expect(read.text).toBe(`Four killed\n\n${FIRST}\n\n${SECOND}`)
  })
})

describe("what a page says of itself", () => {
  test.each([
    [
      "meta tags",
      `<meta property="og:site_name" content="The Vale Gazette"><meta property="article:published_time" content="2021-06-02T09:00:00+02:00"><link rel="canonical" href="https://vale.example/1">`,
    ],
    [
      "JSON-LD",
      `<link rel="canonical" href="https://vale.example/1"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Four killed in Ostra","datePublished":"2021-06-02T09:00:00+02:00","publisher":{"@type":"Organization","name":"The Vale Gazette"}}</script>`,
    ],
  ])("%s", (_, head) => {
    const page = article(`<article><h1>Four killed in Ostra</h1><p>${FIRST}</p><p>${SECOND}</p></article>`, head)
    expect(html(page).page).toEqual({
      outlet: "The Vale Gazette",
      published: "2021-06-02T09:00:00+02:00",
      url: "https://vale.example/1",
      language: "en",
    })
  })
})

describe("no article", () => {
  test.each([
    [
      "links alone",
      `<html><body><ul>${'<li><a href="/x">Another section of the site</a></li>'.repeat(30)}</ul></body></html>`,
    ],
    [
      "a script that would build the page",
      '<html><body><div id="root"></div><script>start("<p>hello</p>")</script></body></html>',
    ],
    ["a request to switch scripts on", "<html><body><p>Please enable JavaScript to continue.</p></body></html>"],
    ["nothing", "<html></html>"],
  ])("%s", (_, page) => {
    expect(() => html(page)).toThrow("no article")
  })
})

describe("pages made to break a reader", () => {
  test.each([
    ["deep nesting", `<html><body>${"<div>".repeat(100_000)}<p>${FIRST}</p></body></html>`],
    ["nesting that is deep, and parsed quickly", `<html><body>${"<div>".repeat(1000)}<p>${FIRST}</p></body></html>`],
    ["open tags", `<a "`.repeat(200_000)],
    ["open comments", "<!--".repeat(200_000)],
    ["open scripts", "<script ".repeat(200_000)],
  ])("%s", (_, page) => {
    expect(() => html(page)).toThrow(Unreadable)
  })
})
