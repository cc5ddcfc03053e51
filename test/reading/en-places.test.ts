import { describe, expect, it } from "vitest"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import { placesIn } from "../../src/reading/places-in.ts"

const knowledge = await loadKnowledge()

/** What each place of a text is taken for, "?" before what is spelt otherwise than any gazetteer has it. */
const read = (text: string) =>
  placesIn(text, knowledge).map(({ text, name, inferred }) => `${text}: ${inferred ? "?" : ""}${name}`)

describe("spellings that no gazetteer has", () => {
  it.each([
    ["Shells fell on Tel Temir in Syria.", ["Tel Temir: ?Tal Tamr", "Syria: Syria"]],
    ["Syrian activists named the town of Kfardaryan.", ["Kfardaryan: ?Kafr Dariyan"]],
    ["In Syria the Al-Busirah district was quiet.", ["Syria: Syria", "Al-Busirah: ?al-Busayrah"]],
    [
      "Syrian shells hit homes in Idlib, Binnish and Maaret Masrin.",
      ["Idlib: Idlib", "Binnish: Binnish", "Maaret Masrin: ?Maarrat Misrin"],
    ],
  ])("%s", (text, places) => {
    expect(read(text)).toEqual(places)
  })

  it.each([
    ["Tel Temir lies by a river.", "no war that a pack knows"],
    ["Syrian officer Kamal Temer said so.", "a person"],
    ["The Syrian Nasar Army took part.", "a body"],
    ["Fighters in NE Syria talked to Nasrat.", "no place of that name"],
    ["They left the Syrian town of Zummarin.", "two as likely, or none"],
  ])("%s: %s, nothing is taken for another spelling", (text) => {
    expect(placesIn(text, knowledge).filter(({ inferred }) => inferred)).toEqual([])
  })
})
