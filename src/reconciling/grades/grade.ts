import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { GradeReason, GradeSuggestion } from "../../model/grade.ts"
import { whoSays } from "../disputes/parties.ts"
import { onFacet, type Statement } from "../statement.ts"
import type { Counting } from "../tolls/counting.ts"
import { partyOf } from "../voices.ts"
import { acceptance } from "./acceptance.ts"
import { blameOf } from "./blame.ts"
import { allegesHarm, saysFighters } from "./civilian-harm.ts"

type Grade = GradeSuggestion["grade"]

/**
 * The grade after Airwars that the claims suggest, with the reasons; null where nobody says that civilians were harmed.
 * - `confirmed`: the accused party itself says that it harmed civilians in this incident. Admitting the strike is not enough.
 * - `contested`: sources that are not the accused themselves blame parties of different sides, or the accused only each other.
 * - `fair`: at least two origins that are independent of each other say that civilians were harmed, one of them with
 *   access to the place as far as the project says, and somebody is held responsible.
 * - `weak`: one origin, or voices of one side only, or none with access.
 * That an event was none, or harmed no civilians (Discounted), is for a person to find. docs/tolls.md has the source.
 */
export function suggestedGrade(counting: Counting, knowledge: Knowledge): GradeSuggestion | null {
  const alleging = counting.statements.filter((statement) => !statement.echo && allegesHarm(statement, counting.type))
  if (alleging.length === 0) return null
  const blame = blameOf(counting, knowledge)
  const accepted = acceptance(counting, knowledge)
  const support = supportOf(alleging, counting, knowledge)
  const context = [...accepted.reasons, ...denials(counting, knowledge), ...fighters(counting, knowledge)]
  const suggest = (grade: Grade, ...reasons: GradeReason[]): GradeSuggestion => ({
    scheme: "airwars-like",
    grade,
    reasons: [...reasons, ...context.filter((reason) => !reasons.includes(reason))],
  })
  if (accepted.accepts !== null) return suggest("confirmed", accepted.accepts)
  if (blame.contested !== null) return suggest("contested", blame.contested, ...support.reasons)
  const reasons = [...support.reasons, ...blame.reasons]
  return suggest(support.isFair && blame.isBlamed ? "fair" : "weak", ...reasons)
}

/** Who says that civilians were harmed, counted by who said it first and by side. */
function supportOf(
  alleging: readonly Statement[],
  { originOf, attackers, rankOf }: Counting,
  knowledge: Knowledge,
): { isFair: boolean; reasons: GradeReason[] } {
  const outside = alleging.filter(({ account }) => !attackers.isInside(account))
  const origins = [...new Set(outside.map(originOf))]
  // Voices of one side agreeing is one side agreeing: each origin that shares a side with one before it adds nothing.
  const independent = origins.filter(
    (origin, at) => !origins.slice(0, at).some((other) => attackers.isOneSide(partyOf(origin), partyOf(other))),
  )
  const claims = outside.map(({ ref }) => ref)
  const names = independent.map((origin) => whoSays(origin, knowledge)).join(", ")
  if (independent.length < 2) {
    const code = origins.length > 1 ? "one-side-only" : "single-origin"
    const words =
      code === "one-side-only"
        ? `${origins.length} origins, all of one side`
        : `one origin: ${names === "" ? "the accused side itself" : names}`
    return { isFair: false, reasons: [{ code, words, claims }] }
  }
  const found: GradeReason = {
    code: "independent-origins",
    words: `${independent.length} independent origins: ${names}`,
    claims,
  }
  if (independent.some((origin) => rankOf(origin) < REMOTE)) return { isFair: true, reasons: [found] }
  const words = "none of them had access to the place, as the project has it"
  return { isFair: false, reasons: [{ code: "no-access", words, claims }, found] }
}

/** The rank of a source that tells from afar; see `rankOf`. */
export const REMOTE = 4

function denials({ statements, attackers }: Counting, knowledge: Knowledge): GradeReason[] {
  const denying = [...onFacet(statements, "civilian-harm"), ...onFacet(statements, "responsibility")].filter(
    ({ claim, account, echo }) =>
      !echo &&
      attackers.isInside(account) &&
      (claim.stance === "denies" ||
        (claim.facet === "civilian-harm" && claim.stance === "asserts" && !claim.value.harmed)),
  )
  if (denying.length === 0) return []
  const names = [...new Set(denying.map(({ account }) => whoSays(account, knowledge)))].join(", ")
  return [
    { code: "party-denies", words: `denied by the accused side: ${names}`, claims: denying.map(({ ref }) => ref) },
  ]
}

function fighters({ statements, attackers }: Counting, knowledge: Knowledge): GradeReason[] {
  const saying = statements.filter(
    (statement) => !statement.echo && saysFighters(statement) && !attackers.isInside(statement.account),
  )
  if (saying.length === 0) return []
  const names = [...new Set(saying.map(({ account }) => whoSays(account, knowledge)))].join(", ")
  const words = `fighters among the dead by a source outside the accused side: ${names}`
  return [{ code: "fighters-claimed-outside", words, claims: saying.map(({ ref }) => ref) }]
}
