import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { Incident } from "../../model/incident.ts"
import type { ListComparison, ListedIncident, ListShape } from "../../model/listed-incident.ts"
import type { Reading } from "../../model/reading.ts"
import type { Rule } from "../../model/toll.ts"
import { compare, type Grounds, groundsOf, round, score } from "../compare.ts"
import { createNeighbourhood } from "../matching/neighbourhood.ts"
import { type MentionSummary, summarise } from "../mention.ts"
import { JOIN_AT, PROPOSE_AT } from "../weights.ts"
import { differences } from "./differences.ts"
import { listedSummary } from "./listed-summary.ts"

/** The rule by which our figures are laid beside those of a list. */
const RULE_FOR: Readonly<Record<ListShape, Rule | null>> = {
  airwars: "airwars-like",
  acled: "acled-like",
  "ucdp-ged": "ucdp-like",
  deconflict: null,
}

/**
 * Lays our incidents beside a list of somebody else's: matched by the same scored comparison that joins reports, best pair
 * first, each at most once. `readings` are those that the incidents were put together from.
 */
export function compareList(
  incidents: readonly Incident[],
  readings: Iterable<Reading>,
  list: { readonly shape: ListShape; readonly incidents: readonly ListedIncident[] },
  knowledge: Knowledge,
): ListComparison {
  const grounds = groundsOf(knowledge)
  const all = [...readings]
  const pairs = pairsOf(incidents, all, list.incidents, grounds)
  const blamed = blamedIn(incidents, all)
  const taken = new Set<Incident | ListedIncident>()
  const agreed: ListComparison["agreed"] = []
  const different: ListComparison["different"] = []
  const rule = RULE_FOR[list.shape]
  for (const { here, there, sum, telling, listed } of pairs) {
    if (sum < JOIN_AT || taken.has(here) || taken.has(there)) continue
    taken.add(here).add(there)
    const reasons = compare(telling, listed, grounds)
    const match = { here: here.id, there: there.id, score: round(sum), reasons }
    const fields = differences(
      { here, blamed: blamed.get(here.id) ?? [], there, listed },
      rule ?? here.toll.rule,
      grounds,
    )
    if (fields.length === 0) agreed.push(match)
    else different.push({ ...match, fields })
  }
  const missing = list.incidents.filter((one) => !taken.has(one))
  return {
    shape: list.shape,
    rule: rule ?? incidents[0]?.toll.rule ?? "claimed-range",
    agreed,
    different,
    missingHere: missing.map((incident) => {
      const near = pairs.find(({ here, there }) => there === incident && !taken.has(here))
      return { incident, perhaps: near === undefined ? null : { here: near.here.id, score: round(near.sum) } }
    }),
    missingThere: incidents.filter((one) => !taken.has(one)).map(({ id }) => id),
  }
}

/** Whom anybody holds responsible, by incident. */
function blamedIn(incidents: readonly Incident[], readings: readonly Reading[]): Map<string, string[]> {
  const claims = new Map(
    readings.flatMap(({ report, claims }) => claims.map((claim) => [`${report.id}\n${claim.id}`, claim] as const)),
  )
  return new Map(
    incidents.map(({ id, accounts }) => {
      const actors = accounts.flatMap((account) =>
        account.claims.flatMap((ref) => {
          const claim = claims.get(`${ref.report}\n${ref.claim}`)
          const isBlame = claim?.stance === "asserts" || claim?.stance === "suggests"
          return isBlame && claim.facet === "responsibility" ? [claim.value.actor] : []
        }),
      )
      return [id, [...new Set(actors)]]
    }),
  )
}

interface Pair {
  readonly here: Incident
  readonly there: ListedIncident
  readonly sum: number
  readonly telling: MentionSummary
  readonly listed: MentionSummary
}

/** Each incident beside each listed one that shares a place and a day, by its best telling; the best pair first. */
function pairsOf(
  incidents: readonly Incident[],
  readings: readonly Reading[],
  list: readonly ListedIncident[],
  grounds: Grounds,
): Pair[] {
  const incidentOf = new Map(
    incidents.flatMap((one) => one.mentions.map(({ report, incident }) => [`${report}\n${incident}`, one] as const)),
  )
  const near = createNeighbourhood<MentionSummary>()
  for (const reading of readings) for (const mention of summarise(reading, grounds.names)) near.put(mention, mention)
  const best = new Map<string, Pair>()
  for (const there of list) {
    const listed = listedSummary(there, grounds)
    for (const telling of new Set([...near.near(listed)].flat())) {
      const here = incidentOf.get(`${telling.report}\n${telling.incident}`)
      if (here === undefined) continue
      const sum = bestScore(telling, listed, there, grounds)
      const key = `${here.id}\n${there.id}`
      if (sum >= PROPOSE_AT && sum > (best.get(key)?.sum ?? Number.NEGATIVE_INFINITY))
        best.set(key, { here, there, sum, telling, listed })
    }
  }
  return [...best.values()].sort((a, b) => b.sum - a.sum || (a.here.id < b.here.id ? -1 : 1))
}

/** A list's type can mean several of ours; the one that fits best counts. */
function bestScore(
  telling: MentionSummary,
  listed: MentionSummary,
  { types }: ListedIncident,
  grounds: Grounds,
): number {
  const candidates = types.length === 0 ? [telling.type] : types
  return Math.max(...candidates.map((type) => score(telling, { ...listed, type }, grounds, PROPOSE_AT)))
}
