import type { Context } from "hono"
import type { Dossier } from "../model/incident.ts"
import { disclosedOf, findShown, type Looking } from "../recording/disclosed.ts"
import { callerMay, type Env } from "./access/caller.ts"
import type { Desk } from "./desk.ts"
import { Problem } from "./problem.ts"

/** What who asks may see. */
export function lookingOf(context: Context<Env>, { knowledge }: Desk): Looking {
  return { knowledge, seesWithheld: callerMay(context, "see-withheld") }
}

/** As much of incidents, by their numbers in the store, as who asks may see. */
export function shown(context: Context<Env>, desk: Desk, numbers: readonly string[]): Promise<Dossier> {
  return disclosedOf(desk.store.contents(), numbers, lookingOf(context, desk))
}

/** The number of the incident that who asks sees under an id. Throws a `Problem` where there is none. */
export async function numberShown(context: Context<Env>, desk: Desk, id: string): Promise<string> {
  const number = await findShown(desk.store.contents(), id, lookingOf(context, desk))
  if (number === null) throw new Problem(404, `there is no incident ${JSON.stringify(id)}`)
  return number
}

/** The number of the report that people know by an id. Throws a `Problem` where there is none. */
export async function reportNumber({ store }: Desk, id: string): Promise<string> {
  const number = await store.contents().find("report", id)
  if (number === null) throw new Problem(404, `there is no report ${JSON.stringify(id)}`)
  return number
}
