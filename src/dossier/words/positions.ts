import type { Claim, ClaimOf, Counted } from "../../model/claim.ts"
import type { Account, Dispute } from "../../model/incident.ts"
import { grouped } from "../grouped.ts"
import { names } from "./blame.ts"
import { figureWords, GROUP_WORDS, peopleWords } from "./counts.ts"
import { type Parties, partyName } from "./names.ts"
import { DISPUTE_WORDS, TYPE_IN_SENTENCE } from "./vocabulary.ts"

/** One account's statement in a dispute. */
export interface Position {
  readonly account: Account
  readonly claim: Claim
}

/** What a dispute is about: "Who did it", "How many civilians were killed". */
export function disputeTitle({ kind }: Pick<Dispute, "kind">, claims: readonly Claim[]): string {
  const [first] = claims
  if (kind !== "counts-apart" || first === undefined || !isCounted(first)) return DISPUTE_WORDS[kind]
  const { group } = first.value
  return `How many ${group === "people" ? "" : `${GROUP_WORDS[group].many} `}were ${first.facet}`
}

/** The positions of a dispute in one line: "43 (Orse Watch) against at least 50 (the army)". */
export function positionWords(positions: readonly Position[], parties: Parties): string {
  const facets = new Set(positions.map(({ claim }) => claim.facet))
  const ofHarm = facets.has("civilian-harm")
  const sides = grouped(positions, ({ claim }) => (ofHarm ? harmWords(claim) : stated(claim, facets.size > 1, parties)))
  return [...sides]
    .map(([words, held]) => `${words} (${names([...new Set(held.map(({ account }) => account))], parties)})`)
    .join(" against ")
}

/** Whether civilians were harmed has two sides, however many counts and words stand for each. */
function harmWords(claim: Claim): string {
  const said = claim.facet === "civilian-harm" ? claim.value.harmed : isCounted(claim) && claim.value.max !== 0
  return said === (claim.stance === "denies") ? "no civilians harmed" : "civilians harmed"
}

function stated(claim: Claim, mixed: boolean, parties: Parties): string {
  const what = short(claim, mixed, parties)
  if (claim.stance === "denies") return claim.facet === "responsibility" ? `not ${what}` : `denied: ${what}`
  return `${STANCES[claim.stance]}${what}`
}

const STANCES = { asserts: "", suggests: "perhaps ", withholds: "open whether " } as const

function short(claim: Claim, mixed: boolean, parties: Parties): string {
  switch (claim.facet) {
    case "killed":
    case "injured":
    case "missing":
      return mixed ? `${peopleWords(claim.value, claim.value.group)} ${claim.facet}` : figureWords(claim.value)
    case "responsibility":
      return partyName(claim.value.actor, parties)
    case "civilian-harm":
      return claim.value.harmed ? "civilians harmed" : "no civilians harmed"
    case "occurrence":
      return TYPE_IN_SENTENCE[claim.value.type]
    case "target":
      return claim.value.what
    case "means":
      return claim.value.weapon
    case "notice":
      return claim.value.given ? "notice given" : "no notice given"
    case "victim":
      return claim.value.name
  }
}

const isCounted = (claim: Claim): claim is ClaimOf<Counted> =>
  claim.facet === "killed" || claim.facet === "injured" || claim.facet === "missing"
