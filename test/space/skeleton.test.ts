import { describe, expect, it } from "vitest"
import { foldName } from "../../src/space/fold.ts"
import { keysOf, skeleton } from "../../src/space/skeleton.ts"

describe("skeleton", () => {
  it.each([
    ["mhs", ["Umm Hawsh", "Um Hosh", "Om Housh"]],
    ["tltmr", ["Tall Tamr", "Tel Tamer", "Tell Temir", "Til Temir"]],
    ["bntl", ["Abu Naytulah", "Abo Naitola", "Abu Naitoleh"]],
    ["kfrdrn", ["Kafr Dariyan", "Kfardaryan"]],
    ["xnsr", ["Khanasir", "Xanasir", "al-Khanaser"]],
    ["kmsl", ["Qamishli", "Al-Qamishili", "Qamishlo", "Kamichli"]],
  ])("%s is what %j have in common", (common, spellings) => {
    expect([...new Set(spellings.map((name) => skeleton(foldName(name))))]).toEqual([common])
  })

  it.each(["Hama", "Hasa", "Ain Issa", "الحصن", "Хама", "Tall 7", ""])("%s has none", (name) => {
    expect(skeleton(foldName(name))).toBeNull()
  })

  it("is a key only where names come from Arabic", () => {
    expect(keysOf("harbel", "SY")).toEqual(["harbel", "~hrbl"])
    expect(keysOf("harbel", "UA")).toEqual(["harbel"])
  })
})
