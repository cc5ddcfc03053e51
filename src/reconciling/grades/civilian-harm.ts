import type { Group, IncidentType } from "../../model/claim.ts"
import { isCount, isPositive, type Statement } from "../statement.ts"
import { CIVILIAN, FIGHTER } from "../words.ts"

const CIVILIAN_GROUPS: ReadonlySet<Group> = new Set([
  "civilians",
  "children",
  "women",
  "medics",
  "journalists",
  "aid-workers",
])

/** Whether a claim says, or suggests, that civilians were killed or injured: in words, by a count, or by a name. */
export function saysCiviliansHarmed({ claim, said }: Statement): boolean {
  if (claim.stance !== "asserts" && claim.stance !== "suggests") return false
  if (claim.facet === "civilian-harm") return claim.value.harmed
  if (claim.facet === "victim") return claim.value.status !== "found" && !FIGHTER.test(claim.value.role ?? "")
  if (!isCount(claim) || claim.facet === "missing" || !isPositive(claim.value)) return false
  return CIVILIAN_GROUPS.has(claim.value.group) || (claim.value.group === "people" && CIVILIAN.test(said))
}

/**
 * The same, and people of whom no more is said: outside of fighting the dead are taken for civilians until a source says
 * otherwise.
 */
export function allegesHarm(statement: Statement, type: IncidentType): boolean {
  const { claim } = statement
  if (saysCiviliansHarmed(statement)) return true
  if (type === "armed-clash" || !isCount(claim) || claim.facet === "missing" || claim.value.group !== "people")
    return false
  return (claim.stance === "asserts" || claim.stance === "suggests") && isPositive(claim.value)
}

/** Whether a claim says that fighters were killed or injured. */
export function saysFighters({ claim }: Statement): boolean {
  return isCount(claim) && claim.stance === "asserts" && claim.value.group === "combatants" && isPositive(claim.value)
}
