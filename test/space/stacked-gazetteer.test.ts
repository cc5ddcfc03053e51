import { describe, expect, it } from "vitest"
import { foldName } from "../../src/space/fold.ts"
import type { Gazetteer, GazetteerPlace } from "../../src/space/gazetteer.ts"
import { stackGazetteer } from "../../src/space/stacked-gazetteer.ts"

let id = 0
function place(name: string, lon: number, lat: number, more: Partial<GazetteerPlace> = {}): GazetteerPlace {
  const usual = {
    country: "OS",
    admin1: "Ostra",
    precision: 1500,
    kind: "village",
    population: 0,
    zone: null,
    pack: null,
  } as const
  return { id: id++, name, lon, lat, ...usual, ...more }
}

function gazetteer(...entries: readonly (readonly [GazetteerPlace, ...string[]])[]): Gazetteer {
  const find = (name: string) =>
    entries.flatMap(([place, ...names]) =>
      [place.name, ...names].map(foldName).includes(foldName(name)) ? [place] : [],
    )
  return { find, findAlike: () => [], nearest: () => null }
}

describe("a gazetteer with another under it", () => {
  const brennick = place("Brennick", 10, 40, { precision: 2500, kind: "town" })
  const base = gazetteer([brennick, "Brenniq"])

  it.each([
    ["what only the second has is found", place("Low Arrin", 11, 40), "Low Arrin", ["Low Arrin 11"]],
    ["what both have is found once, as the first has it", place("Brennick", 10.01, 40), "Brennick", ["Brennick 10.01"]],
    ["also under a name that only the first has", place("Brennick", 10.01, 40), "Brenniq", ["Brennick 10.01"]],
    ["also under a name that only the second has", place("Brennick", 10.01, 40), "Upper Brennick", ["Brennick 10.01"]],
    [
      "known no more closely, its coordinates stay",
      place("Brennick", 10.01, 40, { precision: 3000 }),
      "Brennick",
      ["Brennick 10"],
    ],
    ["beyond the first one's precision they stay as well", place("Brennick", 10.06, 40), "Brennick", ["Brennick 10"]],
    ["one far away is another place, behind", place("Brennick", 12, 40), "Brennick", ["Brennick 10", "Brennick 12"]],
    [
      "so is one in another country",
      place("Brennick", 10.01, 40, { country: "SX" }),
      "Brennick",
      ["Brennick 10", "Brennick 10.01"],
    ],
    [
      "and a site of that name",
      place("Brennick", 10.01, 40, { kind: "site" }),
      "Brennick",
      ["Brennick 10", "Brennick 10.01"],
    ],
  ])("%s", (_what, under, name, expected) => {
    const found = stackGazetteer(base, gazetteer([under, "Upper Brennick"])).find(name)
    expect(found.map(({ name, lon }) => `${name} ${lon}`)).toEqual(expected)
  })

  it("keeps the id of what both have, so that two spellings are one place", () => {
    const both = stackGazetteer(base, gazetteer([place("Brennick", 10.01, 40), "Upper Brennick"]))
    expect([...both.find("Brenniq"), ...both.find("Upper Brennick")].map(({ id }) => id)).toEqual([
      brennick.id,
      brennick.id,
    ])
  })

  it("does not choose between two that could be the one of a pack", () => {
    const two = gazetteer([place("Brennick", 10.01, 40)], [place("Brennick", 9.99, 40)])
    expect(stackGazetteer(base, two).find("Brennick")).toEqual([brennick])
  })
})
