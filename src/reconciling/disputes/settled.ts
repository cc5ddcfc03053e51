import type { ClaimOf, Counted } from "../../model/claim.ts"
import type { ClaimRef, Dispute } from "../../model/incident.ts"
import { isoOf } from "../../space/day.ts"
import { isCount, type Statement } from "../statement.ts"
import type { Standing } from "../tolls/figures.ts"
import type { Case } from "./disputes.ts"
import { whoSays } from "./parties.ts"

/** All figures that any account ever gave as its total: those that stand, and those that they revised. */
export function figuresEver({ figures, statements }: Case): Standing[] {
  const counts = byRef(statements.filter((s): s is Statement<ClaimOf<Counted>> => isCount(s.claim)))
  return figures.flatMap((standing) => [
    standing,
    ...standing.revises.flatMap(({ earlier }): Standing[] => {
      const statement = counts.get(keyOf(earlier))
      return statement === undefined ? [] : [{ ...standing, statement, revises: [] }]
    }),
  ])
}

/**
 * A dispute of the past as settled: by the statements in which accounts that took part revised a figure or took their
 * words back. Null where nobody did, so that it was none of theirs to settle.
 */
export function settledBy(
  dispute: Dispute,
  taken: ReadonlyMap<Statement, Statement>,
  { figures, statements, knowledge }: Case,
): Dispute | null {
  const disputed = new Set(dispute.claims.map(keyOf))
  const revised = figures.flatMap(({ revises }) =>
    revises.filter(({ earlier }) => disputed.has(keyOf(earlier))).map(({ later }) => later),
  )
  const denied = [...taken].flatMap(([earlier, later]) => (disputed.has(keyOf(earlier.ref)) ? [later.ref] : []))
  const all = byRef(statements)
  const by = [...revised, ...denied].flatMap((ref) => all.get(keyOf(ref)) ?? [])
  if (by.length === 0) return null
  const words = by.map(
    ({ account, claim, day }) =>
      `${whoSays(account, knowledge)} later said "${claim.evidence.text}"${day === null ? "" : ` (reported ${isoOf(day)})`}`,
  )
  return { ...dispute, settled: { reason: [...new Set(words)].join("; "), by: by.map(({ ref }) => ref) } }
}

const keyOf = ({ report, claim }: ClaimRef) => `${report}\n${claim}`

/** Statements by what they are known by; the first of each. */
const byRef = <S extends Statement>(statements: readonly S[]): ReadonlyMap<string, S> =>
  new Map(statements.toReversed().map((statement) => [keyOf(statement.ref), statement]))
