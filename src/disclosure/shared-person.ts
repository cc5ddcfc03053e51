import type { Victim } from "../model/claim.ts"
import type { Dossier } from "../model/incident.ts"
import type { ClaimRef } from "../model/mention.ts"
import type { Person } from "../model/person.ts"
import type { SharedRefs } from "./shared-incident.ts"

/** A named victim under another id, as far as the claims on them were released; null where none was. */
export function sharedPerson(
  person: Person,
  id: string,
  { readings }: Pick<Dossier, "readings">,
  refs: SharedRefs,
  words: (text: string) => string,
): Person | null {
  const refOf = ({ report, claim }: ClaimRef) => ({ report: refs.report(report), claim: refs.claim(report, claim) })
  const changes = person.changes
    .map((change) => ({ ...change, claims: change.claims.filter(refs.isShared) }))
    .filter(({ claims }) => claims.length > 0)
  const told = changes.flatMap(({ claims }) => claims).flatMap((ref) => victimOf(ref, readings) ?? [])
  const spellings = [...new Set(told.map(({ name }) => name))]
  const [first] = spellings
  const last = changes.at(-1)
  const incidents = person.incidents.flatMap((id) => refs.incident(id) ?? [])
  if (first === undefined || last === undefined || incidents.length === 0) return null
  return {
    id,
    name: spellings.includes(person.name) ? person.name : first,
    spellings,
    ages: person.ages.filter((age) => told.some((one) => one.age === age)),
    sex: told.find(({ sex }) => sex !== undefined)?.sex ?? null,
    roles: [...new Set(told.flatMap(({ role }) => role ?? []))].map(words),
    status: last.status,
    changes: changes.map((change) => ({ ...change, claims: change.claims.map(refOf) })),
    incidents,
    joins: person.joins
      .filter((join) => refs.isShared(join.claim) && refs.isShared(join.with))
      .map((join) => ({
        claim: refOf(join.claim),
        with: refOf(join.with),
        score: join.score,
        reasons: join.reasons.map(words),
      })),
  }
}

function victimOf({ report, claim: id }: ClaimRef, readings: Dossier["readings"]): Victim | null {
  const claim = readings.find((one) => one.report.id === report)?.claims.find((one) => one.id === id)
  return claim?.facet === "victim" ? claim.value : null
}
