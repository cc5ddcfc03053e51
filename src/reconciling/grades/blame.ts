import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { GradeReason } from "../../model/grade.ts"
import { nameOf } from "../sides.ts"
import { onFacet, type Statement } from "../statement.ts"
import type { Counting } from "../tolls/counting.ts"
import { partyOf } from "../voices.ts"

/** Whether anybody is held responsible, and whether sources differ on whom. */
export interface Blame {
  readonly isBlamed: boolean
  readonly contested: GradeReason | null
  readonly reasons: GradeReason[]
}

/**
 * Competing culprits: parties of different sides, each blamed by somebody who is not accused. What only the accused say
 * of each other is weighed where nobody else blames anybody; an accused who points to another is a reason, no contest.
 */
export function blameOf({ statements, attackers, type }: Counting, knowledge: Knowledge): Blame {
  const blaming = onFacet(statements, "responsibility").filter(
    ({ claim, echo }) => !echo && (claim.stance === "asserts" || claim.stance === "suggests"),
  )
  const isBlamed = blaming.length > 0
  const refs = (list: readonly Statement[]) => list.map(({ ref }) => ref)
  const unaccused = blaming.filter(({ account }) => !attackers.isInside(account))
  const counted = unaccused.length > 0 ? unaccused : blaming
  const sides = sidesOf(
    counted.map(({ claim }) => claim.value.actor),
    attackers.isOneSide,
  )
  // In fighting both sides act; that is no competing claim.
  if (sides.length > 1 && type !== "armed-clash") {
    const words = `parties of different sides are blamed: ${sides.map(([first = ""]) => nameOf(first, knowledge)).join(", ")}`
    return { isBlamed, contested: { code: "several-culprits", words, claims: refs(counted) }, reasons: [] }
  }
  const reasons: GradeReason[] = []
  const shifted = blaming.filter(
    (statement) =>
      !counted.includes(statement) &&
      !attackers.isOneSide(partyOf(statement.account), statement.claim.value.actor) &&
      !sides.flat().some((party) => attackers.isOneSide(party, statement.claim.value.actor)),
  )
  if (shifted.length > 0) {
    const words = "another party is named only by the accused side"
    reasons.push({ code: "culprit-named-by-accused-only", words, claims: refs(shifted) })
  }
  if (!isBlamed) reasons.push({ code: "nobody-blamed", words: "nobody is held responsible", claims: [] })
  return { isBlamed, contested: null, reasons }
}

/** Parties grouped by side; on fights of one's own side nothing is said. */
function sidesOf(parties: readonly string[], isOneSide: (a: string, b: string) => boolean): string[][] {
  const sides: string[][] = []
  for (const party of new Set(parties)) {
    const own = sides.find((side) => side.some((other) => isOneSide(other, party)))
    if (own === undefined) sides.push([party])
    else own.push(party)
  }
  return sides
}
