import { describe, expect, it } from "vitest"
import { loadKnowledge } from "../../src/knowledge/load.ts"

const { gazetteer } = await loadKnowledge()

describe("places of the war in Syria", () => {
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
})
