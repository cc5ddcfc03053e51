import type { IncidentType } from "../model/claim.ts"
import { gather } from "./gather.ts"
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
 * Why the words of a sentence may tell of no war: it is a game, a book, a hacker's or a boiler's doing; an exercise; of another age; an
 * accident or nature.
 */
export type Peace = "other-matter" | "drill" | "past" | "accident"

/** What is asked of a report about each event: who can do harm, who is nothing but a force, and what is at peace. */
export interface Circumstances {
  /** Governments among them. */
  armed(actor: string): boolean
  fights(party: string): boolean
  /** Whether the report is about a war that a pack knows. */
  readonly inWar: boolean
  peace(line: number): Peace | null
}

/**
 * Whether an event is one of armed violence. Campaigns are fought, ministers attacked and people die of flu in the same
 * words: so a kind that only war has must be named, or a kind with something to bear it out (harm done, a weapon, an armed
 * party), or harm done by an armed party or a weapon.
 */
export function isViolence(event: Event, circumstances: Circumstances): boolean {
  const { armed, fights, inWar } = circumstances
  if (isOfPeace(event, circumstances)) return false
  const types = [...event.types.keys()]
  if (types.some((type) => OF_WAR.has(type))) return true
  const statements = gather(event.scenes, (scene) => scene.statements)
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

/** Whether all that an event rests on is told in sentences of no war, or next to them with nothing of its own. */
function isOfPeace(event: Event, { armed, peace }: Circumstances): boolean {
  const { scenes } = event
  const statements = gather(scenes, (scene) => scene.statements)
  const near = gather(scenes, ({ line }) => [line, line - 1, line + 1]).map(peace)
  if (near.every((kind) => kind === null)) return false
  if (near.includes("accident")) {
    const ofWar = [...event.types.keys()].some((type) => OF_WAR.has(type))
    return !ofWar && !statements.some(({ fact }) => fact.facet === "means" || isBy(fact, armed))
  }
  const unreal = scenes.filter(({ line, time }) => {
    const kind = peace(line)
    return kind === "other-matter" || kind === "drill" || (kind === "past" && time === null)
  })
  if (unreal.length === 0) return false
  if (unreal.some(({ line }) => peace(line) === "drill") && statements.some(harms)) return false
  return scenes.every((scene) => unreal.includes(scene) || (scene.types.length === 0 && !scene.statements.some(harms)))
}

const isBy = (fact: Statement["fact"], armed: Circumstances["armed"]) =>
  fact.facet === "responsibility" && armed(fact.value.actor)

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
