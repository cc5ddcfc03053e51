import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { Dispute } from "../../model/incident.ts"
import type { Party } from "../../model/party.ts"
import { groupBy } from "../group-by.ts"
import { nameOf } from "../sides.ts"
import { onFacet, type Statement } from "../statement.ts"
import type { Case } from "./disputes.ts"
import { dispute, whoSays } from "./parties.ts"

/** Whom one account blames, firmly or not, and whom it clears. */
interface Position {
  readonly account: string
  readonly statements: readonly Statement[]
  readonly blames: readonly string[]
  readonly suspects: readonly string[]
  readonly clears: readonly string[]
}

/**
 * Who did it: accounts that blame parties who cannot both be meant, or one that clears whom another blames. In fighting
 * both sides act, so there only a denial counts. Two suspicions do not make a dispute. What an account says of parties who
 * are not at issue between it and another takes no part.
 */
export function culprits(incident: Case): Dispute[] {
  const positions = positionsOf(incident)
  const pairs = positions.flatMap((a, i) => positions.slice(i + 1).map((b) => ({ a, b, clash: clash(a, b, incident) })))
  const clashing = pairs.filter(({ clash }) => clash !== null)
  const sides = clashing.flatMap(({ a, b, clash }) => [
    { position: a, other: b, clash },
    { position: b, other: a, clash },
  ])
  const opponents = groupBy(sides, ({ position }) => position)
  const taking = positions.flatMap((position) => {
    const against = opponents.get(position)
    return against === undefined ? [] : [atIssue(position, against, incident)]
  })
  if (taking.length === 0) return []
  const kind = clashing.some(({ clash }) => clash === "different-culprits")
    ? "different-culprits"
    : "responsibility-denied"
  const voices = taking.map((position) => ({
    account: position.account,
    statements: position.statements,
    words: `${whoSays(position.account, incident.knowledge)} ${inWords(position, incident.knowledge)}`,
  }))
  return [dispute("responsibility", kind, voices)]
}

function positionsOf({ statements }: Case): Position[] {
  const spoken = onFacet(statements, "responsibility").filter(({ claim }) => claim.stance !== "withholds")
  return [...groupBy(spoken, ({ account }) => account)].map(([account, own]) => {
    const actors = (stance: string) => [
      ...new Set(own.filter(({ claim }) => claim.stance === stance).map(({ claim }) => claim.value.actor)),
    ]
    const clears = actors("denies")
    // Who clears a party and yet names it ("our planes struck only ...") does not blame it.
    const but = (named: string[]) => named.filter((actor) => !clears.includes(actor))
    return { account, statements: own, blames: but(actors("asserts")), suspects: but(actors("suggests")), clears }
  })
}

/** The part of a position that clashes: whom it names, against other culprits; whom it clears or names, against a denial. */
function atIssue(
  position: Position,
  against: readonly { readonly other: Position; readonly clash: ReturnType<typeof clash> }[],
  { knowledge }: Case,
): Position {
  const meets = (actor: string, others: readonly string[]) => others.some((one) => isSameForce(actor, one, knowledge))
  const isNamed = (actor: string) =>
    against.some(({ other, clash }) => clash === "different-culprits" || meets(actor, other.clears))
  const isCleared = (actor: string) => against.some(({ other }) => meets(actor, named(other)))
  const [blames, suspects] = [position.blames.filter(isNamed), position.suspects.filter(isNamed)]
  const clears = position.clears.filter(isCleared)
  const actors = new Set([...blames, ...suspects, ...clears])
  const statements = position.statements.filter(
    ({ claim }) => claim.facet === "responsibility" && actors.has(claim.value.actor),
  )
  return { account: position.account, statements, blames, suspects, clears }
}

function clash(a: Position, b: Position, incident: Case): "different-culprits" | "responsibility-denied" | null {
  const firm = a.blames.length > 0 || b.blames.length > 0
  const fighting = incident.type === "armed-clash"
  const bothName = named(a).length > 0 && named(b).length > 0
  if (firm && bothName && !fighting && !canBothBe(a, b, incident)) return "different-culprits"
  return clearsOneOf(a, b, incident) || clearsOneOf(b, a, incident) ? "responsibility-denied" : null
}

const named = ({ blames, suspects }: Position): string[] => [...blames, ...suspects]

/** Whether one account clears somebody whom the other blames or suspects. */
function clearsOneOf(clearing: Position, blaming: Position, { knowledge }: Case): boolean {
  return clearing.clears.some((x) => named(blaming).some((y) => isSameForce(x, y, knowledge)))
}

/** Whether some culprit of one account is, or is on the side of, one of the other: then they need not exclude each other. */
function canBothBe(a: Position, b: Position, { day, sides, knowledge }: Case): boolean {
  return named(a).some((x) => named(b).some((y) => sides.same(x, y, day) || isSameForce(x, y, knowledge)))
}

/** One party, a state's government and its forces, or a military within a coalition of militaries. */
export function isSameForce(x: string, y: string, knowledge: Knowledge): boolean {
  if (x === y) return true
  const [a, b] = [knowledge.parties.get(x), knowledge.parties.get(y)]
  if (a === undefined || b === undefined) return false
  if (isState(a) && isState(b) && a.country !== undefined && a.country === b.country) return true
  return a.kind === "military" && b.kind === "military" && (isWith(a, y) || isWith(b, x))
}

const isState = ({ kind }: Party) => kind === "government" || kind === "military"
const isWith = ({ alignment }: Party, side: string) => (alignment ?? []).some((aligned) => aligned.side === side)

function inWords({ blames, suspects, clears }: Position, knowledge: Knowledge): string {
  const list = (actors: readonly string[]) => actors.map((id) => nameOf(id, knowledge)).join(" and ")
  return [
    blames.length > 0 ? `said that it was ${list(blames)}` : "",
    suspects.length > 0 ? `pointed to ${list(suspects)}` : "",
    clears.length > 0 ? `denied that it was ${list(clears)}` : "",
  ]
    .filter(Boolean)
    .join(" and ")
}
