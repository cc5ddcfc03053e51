import { describe, expect, test } from "vitest"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import { english } from "../../src/reading/languages/en/english.ts"
import { nameTokens } from "../../src/reading/naming.ts"
import { placeSearch } from "../../src/reading/places.ts"
import { tokenize } from "../../src/reading/token.ts"

const knowledge = await loadKnowledge()

/** The parties named in a text: `words = id`, and the kind where no pack knows them. */
function partiesNamed(text: string): string[] {
  const tokens = tokenize(text)
  return nameTokens(tokens, new Map(), placeSearch(knowledge, text), knowledge, english.naming).flatMap((named, i) => {
    if (named?.kind !== "party") return []
    const words = text.slice(tokens[i]?.start, tokens[named.to - 1]?.end)
    return [[`${words} = ${named.id}`, named.own].filter(Boolean).join(", ")]
  })
}

describe("bodies that no pack knows go by their own words", () => {
  test.each([
    ["the Karun Liberation Front said", "Karun Liberation Front = karun-liberation-front, armed-group"],
    ["Veltish army shells hit a bakery", "Veltish army = veltish-army, military"],
    ["the Veltish defence ministry denied it", "Veltish defence ministry = veltish-defence-ministry, government"],
    ["The Ostrava Monitoring Group counted nine", "Ostrava Monitoring Group = ostrava-monitoring-group, monitor"],
    ["gunmen of the Tamboul Shield militia", "Tamboul Shield militia = tamboul-shield-militia, armed-group"],
    ["the People's Guard of Marn", "People's Guard of Marn = people-guard-of-marn, armed-group"],
    ["Fighters of the Marn People's Front", "Marn People's Front = marn-people-front, armed-group"],
    [
      "the Front for the Liberation of Marn",
      "Front for the Liberation of Marn = front-for-the-liberation-of-marn, armed-group",
    ],
    [
      "the 77th Light Infantry Division of the rebels",
      "77th Light Infantry Division = 77th-light-infantry-division, military",
    ],
    ["Suspected Allied Marn Forces shelled it", "Allied Marn Forces = allied-marn-forces, military"],
    ["K23 rebels shot dead a farmer", "K23 = k23, armed-group"],
    ["the Marn regional government said", "Marn regional government = marn-regional-government, government"],
    ["Veltish-led coalition warplanes", "Veltish-led coalition = veltish-led-coalition, military"],
    ["the National Unity Government said", "National Unity Government = national-unity-government, government"],
  ])("%s", (text, named) => {
    expect(partiesNamed(text)).toEqual([named])
  })

  test("initials that a report explains stand for the name from then on", () => {
    expect(partiesNamed("The Karun Support Forces (KSF) denied it. The KSF blamed others.")).toEqual([
      "Karun Support Forces = karun-support-forces, military",
      "KSF = karun-support-forces, military",
      "KSF = karun-support-forces, military",
    ])
  })

  test("initials that a report explains go before an agency's", () => {
    expect(partiesNamed("The Arran Army (AA) took a post. The AA lost it.").at(-1)).toBe("AA = arran-army, military")
  })

  test("the army is the one that the report names, if it names one and no more", () => {
    expect(partiesNamed("The Veltish army shelled Orna. The army denied it; an army spokesman said so.")).toEqual([
      "Veltish army = veltish-army, military",
      "army = veltish-army, military",
      "army = veltish-army, military",
    ])
    expect(partiesNamed("The Veltish army and the Marnic army met. The army withdrew.")).toHaveLength(2)
    expect(partiesNamed("The Veltish army hit the military airfield and the army base.")).toHaveLength(1)
  })

  test("initials that nobody explains are a group where the words make them one", () => {
    expect(partiesNamed("the QLF shelled a camp")).toEqual(["QLF = qlf, armed-group"])
    expect(partiesNamed("QLF artillery shelled a camp")).toEqual(["QLF = qlf, armed-group"])
    expect(partiesNamed("the SUV was hit, and the CCTV of the HQ failed")).toEqual([])
  })

  test.each([
    ["Russian Aerospace Forces jets", ["Russian Aerospace Forces = russian-military"]],
    ["the Yemeni army and the Free Syrian Army", ["Yemeni army = yemeni-military", "Free Syrian Army = opposition"]],
    ["the Sudanese Air Force", ["Sudanese Air Force = sudanese-military"]],
    ["its 98th Division advanced", []],
    ["Tribal forces and security forces clashed", []],
    ["Sunni rebels and masked gunmen", []],
    ["The Army Kills Twelve in the Town", []],
    ["the Security Forces and the Ministry of Health", []],
  ])("no body by its own words: %s", (text, named) => {
    expect(partiesNamed(text)).toEqual(named)
  })
})
