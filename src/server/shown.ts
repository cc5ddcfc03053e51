import type { Context } from "hono"
import { disclosed } from "../disclosure/disclosed.ts"
import type { Dossier } from "../model/incident.ts"
import { dossierOf } from "../recording/dossier-of.ts"
import { callerMay, type Env } from "./access/caller.ts"
import type { Desk } from "./desk.ts"

/** As much of incidents, by their numbers in the store, as who asks may see. */
export async function shown(
  context: Context<Env>,
  { store, knowledge }: Desk,
  numbers: readonly string[],
): Promise<Dossier> {
  const dossier = await dossierOf(store.contents(), numbers)
  return callerMay(context, "see-withheld") ? dossier : disclosed(dossier, knowledge)
}
