import { z } from "zod"
import { Party } from "../../model/party.ts"
import type { Problem } from "./problem.ts"
import { readJson } from "./read-json.ts"

/** A file of `parties/`: a list of parties. `name` need not be repeated under `names.en`. */
const PartyFile = z.array(z.strictObject({ ...Party.shape, names: Party.shape.names.optional() }))

/** The parties of one file of `parties/`. */
export function readParties(file: string, text: string, problems: Problem[]): Party[] {
  const parties = readJson(file, text, PartyFile, problems) ?? []
  return parties.map((party) => ({
    ...party,
    names: { ...party.names, en: [...new Set([party.name, ...(party.names?.["en"] ?? [])])] },
  }))
}
