import { readdirSync } from "node:fs"
import { strToU8, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { z } from "zod"
import { inFolder, run } from "./command.ts"

/** A row of a dump in GeoNames' columns; the village and its spellings are made up. */
function row(cells: Partial<Record<keyof typeof USUAL, string>>): string {
  const { id, name, alternate, lat, lon, featureClass, code, country, admin1, population } = { ...USUAL, ...cells }
  const head = [id, name, name, alternate, lat, lon, featureClass, code, country, "", admin1, "", "", ""]
  return [...head, population, "", "250", "Asia/Damascus", "2024-05-01"].join("\t")
}
const USUAL = {
  id: "1",
  name: "Qarat Harrin",
  alternate: "Karet Harren,قارة حرين,qrt hryn",
  lat: "35.1",
  lon: "40.2",
  featureClass: "P",
  code: "PPL",
  country: "SY",
  admin1: "07",
  population: "0",
}
const VILLAGE = `${row({})}\n`
const README = "What the columns mean: see the web site.\n"
const REPORT =
  "Syrian army warplanes bombed the village of Qarat Harrin on Friday, killing five civilians, activists said.\n"

const Placed = z.object({
  name: z.string().nullable(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
})
const Found = z.object({ text: z.string(), ...Placed.shape })

async function placesIn(text: string, cwd: string): Promise<z.infer<typeof Found>[]> {
  const { stdout } = await run(["places", "-", "--as", "text", "--gazetteer", "own"], { cwd, input: text })
  return z.object({ places: z.array(Found) }).parse(JSON.parse(stdout)).places
}

const zip = (files: Parameters<typeof zipSync>[0]) => Buffer.from(zipSync(files))

const DUMPS: readonly (readonly [file: string, what: string, bytes: Buffer])[] = [
  ["SY.txt", "a plain table", Buffer.from(VILLAGE)],
  ["SY.txt", "a byte order mark and Windows line ends", Buffer.from(`\uFEFF${VILLAGE.replace("\n", "\r\n")}`)],
  ["a.zip", "a readme beside the table", zip({ "readme.txt": strToU8(README), "SY.txt": strToU8(VILLAGE) })],
  ["b (1).zip", "a folder in the zip", zip({ dump: { "SY.txt": strToU8(VILLAGE) } })],
]

describe("deconflict gazetteer add", () => {
  test.each(DUMPS)("%s, %s: a village that only the dump knows is the strike's place", async (file, _what, bytes) => {
    await inFolder({ [file]: bytes, "report.txt": REPORT }, async (cwd) => {
      const before = await run(["read", "report.txt"], { cwd, env: { DECONFLICT_GAZETTEER: "own" } })
      expect(before.stdout).toContain(`"text":"Qarat Harrin","start":44,"end":56,"name":null`)
      const added = await run(["gazetteer", "add", file], { cwd, env: { DECONFLICT_GAZETTEER: "own" } })
      expect(added).toEqual({ code: 0, stdout: "", stderr: "SY: 1 place added to own\n" })
      const after = await run(["read", "report.txt"], { cwd, env: { DECONFLICT_GAZETTEER: "own" } })
      const { incidents } = z
        .object({ incidents: z.array(z.object({ places: z.array(Placed) })) })
        .parse(JSON.parse(after.stdout))
      const place = { name: "Qarat Harrin", country: "SY", admin1: "Deir ez-Zor", lon: 40.2, lat: 35.1 }
      expect(incidents[0]?.places[0]).toEqual(place)
    })
  })

  test("goes to the folder that the option names, is listed, and is gone when it was removed", async () => {
    await inFolder({ "SY.txt": VILLAGE }, async (cwd) => {
      const gazetteer = (...args: string[]) => run(["gazetteer", ...args, "--gazetteer", "own"], { cwd })
      expect(await gazetteer("list")).toEqual({ code: 0, stdout: "", stderr: "nothing was added to own\n" })
      await gazetteer("add", "SY.txt")
      expect((await gazetteer("list")).stdout).toMatch(/^SY\t1 place\tadded \d{4}-\d\d-\d\d\n$/)
      expect((await placesIn(REPORT, cwd))[0]).toMatchObject({ text: "Qarat Harrin", admin1: "Deir ez-Zor" })
      expect(await gazetteer("remove", "SY")).toMatchObject({ code: 0, stderr: "SY: removed\n" })
      expect((await placesIn(REPORT, cwd))[0]).toMatchObject({ text: "Qarat Harrin", admin1: null })
      const again = await gazetteer("remove", "SY")
      expect(again.code).toBe(2)
      expect(again.stderr).toContain("SY: was not added to own")
    })
  })

  test("a hamlet that is called as people are is a place only where the words make it one", async () => {
    await inFolder({ "SY.txt": `${row({ name: "Samir" })}\n` }, async (cwd) => {
      await run(["gazetteer", "add", "SY.txt", "--gazetteer", "own"], { cwd })
      const text =
        "Activist Samir said that shells fell on Syria. Samir Harrin agreed. Raids hit Hajin, Samir village and homes in Samir."
      const places = (await placesIn(text, cwd)).map(({ text }) => text)
      expect(places).toEqual(["Syria", "Hajin", "Samir", "Samir"])
    })
  })

  test("the same dump twice changes nothing; a newer one of the same name takes its place", async () => {
    await inFolder({ "SY.txt": VILLAGE, "new/SY.txt": `${row({ lat: "35.2" })}\n` }, async (cwd) => {
      const add = (file: string) => run(["gazetteer", "add", file, "--gazetteer", "own"], { cwd })
      await add("SY.txt")
      expect((await add("SY.txt")).stderr).toBe("SY: was added before, nothing changed\n")
      await add("new/SY.txt")
      expect(readdirSync(`${cwd}/own`)).toEqual(["SY.bin"])
      expect((await placesIn(REPORT, cwd))[0]).toMatchObject({ lat: 35.2 })
    })
  })

  test("a town that is known already stays one place, now also under the dump's spelling", async () => {
    const known = { name: "Hajin", alternate: "Hagin Sharrat", lat: "34.69508", lon: "40.83138", population: "37935" }
    await inFolder({ "SY.txt": `${row(known)}\n` }, async (cwd) => {
      const text =
        "Syrian activists said that shells fell on Hajin and, later, on Hagin Sharrat. Raids in Hajin went on."
      await run(["gazetteer", "add", "SY.txt", "--gazetteer", "own"], { cwd })
      const places = (await placesIn(text, cwd)).filter(({ text }) => text.startsWith("Ha"))
      expect(places.map(({ text }) => text)).toEqual(["Hajin", "Hagin Sharrat", "Hajin"])
      expect(new Set(places.map(({ name, lon, lat }) => `${name} ${lon} ${lat}`)).size).toBe(1)
    })
  })

  test.each([
    ["SY.txt", "x\ty\n", "SY.txt:1: columns: expected 19 columns parted by tabs"],
    [
      "SY.txt",
      `${VILLAGE}\n${row({ id: "2", lat: "95" })}\n`,
      'SY.txt:3: latitude: expected degrees from -90 to 90, got "95"',
    ],
    ["SY.txt", `${row({ lon: "40,2" })}\n`, 'SY.txt:1: longitude: expected degrees from -180 to 180, got "40,2"'],
    [
      "SY.txt",
      `${row({ population: "many" })}\n`,
      'SY.txt:1: population: expected a whole number, or nothing, got "many"',
    ],
    ["SY.txt", `${row({ country: "Syria" })}\n`, "SY.txt:1: country code: expected two capitals"],
    ["SY.txt", `${row({ name: " " })}\n`, 'SY.txt:1: name: expected a name, got " "'],
    ["SY.txt", `${row({ id: "x1" })}\n`, 'SY.txt:1: geonameid: expected a whole number, got "x1"'],
    ["SY.txt", `${VILLAGE}${VILLAGE}`, "SY.txt:2: geonameid: 1 stands on line 1 before"],
    ["SY.txt", Buffer.concat([Buffer.from(VILLAGE), Buffer.from([0xc3, 0x28, 0x0a])]), "SY.txt:2: not valid UTF-8"],
    ["SY.txt", "", "SY.txt: there are no rows in it"],
    [
      "SY.txt",
      `${row({ featureClass: "H", code: "STM" })}\n`,
      "SY.txt: none of its 1 rows is a place that reports name",
    ],
    ["SY.zip", zip({ "readme.txt": strToU8(README) }), "SY.zip: no .txt file in this zip besides a readme"],
    [
      "SY.zip",
      zip({ "SY.txt": strToU8(VILLAGE), "IQ.txt": strToU8(VILLAGE) }),
      "SY.zip: 2 .txt files in this zip (SY.txt, IQ.txt); expected one",
    ],
    ["SY.zip", zip({ "SY.txt": strToU8(VILLAGE) }).subarray(0, 60), "SY.zip: cannot be unzipped: "],
    ["no-such.txt", null, "no-such.txt"],
  ])("%s with a fault is told and nothing is added: %#", async (file, content, message) => {
    await inFolder(content === null ? {} : { [file]: content }, async (cwd) => {
      const { code, stdout, stderr } = await run(["gazetteer", "add", file, "--gazetteer", "own"], { cwd })
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
      expect(stderr).toContain(message)
      expect(readdirSync(cwd)).not.toContain("own")
    })
  })

  test("many wrong rows are counted, the first ones told", async () => {
    const wrong = Array.from({ length: 50 }, (_, i) => row({ id: String(i), lat: "north" }))
    await inFolder({ "SY.txt": wrong.join("\n") }, async (cwd) => {
      const { stderr } = await run(["gazetteer", "add", "SY.txt", "--gazetteer", "own"], { cwd })
      expect(stderr).toContain("SY.txt has 50 wrong row(s), so nothing of it was added:")
      expect(stderr).toContain("SY.txt:20: latitude")
      expect(stderr).not.toContain("SY.txt:21: latitude")
      expect(stderr).toContain("and 30 more")
    })
  })
})

test("reading names the folder that is not there and the gazetteer that cannot be read", async () => {
  await inFolder({ "own/SY.bin": "no gazetteer", "report.txt": REPORT }, async (cwd) => {
    const broken = await run(["read", "report.txt", "--gazetteer", "own"], { cwd })
    expect(broken.code).toBe(2)
    expect(broken.stderr).toContain("SY.bin: not a compiled gazetteer; add SY again, or remove it")
    const missing = await run(["read", "report.txt", "--gazetteer", "gone"], { cwd })
    expect(missing.code).toBe(2)
    expect(missing.stderr).toContain("--gazetteer: there is no folder gone")
  })
})
