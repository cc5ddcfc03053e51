import type { Claim } from "../model/claim.ts"
import type { Dossier, Incident } from "../model/incident.ts"
import type { ClaimRef } from "../model/mention.ts"

/** Finds a claim of a dossier. Throws where the dossier refers to one that it does not hold. */
export function claimsOf({ readings }: Dossier): (ref: ClaimRef) => Claim {
  const byRef = new Map(
    readings.flatMap(({ report, claims }) => claims.map((claim) => [`${report.id}\n${claim.id}`, claim] as const)),
  )
  return ({ report, claim }) => {
    const found = byRef.get(`${report}\n${claim}`)
    if (found === undefined) throw new Error(`expected claim "${claim}" in the reading of report "${report}"`)
    return found
  }
}

/** Whom accounts hold responsible, who most name first, and who denies it. */
export function blamedFor(
  { accounts }: Incident,
  claimOf: (ref: ClaimRef) => Claim,
): { blamed: string[]; denying: string[] } {
  const votes = new Map<string, Set<string>>()
  const denying = new Set<string>()
  for (const { id, claims } of accounts) {
    for (const ref of claims) {
      const claim = claimOf(ref)
      if (claim.facet !== "responsibility") continue
      const { actor } = claim.value
      if (claim.stance === "asserts" || claim.stance === "suggests")
        votes.set(actor, (votes.get(actor) ?? new Set()).add(id))
      if (claim.stance === "denies") denying.add(id)
    }
  }
  const blamed = [...votes].sort(([, a], [, b]) => b.size - a.size).map(([actor]) => actor)
  return { blamed, denying: [...denying] }
}
