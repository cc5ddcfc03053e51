import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { Dispute } from "../../model/incident.ts"
import { groupBy } from "../group-by.ts"
import { nameOf } from "../sides.ts"
import type { Statement } from "../statement.ts"
import { partyOf, UNATTRIBUTED } from "../voices.ts"

/** What one account says in a dispute: its statements, and the sentence that sums them up. */
export interface Voice {
  readonly account: string
  readonly statements: readonly Statement[]
  readonly words: string
}

/** A dispute from the voices that take part in it. */
export function dispute(facet: string, kind: Dispute["kind"], voices: readonly Voice[]): Dispute {
  const byAccount = groupBy(voices, ({ account }) => account)
  return {
    facet,
    kind,
    accounts: [...byAccount.keys()],
    claims: [...new Set(voices.flatMap(({ statements }) => statements.map(({ ref }) => ref)))],
    reason: sentence([...new Set(voices.map(({ words }) => words))]),
    settled: null,
    agreed: [],
  }
}

/** An account by name: "SOHR", "Al-Manar", "an accuser without a name". */
export function whoSays(account: string, knowledge: Knowledge): string {
  return account === UNATTRIBUTED ? "an accuser without a name" : nameOf(partyOf(account), knowledge)
}

const sentence = (parts: readonly string[]) => {
  const text = parts.join("; ")
  return text.charAt(0).toUpperCase() + text.slice(1)
}
