import type { Victim } from "../../model/claim.ts"
import type { Incident } from "../../model/incident.ts"
import type { ClaimRef } from "../../model/mention.ts"
import type { Person } from "../../model/person.ts"
import type { Reading } from "../../model/reading.ts"
import { isoOf } from "../../space/day.ts"
import { foldedParts, nameParts } from "../../space/name-sounds.ts"
import { groupBy } from "../group-by.ts"
import { reportDay } from "../windows.ts"
import { joined } from "./joined.ts"
import type { Sighting } from "./same-person.ts"

/**
 * The named victims of incidents, each once over all reports and incidents, by first incident and name. Only who is
 * asserted or suggested to be a victim is one. `readings` are those that the incidents were put together from.
 */
export function personsOf(incidents: readonly Incident[], readings: Iterable<Reading>): Person[] {
  const byReport = new Map([...readings].map((reading) => [reading.report.id, reading]))
  const sightings = incidents.flatMap(({ id, mentions }) =>
    mentions.flatMap(({ report, incident }) => {
      const reading = byReport.get(report)
      return reading === undefined ? [] : sightingsIn(reading, incident, id)
    }),
  )
  const groups = joined(sightings)
  const taken = new Set<string>()
  return groups.map(({ members, joins }) => {
    const name = fullest(members)
    return { ...personFrom(members, name), id: freeId(name, taken), joins }
  })
}

/** The claims of a reading on named victims of one of its incidents, as sightings in `id`. */
function sightingsIn(reading: Reading, incident: string, id: string): Sighting[] {
  return reading.claims.flatMap((claim) => {
    if (claim.facet !== "victim" || claim.incident !== incident) return []
    if (claim.stance !== "asserts" && claim.stance !== "suggests") return []
    return [sightingOf({ report: reading.report.id, claim: claim.id }, claim.value, id, reportDay(reading.report))]
  })
}

export function sightingOf(ref: ClaimRef, victim: Victim, incident: string, day: number | null): Sighting {
  return { ref, incident, day, victim, parts: nameParts(victim.name), letters: foldedParts(victim.name).join(" ") }
}

type Unnumbered = Omit<Person, "id" | "joins">

function personFrom(members: readonly Sighting[], name: string): Unnumbered {
  const distinct = <T>(values: readonly (T | undefined)[]): T[] => [
    ...new Set(values.filter((value): value is T & {} => value !== undefined && value !== null)),
  ]
  const victims = members.map(({ victim }) => victim)
  const changes = changesOf(members)
  return {
    name,
    spellings: distinct(victims.map((victim) => victim.name)),
    ages: distinct(victims.map((victim) => victim.age)).sort((a, b) => a - b),
    sex: distinct(victims.map((victim) => victim.sex))[0] ?? null,
    roles: distinct(victims.map((victim) => victim.role)),
    status: statusOf(members),
    changes,
    incidents: distinct(members.map(({ incident }) => incident)),
  }
}

/** What was said by day: a status that goes on is told once, with every claim that says so until it changes. */
function changesOf(members: readonly Sighting[]): Person["changes"] {
  const inOrder = inTime(members)
  const changes: { status: Victim["status"]; day: string | null; claims: ClaimRef[] }[] = []
  for (const { victim, day, ref } of inOrder) {
    const last = changes.findLast(({ status }) => status === victim.status)
    if (last !== undefined && (last === changes.at(-1) || isFinal(victim.status, changes))) last.claims.push(ref)
    else changes.push({ status: victim.status, day: day === null ? null : isoOf(day), claims: [ref] })
  }
  return changes
}

/** What befell a person in the end: death is final, whatever a later report still says; else the latest word. */
export function statusOf(members: readonly Sighting[]): Victim["status"] {
  const dead = members.some(({ victim }) => victim.status === "killed")
  return dead ? "killed" : (inTime(members).at(-1)?.victim.status ?? "killed")
}

const isFinal = (status: Victim["status"], changes: readonly { status: Victim["status"] }[]) =>
  status !== "killed" && changes.some((change) => change.status === "killed")

/** By day; on one day by how far things had gone. */
const inTime = (members: readonly Sighting[]) =>
  members.toSorted(
    (a, b) => (a.day ?? LAST) - (b.day ?? LAST) || ORDER.indexOf(a.victim.status) - ORDER.indexOf(b.victim.status),
  )
const ORDER: readonly Victim["status"][] = ["missing", "found", "injured", "killed"]
const LAST = Number.MAX_SAFE_INTEGER

/** The spelling with most parts; of those the one that most claims have, then the first. */
function fullest(members: readonly Sighting[]): string {
  const spellings = groupBy(members, ({ victim }) => victim.name)
  const [best] = [...spellings.entries()].sort(
    ([, a], [, b]) => (b[0]?.parts.length ?? 0) - (a[0]?.parts.length ?? 0) || b.length - a.length,
  )
  return best?.[0] ?? ""
}

function freeId(name: string, taken: Set<string>): string {
  const id = foldedParts(name).join("-") || "person"
  let free = id
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`
  taken.add(free)
  return free
}
