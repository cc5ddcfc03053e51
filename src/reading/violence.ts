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
 * is nothing but a force, `inWar` whether the report is about a war that a pack knows.
 */
export function isViolence(
  event: Event,
  armed: (actor: string) => boolean,
  fights: (party: string) => boolean,
  inWar: boolean,
): boolean {
  const types = [...event.types.keys()]
  if (types.some((type) => OF_WAR.has(type))) return true
  const statements = event.scenes.flatMap((scene) => scene.statements)
  // "regime forces and IS fighters exchanged fire": the sides are named, nothing else is told.
  if (types.includes("armed-clash") && event.scenes.some(({ named }) => [...named].some(fights))) return true
  if (statements.some((statement) => isContested(statement, armed))) return true
  const harmed = statements.some(harms)
  const byArmed = statements.some(({ fact }) => fact.facet === "responsibility" && armed(fact.value.actor))
  // In a town of the war that a pack is about, what is told is of that war.
  const placed = event.places.some(({ place }) => place !== null && place.pack !== null)
  const withWeapon = statements.some(({ fact }) => fact.facet === "means")
  const kind = types.length > 0 || event.mostly.size > 0
  if ([kind, harmed, withWeapon, byArmed, placed].filter(Boolean).length >= 2) return true
  return (harmed && inWar) || (placed && statements.some(({ fact }) => fact.named === true))
}

/** What a force or a state denies, withholds, is accused of or had notice of is never dropped, though nothing else is told. */
function isContested({ fact, stance, voice }: Statement, armed: (id: string) => boolean): boolean {
  if (fact.facet === "responsibility" && armed(fact.value.actor))
    return stance !== "asserts" || /^accuses/.test(fact.rule)
  if (fact.facet === "notice")
    return armed(voice.speaker.id) || armed(fact.value.to ?? "") || armed(fact.value.from ?? "")
  return stance !== "asserts" && armed(voice.speaker.id)
}

const harms = ({ fact }: Statement) =>
  (fact.facet === "killed" ||
    fact.facet === "injured" ||
    fact.facet === "missing" ||
    fact.facet === "civilian-harm" ||
    fact.facet === "victim") &&
  !/^people who die/.test(fact.rule)
