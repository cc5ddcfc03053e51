import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { inOriginal } from "../../src/intake/original.ts"
import { plainText } from "../../src/intake/plain-text.ts"

const BODY = "Shells fell on the market of Ostra. Two people died."

describe("the title of a .txt file", () => {
  test.each([
    ["first line and an empty line", `Two die in Ostra\n\n${BODY}`, "Two die in Ostra"],
    ["the same with Windows line ends", `Two die in Ostra\r\n\r\n${BODY}`, "Two die in Ostra"],
    ["blanks at the end of either line", `Two die in Ostra \n\t\n${BODY}`, "Two die in Ostra"],
    ["empty lines above it", `\n \nTwo die in Ostra\n\n${BODY}`, "Two die in Ostra"],
    ["no empty line", `Two die in Ostra\n${BODY}`, null],
    ["nothing below it", "Two die in Ostra\n\n\n", null],
    ["a first paragraph as long as a paragraph", `${BODY.repeat(5)}\n\n${BODY}`, null],
    ["one line", BODY, null],
  ])("%s", (_, content, title) => {
    const read = plainText(content)
    expect(read.title).toBe(title)
    if (title !== null) expect(read.text).toBe(`${title}\n\n${BODY}`)
  })
})

test("text without Windows line ends and empty lines above it stays as it is", () => {
  const content = " date 3 May 2019  Two\tdied.\nOne lived.\n\n\nNobody said more. \n"
  expect(plainText(content)).toEqual({ text: content, title: null })
})

test("every unit of the text leads back to the same unit of the file", () => {
  const part = fc.constantFrom("\r\n", "\n", "\r", " ", "\t", "A", "b.", "ضربة", "😀", "\r\n\r\n")
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const content = parts.join("")
      const { text, original } = plainText(content)
      for (let i = 0; i < text.length; i++) {
        const back = inOriginal(original, i)
        expect(back?.exact).toBe(true)
        expect(content[back?.at ?? -1]).toBe(text[i])
      }
      expect(text).not.toContain("\r\n")
    }),
  )
})
