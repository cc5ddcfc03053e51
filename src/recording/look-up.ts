import type { Incident, Mention } from "../model/incident.ts"
import { keyOf } from "../reconciling/matching/order.ts"
import type { Names } from "../reconciling/names.ts"
import type { Placed } from "../record/incident.ts"
import type { HeldWork } from "./hold.ts"
import { createSummaries, placeKey, type Told } from "./told.ts"

/** Thrown where what somebody asks for cannot be done; the message says why, and what to do. */
export class NotDone extends Error {}

/** An incident as it stands while nobody else can change it. */
export interface HeldIncident {
  readonly number: string
  readonly incident: Incident
  readonly told: readonly Told[]
}

/** The incidents of these names, in their order, held from here on. Throws `NotDone` where there is none of a name. */
export async function heldIncidents(work: HeldWork, ids: readonly string[], names: Names): Promise<HeldIncident[]> {
  const numbers = async () => Promise.all(ids.map((id) => numberOf(work, id)))
  const held = await heldIncidentsByNumber(work, await numbers(), names)
  // A name can have gone to another incident until its mentions were held.
  const now = await numbers()
  return now.every((number, i) => number === held[i]?.number) ? held : heldIncidentsByNumber(work, now, names)
}

/** The incidents of these numbers, in their order, held from here on. */
export async function heldIncidentsByNumber(
  work: HeldWork,
  numbers: readonly string[],
  names: Names,
): Promise<HeldIncident[]> {
  const mentions = async () =>
    createSummaries(work.contents, names).of(await work.contents.mentions({ incidents: numbers }))
  await work.hold((await mentions()).map(({ mention }) => mention))
  const told = await mentions()
  await work.hold(told.map(({ mention }) => mention))
  const open = await work.contents.incidents(numbers)
  return numbers.flatMap((number) => {
    const one = open.find((incident) => incident.number === number)
    const own = told.filter(({ incident }) => incident === number)
    return one === undefined ? [] : [{ number, incident: one.state.incident, told: own }]
  })
}

/** The number of the incident of this name. Throws `NotDone` where there is none, or none any more. */
export async function numberOf({ contents }: Pick<HeldWork, "contents">, id: string): Promise<string> {
  const number = await contents.find("incident", id)
  if (number !== null) return number
  const became = await contents.whatBecameOf(id)
  if (became === null) throw new NotDone(`there is no incident ${JSON.stringify(id)}`)
  const now = became.length === 0 ? "its reports were erased" : `look at ${became.join(", ")}`
  throw new NotDone(`${id} is no incident any more: ${now}`)
}

/** Kept mentions, held from here on. Those of reports that were erased are left out. */
export async function heldMentions(work: HeldWork, mentions: readonly Placed[], names: Names): Promise<Told[]> {
  const asked = new Set(mentions.map(placeKey))
  const told = async () => {
    const there = await work.contents.mentions({ reports: [...new Set(mentions.map(({ report }) => report))] })
    return createSummaries(work.contents, names).of(there.filter((one) => asked.has(placeKey(one))))
  }
  await work.hold((await told()).map(({ mention }) => mention))
  return told()
}

/** What a report tells of an incident. Throws `NotDone` where it tells nothing of it. */
export function mentionsIn({ incident }: HeldIncident, report: string): Mention[] {
  const own = incident.mentions.filter((mention) => mention.report === report)
  if (own.length > 0) return own
  const reports = [...new Set(incident.mentions.map((mention) => mention.report))]
  throw new NotDone(`${incident.id} is not told of in ${report}; it is in ${reports.join(", ")}`)
}

/** Where mentions stand in the store, each of them one of `told`. */
export function placesOf(mentions: readonly Mention[], told: readonly Told[]): Placed[] {
  const places = new Map(told.map((one) => [keyOf(one.mention), one]))
  return mentions.flatMap((mention) => places.get(keyOf(mention)) ?? [])
}
