import { describe, expect, it } from "vitest"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import { distance } from "../../src/space/distance.ts"

const { gazetteer } = await loadKnowledge()

describe("the compiled gazetteer", () => {
  it.each([
    ["Hajin", "town", "SY", "Deir ez-Zor", 40.83, 34.7],
    ["Khan Sheikhoun", "town", "SY", "Idlib", 36.65, 35.44],
    ["Aleppo", "city", "SY", "Aleppo", 37.16, 36.2],
    ["حلب", "city", "SY", "Aleppo", 37.16, 36.2],
    ["Халеб", "city", "SY", "Aleppo", 37.16, 36.2],
    ["Mosul", "city", "IQ", "Nineveh", 43.13, 36.34],
    ["Al-Fallujah", "city", "IQ", "Anbar", 43.79, 33.35],
    ["Kharkiv", "city", "UA", "Kharkiv", 36.25, 49.98],
    ["Rafah", "city", "PS", "Gaza Strip", 34.25, 31.29],
    ["Syria", "country", "SY", null, 37.1, 35],
    ["سوريا", "country", "SY", null, 37.1, 35],
    ["USA", "country", "US", null, -98, 40],
    ["Rif Dimashq", "admin1", "SY", "Rif Dimashq", 36.4, 33.7],
    ["Rural Damascus", "admin1", "SY", "Rif Dimashq", 36.4, 33.7],
    ["Damascus countryside", "admin1", "SY", "Rif Dimashq", 36.4, 33.7],
    ["Anbar", "admin1", "IQ", "Anbar", 43, 33.6],
    ["North Darfur", "admin1", "SD", "North Darfur", 25, 14],
  ])("%s is a %s of %s, %s", (name, kind, country, admin1, lon, lat) => {
    const [first] = gazetteer.find(name)
    expect(first).toMatchObject({ kind, country, admin1 })
    const near = kind === "country" ? 500_000 : kind === "admin1" ? 100_000 : 5000
    expect(distance({ lon, lat }, first ?? { lon: 0, lat: 0 })).toBeLessThan(near)
  })

  it("knows all fourteen governorates of Syria by their usual English name", () => {
    const usual = `Aleppo Damascus Daraa Deir ez-Zor Hama Hasakah Homs Idlib Latakia Quneitra Raqqa Rif Dimashq Suwayda Tartus`
    for (const name of usual.split(/ (?!ez-Zor|Dimashq)/)) {
      const found = gazetteer.find(name).find(({ kind }) => kind === "admin1")
      expect(found, name).toMatchObject({ name, country: "SY", admin1: name })
    }
  })

  it("says how exactly it knows, wider for wider things", () => {
    const precision = (name: string, kind: string) =>
      gazetteer.find(name).find((place) => place.kind === kind)?.precision ?? 0
    expect(precision("Hajin", "town")).toBeLessThan(precision("Aleppo", "city"))
    expect(precision("Aleppo", "city")).toBeLessThan(precision("Aleppo", "admin1"))
    expect(precision("Aleppo", "admin1")).toBeLessThan(precision("Syria", "country"))
  })

  it("gives IANA time zones", () => {
    expect(gazetteer.find("Hajin")[0]?.zone).toBe("Asia/Damascus")
    expect(gazetteer.find("Odesa")[0]?.zone).toBe("Europe/Kyiv")
  })

  it.each(["Observatory", "Saturday", "coalition", "xqzzt", "", "-", "Ma"])("knows no place called %s", (name) => {
    expect(gazetteer.find(name)).toEqual([])
  })

  it("finds the nearest town of a country", () => {
    expect(gazetteer.nearest("SY", 40.9, 34.46)?.name).toBe("Albu Kamal")
    expect(gazetteer.nearest("ZZ", 0, 0)).toBeNull()
  })
})
