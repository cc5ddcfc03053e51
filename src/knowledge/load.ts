import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Pack } from "../model/pack.ts"
import { layGazetteer } from "../space/laid-gazetteer.ts"
import { openGazetteer } from "../space/open-gazetteer.ts"
import type { Knowledge } from "./knowledge.ts"
import { mergeParties } from "./merge-parties.ts"

const compiled = (name: string) => fileURLToPath(new URL(`../../dist/knowledge/${name}`, import.meta.url))
export const GAZETTEER_FILE = compiled("gazetteer.bin")
export const PACKS_FILE = compiled("packs.json")

/**
 * The compiled gazetteer and packs, and further packs from folders of the user's own (`docs/packs.md`), which are
 * checked as they are read. Throws if the program was not built, or with every problem of a folder that is broken.
 */
export async function loadKnowledge(options: { readonly packs?: readonly string[] } = {}): Promise<Knowledge> {
  const base = openGazetteer(readFileSync(GAZETTEER_FILE))
  const packs = JSON.parse(readFileSync(PACKS_FILE, "utf8")) as Pack[]
  const folders = options.packs ?? []
  if (folders.length > 0) {
    // The schemas take a while to load, and only a user's own pack needs them.
    const { readPack } = await import("./pack/read-pack.ts")
    for (const folder of folders) packs.push(readPack(folder, base, packs))
  }
  return { packs, parties: mergeParties(packs.map(({ parties }) => parties)), gazetteer: layGazetteer(base, packs) }
}
