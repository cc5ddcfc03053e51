import type { Telling } from "./telling.ts"

/** Hands out incident ids and remembers which telling opened which. */
export interface IncidentIds {
  /** The id of an incident, and those that lead to it: each of `openers` opens one unless it has done so before. */
  of(tellings: readonly Telling[], openers: readonly Telling[]): { id: string; formerly: string[] }
  opener(id: string): Telling | undefined
}

/**
 * An incident goes by the id that its first-come telling opened. The id belongs to that telling for good: where incidents
 * merge, the ids of the others lead to the one that stays, and where they part again, each has its own again.
 */
export function createIds(): IncidentIds {
  const openerOf = new Map<string, Telling>()
  const open = (telling: Telling) => {
    if (telling.opened !== null) return
    telling.opened = freeId(telling, openerOf)
    openerOf.set(telling.opened, telling)
  }
  return {
    of(tellings, openers) {
      for (const telling of openers) open(telling)
      const opened = tellings.filter((telling) => telling.opened !== null).sort((a, b) => a.arrived - b.arrived)
      const [id = "", ...formerly] = opened.flatMap((telling) => telling.opened ?? [])
      return { id, formerly }
    },
    opener: (id) => openerOf.get(id),
  }
}

/** What the mention calls its event; where that is taken, with a mark that depends on the mention alone. */
function freeId({ mention, key }: Telling, taken: ReadonlyMap<string, Telling>): string {
  if (!taken.has(mention.label)) return mention.label
  const marked = `${mention.label}-${markOf(key)}`
  let free = marked
  for (let n = 2; taken.has(free); n++) free = `${marked}-${n}`
  return free
}

/** A few letters and digits from a key (FNV-1a, 32 bits): the same for the same key. */
export function markOf(key: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
