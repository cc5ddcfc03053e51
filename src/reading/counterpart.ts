import type { Party } from "../model/party.ts"

/** A state's forces did it, its government speaks: packs list both under one adjective, the phrase decides which is meant. */
export function asActor(parties: ReadonlyMap<string, Party>, id: string): string {
  return counterpart(parties, id, "government", "military")
}

/** The government of the state whose forces are named, where a bare country or its capital speaks. */
export function asSpeaker(parties: ReadonlyMap<string, Party>, id: string): string {
  return counterpart(parties, id, "military", "government")
}

function counterpart(parties: ReadonlyMap<string, Party>, id: string, from: Party["kind"], to: Party["kind"]): string {
  const party = parties.get(id)
  if (party?.kind !== from || party.country === undefined) return id
  return byCountry(parties).get(`${party.country}:${to}`) ?? id
}

const indexes = new WeakMap<ReadonlyMap<string, Party>, ReadonlyMap<string, string>>()

/** Only the first government and the first military of a country, which are the state's own. */
function byCountry(parties: ReadonlyMap<string, Party>): ReadonlyMap<string, string> {
  const known = indexes.get(parties)
  if (known) return known
  const index = new Map<string, string>()
  for (const party of parties.values()) {
    const key = `${party.country}:${party.kind}`
    if (party.country !== undefined && !index.has(key)) index.set(key, party.id)
  }
  indexes.set(parties, index)
  return index
}

const ACTING: ReadonlySet<Party["kind"]> = new Set<Party["kind"]>(["government", "military", "armed-group"])

/** Whether a party can be a culprit: monitors, agencies and witnesses are named in the same sentences and are not. */
export const canAct = (party: Pick<Party, "kind"> | undefined): boolean => party === undefined || ACTING.has(party.kind)

/** Whether a party is armed, a government among them: its forces go by its name. */
export const isArmed = (party: Pick<Party, "kind"> | undefined): boolean =>
  party !== undefined && ACTING.has(party.kind)

/** Whether a party is nothing but a force. */
export const isForce = (party: Pick<Party, "kind"> | undefined): boolean =>
  party?.kind === "military" || party?.kind === "armed-group"
