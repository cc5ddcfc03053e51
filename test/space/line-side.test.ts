import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import { sideOf } from "../../src/space/line-side.ts"

const { gazetteer, packs } = await loadKnowledge()
const euphrates = packs.flatMap(({ lines }) => lines).find(({ id }) => id === "euphrates-2017")

describe("the Euphrates line of 2017", () => {
  const side = (name: string) => {
    const place = gazetteer.find(name)[0]
    if (!euphrates || !place) throw new Error(`no line, or no ${name}`)
    return sideOf(euphrates, place)
  }

  it("has the coalition and the SDF on the left bank, the government and Russia on the right", () => {
    expect(euphrates?.left).toEqual(expect.arrayContaining(["sdf", "us-led-coalition"]))
    expect(euphrates?.right).toEqual(expect.arrayContaining(["syrian-government", "russian-military"]))
  })

  it.each(["Abu al-Husn", "Hajin", "al-Shaafa", "Baghuz", "al-Busayrah"])("%s is known to lie east of it", (name) => {
    expect(side(name)).toMatchObject({ side: "left", basis: "known" })
  })

  it.each(["Deir ez-Zor", "al-Mayadin", "Albu Kamal"])("%s is known to lie west of it", (name) => {
    expect(side(name)).toMatchObject({ side: "right", basis: "known" })
  })

  it.each([
    ["al-Shaddadi", "left"],
    ["al-Omar oil field", "left"],
    ["al-Sukhnah", "right"],
    ["T2 pumping station", "right"],
  ])("%s is measured to lie to its %s", (name, expected) => {
    expect(side(name)).toMatchObject({ side: expected, basis: "measured" })
  })

  it("cannot tell of a village on its bank that nobody listed", () => {
    expect(side("Marrat")).toMatchObject({ side: null, reason: "too-near" })
  })

  it("does not reach to Raqqa or Aleppo", () => {
    expect(side("Raqqa")).toMatchObject({ side: null, reason: "beyond-end" })
    expect(side("Aleppo")).toMatchObject({ side: null, reason: "beyond-end" })
  })

  it("agrees with every place it lists, where the map can tell at all", () => {
    for (const wanted of ["left", "right"] as const)
      for (const name of euphrates?.known?.[wanted] ?? []) {
        const place = gazetteer.find(name)[0]
        const measured = euphrates && place && sideOf({ ...euphrates, known: undefined }, place)
        if (measured?.side) expect(`${name} ${measured.side}`).toBe(`${name} ${wanted}`)
      }
  })
})

describe("sideOf", () => {
  const bend = {
    accuracy: 100,
    coordinates: [
      [40, 35],
      [41, 35],
      [41, 36],
    ] as [number, number][],
  }

  it.each([
    ["north of the first stretch", 40.5, 35.2, "left"],
    ["south of the first stretch", 40.5, 34.8, "right"],
    ["outside the corner", 41.2, 34.8, "right"],
    ["inside the corner", 40.9, 35.1, "left"],
    ["east of the second stretch", 41.2, 35.5, "right"],
  ])("%s", (_, lon, lat, expected) => {
    expect(sideOf(bend, { lon, lat, precision: 1 }).side).toBe(expected)
  })

  it("turns round with the line, and never decides within accuracy and precision", () => {
    const place = fc.record({
      lon: fc.double({ min: 39.5, max: 41.5, noNaN: true }),
      lat: fc.double({ min: 34.5, max: 36.5, noNaN: true }),
      precision: fc.double({ min: 1, max: 20_000, noNaN: true }),
    })
    const swap = { left: "right", right: "left" } as const
    fc.assert(
      fc.property(place, (here) => {
        const there = sideOf(bend, here)
        const back = sideOf({ ...bend, coordinates: bend.coordinates.toReversed() }, here)
        expect(back.side).toBe(there.side === null ? null : swap[there.side])
        if (there.side !== null) expect(there.distance).toBeGreaterThan(bend.accuracy + here.precision)
      }),
    )
  })
})
