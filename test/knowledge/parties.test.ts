import { describe, expect, it } from "vitest"
import { loadKnowledge } from "../../src/knowledge/load.ts"

const { parties, packs } = await loadKnowledge()

/** The ids that readings of the Syrian war use for those who speak and act in it. */
const SYRIAN_WAR = `syrian-government russian-military russian-government us-led-coalition us-military us-government
  turkish-military turkish-government iranian-forces iranian-government israeli-military iraqi-forces jordanian-military
  french-government uk-government saudi-government un who ocha unicef opcw icrc msf amnesty hrw islamic-state nusra
  opposition sdf ypg hezbollah pro-government-militia jaish-al-islam ahrar-al-sham syrian-national-army sohr snhr vdc
  white-helmets lcc syrian-coalition sana state-tv activists residents witnesses medics afp reuters ap tass
  interfax`.split(/\s+/)

describe("parties of the packs", () => {
  it("has everybody who speaks and acts in the Syrian war", () => {
    expect(SYRIAN_WAR.filter((id) => !parties.has(id))).toEqual([])
  })

  it.each([
    ["Pentagon", "us-military"],
    ["White House", "us-government"],
    ["Russian Defense Ministry", "russian-military"],
    ["Moscow", "russian-government"],
    ["ISIL", "islamic-state"],
    ["Jabhat Fateh al-Sham", "nusra"],
    ["the Observatory", "sohr"],
    ["Britain-based monitor", "sohr"],
    ["Operation Inherent Resolve", "us-led-coalition"],
    ["anti-IS coalition", "us-led-coalition"],
    ["Free Syrian Army", "opposition"],
    ["Syrian Arab Army", "syrian-government"],
    ["NDF", "pro-government-militia"],
    ["Revolutionary Guards", "iranian-forces"],
    ["Syrian Civil Defense", "white-helmets"],
    ["IDF", "israeli-military"],
    ["Médecins Sans Frontières", "msf"],
    ["قسد", "sdf"],
    ["التحالف الدولي", "us-led-coalition"],
    ["الخوذ البيضاء", "white-helmets"],
    ["Yemeni army", "yemeni-military"],
    ["Ukraine", "ukrainian-government"],
    ["Armed Forces of Ukraine", "ukrainian-military"],
    ["State Emergency Service of Ukraine", "ukrainian-emergency-service"],
    ["Donetsk People's Republic", "dpr"],
    ["Gaza Health Ministry", "gaza-health-ministry"],
    ["Palestine Red Crescent Society", "palestinian-red-crescent"],
    ["al-Qassam Brigades", "hamas"],
    ["UNIFIL", "unifil"],
    ["Ansar Allah", "houthis"],
    ["ДСНС", "ukrainian-emergency-service"],
  ])("%s is %s", (name, id) => {
    expect(owners("names", name)).toEqual([id])
  })

  it.each([
    ["Rami Abdel Rahman", "sohr"],
    ["Igor Konashenkov", "russian-military"],
    ["Sergei Lavrov", "russian-government"],
    ["Staffan de Mistura", "un"],
    ["Mustafa Bali", "sdf"],
    ["Oleh Syniehubov", "ukrainian-regional-authorities"],
    ["Daniel Hagari", "israeli-military"],
    ["Mahmoud Basal", "palestinian-civil-defence"],
  ])("%s speaks for %s", (person, id) => {
    expect([...parties.values()].filter((party) => party.persons?.includes(person)).map((party) => party.id)).toEqual([
      id,
    ])
  })

  it("gives no name, epithet or person to two parties", () => {
    const owned = new Map<string, Set<string>>()
    for (const party of parties.values())
      for (const name of [...spellings(party.names), ...spellings(party.epithets), ...(party.persons ?? [])])
        owned.set(name, (owned.get(name) ?? new Set()).add(party.id))
    expect([...owned].filter(([, ids]) => ids.size > 1).map(([name, ids]) => [name, ...ids])).toEqual([])
  })

  it("keeps loaded words for a party out of its names", () => {
    const loaded = /terrorist|takfiri|zionist|crusader|mercenar|gang/i
    const said = [...parties.values()].flatMap((party) => spellings(party.names).filter((name) => loaded.test(name)))
    expect(said).toEqual([])
  })

  it("withholds residents, witnesses, medics and activists, and nobody else", () => {
    const withheld = [...parties.values()].filter((party) => party.private).map(({ id }) => id)
    expect(withheld.sort()).toEqual(["activists", "medics", "residents", "witnesses"])
  })

  it("dates and sources every alignment, with a side that exists", () => {
    for (const { id, alignment = [] } of parties.values())
      for (const { side, source } of alignment) {
        expect(parties.has(side), `${id}: ${side}`).toBe(true)
        expect(source.length, id).toBeGreaterThan(10)
      }
  })

  it("has the general pack first", () => {
    expect(packs.map(({ id }) => id)).toEqual(["general", "gaza", "iraq", "syria", "ukraine"])
  })
})

function owners(field: "names" | "epithets", name: string): string[] {
  return [...parties.values()]
    .filter((party) => spellings(party[field]).some((spelling) => spelling.toLowerCase() === name.toLowerCase()))
    .map(({ id }) => id)
}

function spellings(names: Readonly<Record<string, readonly string[]>> | undefined): string[] {
  return Object.values(names ?? {}).flat()
}
