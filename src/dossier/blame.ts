import type { Claim } from "../model/claim.ts"
import type { Account, Incident } from "../model/incident.ts"
import type { ClaimRef } from "../model/mention.ts"

/** One accused party: the accounts that say it did it, suggest it, or deny it. */
export interface Blame {
  readonly actor: string
  readonly says: readonly Account[]
  readonly suggests: readonly Account[]
  readonly denies: readonly Account[]
}

/** Who blames whom for an incident, the party that most accounts name first. `claimOf` finds a claim by its reference. */
export function blames(incident: Incident, claimOf: (ref: ClaimRef) => Claim): Blame[] {
  const statements = incident.accounts.flatMap((account) =>
    account.claims.flatMap((ref) => {
      const claim = claimOf(ref)
      return claim.facet === "responsibility" ? [{ account, claim }] : []
    }),
  )
  const actors = new Set(statements.map(({ claim }) => claim.value.actor))
  const by = (actor: string, stance: Claim["stance"]) => [
    ...new Set(
      statements.filter((s) => s.claim.value.actor === actor && s.claim.stance === stance).map((s) => s.account),
    ),
  ]
  return [...actors]
    .map((actor) => ({
      actor,
      says: by(actor, "asserts"),
      suggests: by(actor, "suggests"),
      denies: by(actor, "denies"),
    }))
    .filter(({ says, suggests, denies }) => says.length + suggests.length + denies.length > 0)
    .sort((a, b) => b.says.length - a.says.length || b.suggests.length - a.suggests.length)
}
