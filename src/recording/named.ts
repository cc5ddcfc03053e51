import type { Incident } from "../model/incident.ts"
import type { Contents, OpenIncident } from "../record/contents.ts"
import type { Placed } from "../record/incident.ts"

/** An incident under the number and the name that it has in the store; a new one has no number yet. */
export interface Named {
  readonly number: string | null
  readonly incident: Incident
}

/**
 * Gives each incident that was put together anew its name: that of the incident that it shares most mentions with, so
 * that names last, or a free one. Links to incidents that were not looked at stay.
 */
export async function named(
  contents: Contents,
  before: readonly OpenIncident[],
  incidents: readonly Incident[],
  placesOf: (incident: Incident) => readonly Placed[],
): Promise<Named[]> {
  const successor = successors(before, incidents, placesOf)
  const fresh = incidents.filter((incident) => !successor.has(incident))
  const taken = await contents.taken(fresh.flatMap(({ id }) => spellings(id, fresh.length + 1)))
  const names = new Map<string, string>()
  for (const incident of incidents) {
    const old = successor.get(incident)
    const name =
      old?.state.incident.id ?? spellings(incident.id, fresh.length + 1).find((id) => !taken.has(id)) ?? incident.id
    taken.add(name)
    names.set(incident.id, name)
  }
  const lookedAt = new Set(before.map(({ state }) => state.incident.id))
  return incidents.map((incident) => {
    const old = successor.get(incident)
    const related = incident.related.map((one) => ({ ...one, incident: names.get(one.incident) ?? one.incident }))
    const stays = old?.state.incident.related.filter((one) => !lookedAt.has(one.incident)) ?? []
    const id = names.get(incident.id) ?? incident.id
    return { number: old?.number ?? null, incident: { ...incident, id, related: [...related, ...stays] } }
  })
}

/** Which earlier incident each becomes: the pair with most mentions in common first, each earlier one once. */
function successors(
  before: readonly OpenIncident[],
  incidents: readonly Incident[],
  placesOf: (incident: Incident) => readonly Placed[],
) {
  const owner = new Map(
    before.flatMap((old) =>
      old.mentions.map(({ report, number }): [string, OpenIncident] => [`${report} ${number}`, old]),
    ),
  )
  const pairs = incidents.flatMap((incident) => {
    const shared = new Map<OpenIncident, number>()
    for (const { report, number } of placesOf(incident)) {
      const old = owner.get(`${report} ${number}`)
      if (old !== undefined) shared.set(old, (shared.get(old) ?? 0) + 1)
    }
    return [...shared].map(([old, count]) => ({ incident, old, count }))
  })
  const chosen = new Map<Incident, OpenIncident>()
  const used = new Set<OpenIncident>()
  for (const { incident, old } of pairs.sort((a, b) => b.count - a.count || (a.old.number < b.old.number ? -1 : 1))) {
    if (chosen.has(incident) || used.has(old)) continue
    chosen.set(incident, old)
    used.add(old)
  }
  return chosen
}

/** Others in the store may have the name: then it gets a number. */
function spellings(id: string, most: number): string[] {
  return [id, ...Array.from({ length: most + MOST_NAMESAKES }, (_, i) => `${id}-${i + 2}`)]
}

/** Incidents of one kind, day and place that were kept apart; a battle has some dozens. */
const MOST_NAMESAKES = 100
