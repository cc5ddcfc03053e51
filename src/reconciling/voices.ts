import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Reading } from "../model/reading.ts"

/** Whose account a statement belongs to. */
export interface Voices {
  /** The account of an outlet that speaks for itself. */
  ofOutlet(report: Reading["report"]): string
  /** Whether many different people stand behind an account: residents, witnesses, accusers without a name. */
  isMany(account: string): boolean
}

/**
 * An outlet's own voice is `outlet:<outlet>`; but an outlet that a pack knows as a party (an agency, a monitor that
 * publishes itself) is that party, so that what it says and what others quote from it is one account.
 */
export function createVoices(knowledge: Knowledge): Voices {
  const byName = new Map<string, string>()
  for (const { id, names } of knowledge.parties.values()) {
    for (const name of [id, ...Object.values(names).flat()]) if (!byName.has(fold(name))) byName.set(fold(name), id)
  }
  return {
    ofOutlet: ({ id, outlet }) =>
      (outlet === null ? undefined : byName.get(fold(outlet))) ?? `${OUTLET}${outlet ?? id}`,
    isMany: (account) => account === UNATTRIBUTED || knowledge.parties.get(account)?.kind === "people",
  }
}

/** The party behind an account: the speaker, or the outlet that speaks for itself. */
export const partyOf = (account: string): string =>
  account.startsWith(OUTLET) ? account.slice(OUTLET.length) : account

/** The account of accusations without an accuser. */
export const UNATTRIBUTED = "unattributed"
const OUTLET = "outlet:"

const fold = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-")
