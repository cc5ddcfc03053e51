import type { Incident } from "../model/incident.ts"
import type { Project } from "../model/project.ts"

/**
 * Whether an incident lies in a project's scope. Where its day or its place is not known, or is wider than the scope, that
 * does not put it outside: what cannot be decided stays in.
 */
export function isOutside({ when, place }: Pick<Incident, "when" | "place">, project: Project): boolean {
  const { from, to } = project.when ?? {}
  const [first, last] = [when.from ?? when.to, when.to ?? when.from]
  if (first !== null && to !== undefined && first > to) return true
  if (last !== null && from !== undefined && last < from) return true
  if (project.where === undefined || place === null) return false
  const { countries, admin1 } = project.where
  if (!countries.includes(place.country)) return true
  return admin1 !== undefined && place.admin1 !== null && !admin1.includes(place.admin1)
}
