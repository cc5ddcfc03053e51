import type { Incident } from "../model/incident.ts"
import type { Reading } from "../model/reading.ts"
import type { State } from "../record/incident.ts"

/** Who has a part in an incident (who speaks, on whose side, whom anybody names as having done it), and on which facets claims are made. */
export function partiesAndFacets(
  incident: Incident,
  readings: ReadonlyMap<string, Reading>,
): Pick<State, "parties" | "facets"> {
  const claims = incident.mentions.flatMap((mention) =>
    (readings.get(mention.report)?.claims ?? []).filter((claim) => claim.incident === mention.incident),
  )
  const speakers = incident.accounts.flatMap(({ id, side }) => (side === null ? [id] : [id, side]))
  const actors = claims.flatMap((claim) => (claim.facet === "responsibility" ? [claim.value.actor] : []))
  return {
    parties: [...new Set([...speakers, ...actors])].sort(),
    facets: [...new Set(claims.map(({ facet }) => facet))].sort(),
  }
}
