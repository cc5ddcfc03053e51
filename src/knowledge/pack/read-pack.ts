import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { z } from "zod"
import { Pack } from "../../model/pack.ts"
import type { Gazetteer } from "../../space/gazetteer.ts"
import { mergeParties } from "../merge-parties.ts"
import { unknownParties, unknownPlaces } from "./dangling.ts"
import { type Problem, packError } from "./problem.ts"
import { readJson } from "./read-json.ts"
import { readLine } from "./read-line.ts"
import { readParties } from "./read-parties.ts"
import { readPlaces } from "./read-places.ts"
import { readStates } from "./read-states.ts"
import { stateParties } from "./state-parties.ts"

const About = z.strictObject({ ...Pack.omit({ parties: true, places: true, lines: true }).shape })

type Read<T> = (file: string, text: string, problems: Problem[]) => T[]

/**
 * The pack in a folder: `pack.json`, and what there is of `states.csv`, `parties/*.json`, `places.csv` and
 * `lines/*.geojson`. It may refer to its own parties and those of `before`. Throws one error that lists every problem
 * with its file and line.
 */
export function readPack(folder: string, gazetteer: Gazetteer, before: readonly Pack[]): Pack {
  const problems: Problem[] = []
  const one = <T>(name: string, read: Read<T>): T[] => readFile(join(folder, name), read, problems)
  const each = <T>(sub: string, ending: string, read: Read<T>): T[] =>
    filesOf(join(folder, sub), ending).flatMap((file) => readFile(file, read, problems))

  const about = one("pack.json", readAbout)[0]
  const parties = mergeParties([
    one("states.csv", readStates).flatMap(stateParties),
    each("parties", ".json", readParties),
  ])
  const places = one("places.csv", (file, text) => readPlaces(file, text, gazetteer, problems))
  const lines = each("lines", ".geojson", readLine)
  problems.push(
    ...unknownParties(folder, [...parties.values()], lines, before),
    ...unknownPlaces(folder, lines, places),
  )
  if (!about && problems.length === 0)
    problems.push({
      file: join(folder, "pack.json"),
      line: null,
      field: "(file)",
      message: "is missing; docs/packs.md shows one",
    })
  if (!about || problems.length > 0) throw packError(basename(folder), problems)
  return { ...about, parties: [...parties.values()], places, lines }
}

const readAbout: Read<z.infer<typeof About>> = (file, text, problems) => {
  const about = readJson(file, text, About, problems)
  return about ? [about] : []
}

const readFile = <T>(file: string, read: Read<T>, problems: Problem[]): T[] =>
  existsSync(file) ? read(file, readFileSync(file, "utf8"), problems) : []

const filesOf = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => join(folder, name))
    : []
