import { describe, expect, it } from "vitest"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import { placesIn } from "../../src/reading/places-in.ts"

const knowledge = await loadKnowledge()

/** What each place of a text is taken for, "?" before what is spelt otherwise than any gazetteer has it. */
const read = (text: string) =>
  placesIn(text, knowledge).map(({ text, name, inferred }) => `${text}: ${inferred ? "?" : ""}${name}`)

describe("which place of a name", () => {
  const where = (text: string) =>
    placesIn(text, knowledge).map(({ text, country, admin1 }) => `${text}: ${country}${admin1 ? ` ${admin1}` : ""}`)

  it.each([
    ["The fair was in Paris, Texas.", ["Paris: US Texas", "Texas: US Texas"]],
    [
      "A bridge fell in London, Ontario. London is calm.",
      ["London: CA Ontario", "Ontario: CA Ontario", "London: CA Ontario"],
    ],
    ["Rain fell in Atlanta, Georgia.", ["Atlanta: US Georgia", "Georgia: US Georgia"]],
    ["Rain fell in Georgia and Armenia.", ["Georgia: GE", "Armenia: AM"]],
    ["The market of Mopti in Mali was open.", ["Mopti: ML Mopti", "Mali: ML"]],
    [
      "Snow in Rockville, Maryland, and near Bowie.",
      ["Rockville: US Maryland", "Maryland: US Maryland", "Bowie: US Maryland"],
    ],
  ])("%s", (text, places) => {
    expect(where(text)).toEqual(places)
  })

  it.each([
    ["In the United States a bill was held up in Congress.", ["United States: US"]],
    ["Officials of the DOH met in Nairobi.", ["Nairobi: KE Nairobi"]],
    ["Near Djenne there was rain.", ["Djenne: null"]],
  ])("%s: no more than that", (text, places) => {
    expect(where(text)).toEqual(places)
  })
})

describe("what the text says a place lies in", () => {
  const where = (text: string) =>
    placesIn(text, knowledge).map(({ text, admin1 }) => `${text}: ${admin1 ?? "not known"}`)

  it.each([
    ["A bus burned in the al-Kallaseh district of Aleppo.", ["al-Kallaseh: Aleppo", "Aleppo: Aleppo"]],
    ["A bus burned in the al-Kallaseh district of Damascus.", ["al-Kallaseh: not known", "Damascus: Damascus"]],
    ["Syrian guns fell silent in Jobar in the Damascus suburbs.", ["Jobar: Damascus", "Damascus: Damascus"]],
    ["Syrian guns fell silent in Jobar, west of Homs.", ["Jobar: Homs", "Homs: Homs"]],
    ["Syrian planes were seen over Tal Zammur and Western outposts.", []],
  ])("%s", (text, places) => {
    expect(where(text)).toEqual(places)
  })
})

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
