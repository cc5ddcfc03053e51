import type { IncidentType } from "../model/claim.ts"
import type { Event } from "./incidents.ts"
import type { Statement } from "./statement.ts"

/** Kinds whose words are used of nothing but war. */
const OF_WAR: ReadonlySet<IncidentType> = new Set<IncidentType>([
  "air-strike",
  "drone-strike",
  "shelling",
  "chemical-weapon",
  "suicide-bombing",
])

/**
 * Whether an event is one of armed violence. Campaigns are fought, ministers attacked and people die of flu in the same
 * words: so a kind that only war has must be named, or a kind with something to bear it out (harm done, a weapon, an armed
 * party), or harm done by an armed party or a weapon. `armed` tells who can do harm, governments among them; `fights` who
 * is nothing but a force.
 */
export function isViolence(
  event: Event,
  armed: (actor: string) => boolean,
  fights: (party: string) => boolean,
): boolean {
  const types = [...event.types.keys()]
  if (types.some((type) => OF_WAR.has(type))) return true
  const statements = event.scenes.flatMap((scene) => scene.statements)
  const borneOut = [
    statements.some(harms),
    statements.some(({ fact }) => fact.facet === "means"),
    statements.some((statement) => byArmed(statement, armed)),
  ]
  // "regime forces and IS fighters exchanged fire": the sides are named, nothing else is told.
  if (types.includes("armed-clash") && event.scenes.some(({ named }) => [...named].some(fights))) return true
  const signs = borneOut.filter(Boolean).length + (types.length > 0 ? 1 : 0) + (event.mostly.size > 0 ? 1 : 0)
  return signs >= 2
}

const harms = ({ fact }: Statement) =>
  (fact.facet === "killed" || fact.facet === "injured" || fact.facet === "missing" || fact.facet === "civilian-harm") &&
  !/^people who die/.test(fact.rule)

const byArmed = ({ fact }: Statement, armed: (actor: string) => boolean) =>
  fact.facet === "responsibility" && armed(fact.value.actor)
