import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { GradeReason } from "../../model/grade.ts"
import { whoSays } from "../disputes/parties.ts"
import { groupBy } from "../group-by.ts"
import { onFacet, type Statement } from "../statement.ts"
import type { Counting } from "../tolls/counting.ts"
import { partyOf } from "../voices.ts"
import { saysCiviliansHarmed } from "./civilian-harm.ts"

/** Whether the accused accept that they harmed civilians, and what else they admit. */
export interface Acceptance {
  readonly accepts: GradeReason | null
  readonly reasons: GradeReason[]
}

/**
 * An accused party accepts harm where it asserts that civilians were harmed and that it did it itself, and denies neither;
 * where nobody else accuses it, it must say both in one breath.
 * Whose word counts: the accused party's; with the project's `confirms.by: "side"` that of its whole side.
 */
export function acceptance(counting: Counting, knowledge: Knowledge): Acceptance {
  const { statements, attackers, project } = counting
  const bySide = project?.confirms?.by === "side"
  const accounts = groupBy(
    statements.filter(({ echo }) => !echo),
    ({ account }) => account,
  )
  const reasons: GradeReason[] = []
  for (const [account, own] of accounts) {
    const party = partyOf(account)
    const isAccused = bySide ? attackers.isInside(account) : attackers.parties.includes(party)
    if (!isAccused) continue
    const harm = own.filter((statement) => statement.claim.stance === "asserts" && saysCiviliansHarmed(statement))
    const deed = ownDeed(own, (actor) => (bySide ? attackers.isOneSide(actor, party) : actor === party))
    const name = whoSays(account, knowledge)
    const because = (code: GradeReason["code"], words: string, claims: readonly Statement[]): GradeReason => ({
      code,
      words,
      claims: claims.map(({ ref }) => ref),
    })
    const isOne =
      isAccusedByOthers(account, party, counting) || deed.admitted.some((s) => harm.some((h) => isBeside(s, h)))
    if (harm.length > 0 && deed.admitted.length > 0 && isOne && !deed.isDenied && !deniesHarm(own)) {
      const words = `${name} says that it did it and that civilians were harmed`
      return { accepts: because("party-accepts-harm", words, [...harm, ...deed.admitted]), reasons }
    }
    if (deed.admitted.length > 0)
      reasons.push(
        because("party-admits-strike-only", `${name} admits the attack, not harm to civilians by it`, deed.admitted),
      )
    else if (harm.length > 0)
      reasons.push(
        because("party-names-harm-not-its-own", `${name} speaks of harm to civilians, not of its own doing`, harm),
      )
  }
  return { accepts: null, reasons }
}

/** Whether anybody else holds the party responsible for this incident. */
function isAccusedByOthers(account: string, party: string, { statements, attackers }: Counting): boolean {
  return onFacet(statements, "responsibility").some(
    ({ account: other, claim, echo }) =>
      !echo &&
      other !== account &&
      (claim.stance === "asserts" || claim.stance === "suggests") &&
      attackers.isOneSide(claim.value.actor, party),
  )
}

/**
 * Whether a deed and a harm are told in one breath. What a party that nobody accuses says that it did can be another deed
 * ("our air defence fired at the planes") beside harm that it mourns.
 */
function isBeside(a: Statement, b: Statement): boolean {
  const [x, y] = [a.claim.evidence, b.claim.evidence]
  return a.ref.report === b.ref.report && Math.max(x.start, y.start) - Math.min(x.end, y.end) <= ONE_BREATH
}

/** In characters: the length of a sentence. */
const ONE_BREATH = 150

function ownDeed(own: readonly Statement[], isOwn: (actor: string) => boolean) {
  const deeds = onFacet(own, "responsibility").filter(({ claim }) => isOwn(claim.value.actor))
  return {
    admitted: deeds.filter(({ claim }) => claim.stance === "asserts"),
    isDenied: deeds.some(({ claim }) => claim.stance === "denies" && claim.denied !== "intent"),
  }
}

const deniesHarm = (own: readonly Statement[]) =>
  onFacet(own, "civilian-harm").some(({ claim }) =>
    claim.stance === "denies"
      ? claim.value.harmed && claim.denied !== "intent"
      : claim.stance === "asserts" && !claim.value.harmed,
  )
