import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import { loadKnowledge } from "../../src/knowledge/load.ts"

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const ABOUT = { id: "nile", name: "A war on the Nile", countries: ["SD"], cues: ["Sudan"] }
const RIVER_FORCE = { id: "river-force", name: "River Force", kind: "armed-group", names: { ar: ["قوة النهر"] } }
const PLACES = "name,country,admin1,kind,lat,lon,precision,aliases"

describe("a pack of one's own", () => {
  it("adds parties, places and lines to those that come with the program", async () => {
    const { packs, parties, gazetteer } = await load({
      "pack.json": ABOUT,
      "parties/forces.json": [
        RIVER_FORCE,
        { id: "sudanese-military", name: "Sudanese armed forces", kind: "military", names: { en: ["SAF"] } },
      ],
      "places.csv": `${PLACES}\nOmdurman,SD,,city,,,,Umm Durman|Omdourman\nWad Nowhere,SD,Gezira,village,14.5,33.1,,"Nowhere, Wad"`,
      "lines/nile.geojson": nile(),
    })
    expect(packs.map(({ id }) => id)).toEqual(["general", "gaza", "iraq", "syria", "ukraine", "nile"])
    expect(parties.get("river-force")?.names).toEqual({ en: ["River Force"], ar: ["قوة النهر"] })
    expect(parties.get("sudanese-military")?.names["en"]).toEqual(expect.arrayContaining(["Sudanese army", "SAF"]))
    expect(gazetteer.find("Omdourman")).toHaveLength(1)
    expect(gazetteer.find("Omdourman")[0]).toMatchObject({ name: "Omdurman", pack: "nile", zone: "Africa/Khartoum" })
    expect(gazetteer.find("Nowhere Wad")[0]).toMatchObject({
      name: "Wad Nowhere",
      precision: 1500,
      zone: "Africa/Khartoum",
    })
    expect(gazetteer.find("Hajin")[0]).toMatchObject({ pack: "syria" })
    expect(packs.at(-1)?.lines[0]?.coordinates).toEqual([
      [32.5, 15.6],
      [32.6, 16],
    ])
  })

  it.each([
    ["no pack.json", {}, ["pack.json: (file): is missing; docs/packs.md shows one"]],
    ["a field too many", { "pack.json": { ...ABOUT, colour: "red" } }, ["pack.json:1: (whole file): Unrecognized key"]],
    ["broken JSON", { "pack.json": ABOUT, "parties/a.json": "[\n  {\n" }, ["a.json:", "not JSON"]],
    [
      "an unknown kind, on its line",
      { "pack.json": ABOUT, "parties/a.json": `[\n  {\n    "id": "x",\n    "name": "X",\n    "kind": "army"\n  }\n]` },
      ["a.json:5: 0.kind: Invalid option"],
    ],
    [
      "a side that nobody is",
      {
        "pack.json": ABOUT,
        "parties/a.json": [{ ...RIVER_FORCE, alignment: [{ side: "martians", source: "a source" }] }],
      },
      ['party river-force: names the party "martians", which no pack has: add it to parties/ or correct the id'],
    ],
    [
      "a place that nobody knows",
      { "pack.json": ABOUT, "places.csv": `${PLACES}\nWad Nowhere,SD,Gezira,village,,,,` },
      [
        "places.csv:2: Wad Nowhere: the gazetteer knows no village of any of these names in Gezira: fill in lat and lon",
      ],
    ],
    [
      "words for numbers, and both problems at once",
      { "pack.json": ABOUT, "places.csv": `${PLACES}\nA,SD,,village,north,33,,\nB,SD,,region,14,33,,` },
      ["places.csv:2: A: lat: Invalid input", "places.csv:3: B: precision: Invalid input"],
    ],
    [
      "a missing column and a short row",
      { "pack.json": ABOUT, "places.csv": "name,country,kind,lat,lon,precision,aliases\nA,SD,village" },
      ["places.csv:1: admin1: no such column", "places.csv:2: A: expected 7 cells"],
    ],
    [
      "a line that knows the side of a place it does not list",
      { "pack.json": ABOUT, "lines/nile.geojson": nile({ known: { left: ["Atlantis"], right: [] } }) },
      ['line nile: knows the side of "Atlantis", which places.csv does not have'],
    ],
    [
      "a line without an accuracy",
      { "pack.json": ABOUT, "lines/nile.geojson": nile({ accuracy: 0 }) },
      ["nile.geojson:1: properties.accuracy: Too small"],
    ],
  ])("with %s is refused with file, line, field and what to do", async (_, files, told) => {
    const message = await load(files).then(
      () => "it was taken",
      (error: Error) => error.message,
    )
    for (const words of told) expect(message).toContain(words)
  })
})

function nile(more: object = {}): object {
  const properties = {
    id: "nile",
    name: "The Nile",
    agreed: ["river-force"],
    left: [],
    right: [],
    from: "2023-04-15",
    to: null,
    accuracy: 500,
    source: "made up",
  }
  const geometry = {
    type: "LineString",
    coordinates: [
      [32.5, 15.6],
      [32.6, 16],
    ],
  }
  return { type: "Feature", properties: { ...properties, ...more }, geometry }
}

async function load(files: Readonly<Record<string, unknown>>) {
  const folder = mkdtempSync(join(tmpdir(), "pack-"))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content))
  }
  return loadKnowledge({ packs: [folder] })
}
