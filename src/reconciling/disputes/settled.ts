import type { ClaimOf, Counted } from "../../model/claim.ts"
import type { ClaimRef, Dispute } from "../../model/incident.ts"
import { isoOf } from "../../space/day.ts"
import { isCount, type Statement } from "../statement.ts"
import type { Standing } from "../tolls/figures.ts"
import type { Case } from "./disputes.ts"
import { whoSays } from "./parties.ts"

/** All figures that any account ever gave as its total: those that stand, and those that they revised. */
export function figuresEver({ figures, statements }: Case): Standing[] {
  return figures.flatMap((standing) => [
    standing,
    ...standing.revises.flatMap(({ earlier }): Standing[] => {
      const statement = statements.find(
        (s): s is Statement<ClaimOf<Counted>> => same(s.ref, earlier) && isCount(s.claim),
      )
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
  const revised = figures.flatMap(({ revises }) =>
    revises.filter(({ earlier }) => isIn(earlier, dispute.claims)).map(({ later }) => later),
  )
  const denied = [...taken].flatMap(([earlier, later]) => (isIn(earlier.ref, dispute.claims) ? [later.ref] : []))
  const by = [...revised, ...denied].flatMap((ref) => statements.find((statement) => same(statement.ref, ref)) ?? [])
  if (by.length === 0) return null
  const words = by.map(
    ({ account, claim, day }) =>
      `${whoSays(account, knowledge)} later said "${claim.evidence.text}"${day === null ? "" : ` (reported ${isoOf(day)})`}`,
  )
  return { ...dispute, settled: { reason: [...new Set(words)].join("; "), by: by.map(({ ref }) => ref) } }
}

const same = (a: ClaimRef, b: ClaimRef) => a.report === b.report && a.claim === b.claim
const isIn = (ref: ClaimRef, claims: readonly ClaimRef[]) => claims.some((claim) => same(claim, ref))
