import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Pack } from "../model/pack.ts"
import type { Gazetteer } from "../space/gazetteer.ts"
import { layGazetteer } from "../space/laid-gazetteer.ts"
import { openGazetteer } from "../space/open-gazetteer.ts"
import { stackGazetteer } from "../space/stacked-gazetteer.ts"
import type { Knowledge } from "./knowledge.ts"
import { mergeParties } from "./merge-parties.ts"

const compiled = (name: string) => fileURLToPath(new URL(`../../dist/knowledge/${name}`, import.meta.url))
export const GAZETTEER_FILE = compiled("gazetteer.bin")
export const PACKS_FILE = compiled("packs.json")
export const DIVISIONS_FILE = compiled("divisions.json")

/** What the user adds: folders of conflict packs, and gazetteers opened from a folder of these (`dump/added.ts`). */
export interface OwnKnowledge {
  readonly packs?: readonly string[]
  readonly gazetteers?: readonly Gazetteer[]
}

/**
 * The compiled gazetteer and packs, further gazetteers laid under that one, and further packs of the user's own
 * (`docs/packs.md`), which are checked as they are read. Throws if the program was not built, or with every problem of a
 * folder that is broken.
 */
export async function loadKnowledge(options: OwnKnowledge = {}): Promise<Knowledge> {
  const gazetteer = (options.gazetteers ?? []).reduce(stackGazetteer, openGazetteer(readFileSync(GAZETTEER_FILE)))
  const packs = JSON.parse(readFileSync(PACKS_FILE, "utf8")) as Pack[]
  const own = await readOwnPacks(options.packs ?? [], gazetteer, packs)
  const all = [...packs, ...own]
  return {
    packs: all,
    parties: mergeParties(all.map(({ parties }) => parties)),
    gazetteer: own.length > 0 ? layGazetteer(gazetteer, own) : gazetteer,
  }
}

/** The schemas take a while to load, and only a user's own packs need them. */
async function readOwnPacks(
  folders: readonly string[],
  gazetteer: Gazetteer,
  before: readonly Pack[],
): Promise<Pack[]> {
  if (folders.length === 0) return []
  const { readPack } = await import("./pack/read-pack.ts")
  const own: Pack[] = []
  for (const folder of folders) own.push(readPack(folder, gazetteer, [...before, ...own]))
  return own
}
