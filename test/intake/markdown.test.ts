import { describe, expect, test } from "vitest"
import { markdown } from "../../src/intake/markdown.ts"
import { inOriginal } from "../../src/intake/original.ts"

const FRONT = `---
outlet: Vale Gazette
published: '2021-06-02'
url: https://vale.example/a:b
title: "Bridge at Ostra hit"
tags: [war]
---
`

describe("title and text of a Markdown file", () => {
  test.each([
    ["heading", "# Bridge hit\n\nTwo died.", "Bridge hit", "Bridge hit\n\nTwo died."],
    ["heading without an empty line", "# Bridge hit #\nTwo died.", "Bridge hit", "Bridge hit\n\nTwo died."],
    ["heading, Windows line ends", "\r\n# Bridge hit\r\n\r\nTwo\r\ndied.", "Bridge hit", "Bridge hit\n\nTwo\ndied."],
    ["no heading: paragraphs are no title", "Two died.\n\nOne lived.", null, "Two died.\n\nOne lived."],
    ["lower heading is no title", "## Bridge\n\nTwo died.", null, "Bridge\n\nTwo died."],
    ["front matter", `${FRONT}\nTwo died.`, "Bridge at Ostra hit", "Bridge at Ostra hit\n\nTwo died."],
    [
      "front matter and the same heading",
      `${FRONT}# Bridge at Ostra hit\n\nTwo died.`,
      "Bridge at Ostra hit",
      "Bridge at Ostra hit\n\nTwo died.",
    ],
    [
      "front matter and another heading",
      `${FRONT}# Live updates\n\nTwo died.`,
      "Bridge at Ostra hit",
      "Bridge at Ostra hit\n\nLive updates\n\nTwo died.",
    ],
    ["a rule is no front matter", "Two died.\n\n---\n\nOne lived.", null, "Two died.\n\n---\n\nOne lived."],
    ["emphasis", "**Two** people *died* in __Ostra__, _he_ said.", null, "Two people died in Ostra, he said."],
    ["no emphasis", "2 * 3, a_b_c, ** and 5*4", null, "2 * 3, a_b_c, ** and 5*4"],
    [
      "links and images",
      "![a plume](x.jpg)The [Monitor](https://m.example/) said **so [here](y)**.",
      null,
      "The Monitor said so here.",
    ],
    ["quotes", "> We hit nothing,\n> he said.", null, "We hit nothing,\nhe said."],
  ])("%s", (_, content, title, text) => {
    const read = markdown(content)
    expect(read.title).toBe(title)
    expect(read.text).toBe(text)
    for (let i = 0; i < read.text.length; i++) {
      const back = inOriginal(read.original, i)
      if (back !== null) expect(content[back.at]).toBe(read.text[i])
      else expect(read.text[i]).toBe("\n")
    }
  })
})

test("what front matter states", () => {
  expect(markdown(`${FRONT}Two died.`).stated).toEqual({
    outlet: "Vale Gazette",
    published: "2021-06-02",
    url: "https://vale.example/a:b",
    language: null,
  })
})
