import type { Decision, Proposal, SetAside } from "../../model/decision.ts"
import type { Mention } from "../../model/mention.ts"
import type { Grounds } from "../compare.ts"
import type { MentionSummary } from "../mention.ts"
import { JOIN_AT } from "../weights.ts"
import { componentFrom } from "./component.ts"
import { type Constraints, constraintsOf, UNCONSTRAINED, waiting } from "./constraints.ts"
import { type Edge, group } from "./grouping.ts"
import { createIds, type IncidentIds } from "./incident-ids.ts"
import type { MatchedIncident } from "./matched-incident.ts"
import { createNeighbourhood, type Neighbourhood } from "./neighbourhood.ts"
import { inOrder, keyOf } from "./order.ts"
import { proposalsFrom } from "./proposals.ts"
import { createTelling, meet, type Telling } from "./telling.ts"

/**
 * Which mentions tell of one incident, kept up to date as reports come in and persons decide. Which mentions are together
 * depends on the set of mentions and decisions alone, in whatever order they came; which of them an incident takes its
 * id from, on who came first, so that ids last.
 */
export interface Matching {
  /** Takes in the mentions of one report. Throws where that report is in already. */
  add(mentions: readonly MentionSummary[]): void
  /** Puts these decisions in the place of those before. */
  decide(decisions: readonly Decision[]): void
  /** Groups anew whatever the additions and decisions touched; gives the incidents that came out of it. */
  settle(): MatchedIncident[]
  /** All incidents as they were last settled. */
  incidents(): Iterable<MatchedIncident>
  /** Where a mention is; null where it is not in. */
  incidentOf(mention: Mention): MatchedIncident | null
  /** The incident that an id leads to today, also one that has become part of another; null where there never was one. */
  find(id: string): MatchedIncident | null
  /** Joins that wait for a person, of the given incidents or of all. */
  proposals(among?: Iterable<MatchedIncident>): Proposal[]
  /** Pairs of mentions of different incidents of which one may include the other, or be the other by another cause. */
  kin(incident: MatchedIncident): [MentionSummary, MentionSummary][]
  /** Decisions that cannot be followed. */
  setAside(): SetAside[]
}

/** Matching that keeps its mentions in memory; `neighbourhood` finds what a new one is worth comparing with. */
export function createMatching(
  grounds: Grounds,
  neighbourhood: Neighbourhood<Telling> = createNeighbourhood(),
): Matching {
  const tellings = new Map<string, Telling>()
  const reports = new Set<string>()
  const touched = new Set<Telling>()
  const ids = createIds()
  const state = { constraints: UNCONSTRAINED }
  const bound = (telling: Telling) =>
    (state.constraints.bonds.get(telling.key) ?? []).flatMap(
      ({ a, b }) => tellings.get(a === telling.key ? b : a) ?? [],
    )

  const changed = (tellings: readonly Telling[]) => {
    for (const telling of tellings) touched.add(telling)
  }

  function* incidents(): Iterable<MatchedIncident> {
    for (const { incident, mention } of tellings.values()) {
      if (incident !== null && incident.members[0] === mention) yield incident
    }
  }

  return {
    incidents,
    add(mentions) {
      for (const report of new Set(mentions.map(({ report }) => report))) {
        if (reports.has(report)) throw new Error(`expected each report once, got ${report} twice`)
        reports.add(report)
      }
      const own = mentions.map((mention, i) => createTelling(mention, tellings.size + i))
      own.forEach((telling, i) => {
        tellings.set(telling.key, telling)
        for (const sibling of own.slice(0, i)) changed(meet(telling, sibling, grounds))
        for (const block of neighbourhood.near(telling.mention)) {
          for (const other of block) {
            // Some stand in several blocks.
            if (other.lastMet === telling) continue
            other.lastMet = telling
            changed(meet(telling, other, grounds))
          }
        }
      })
      changed(own)
      for (const telling of own) neighbourhood.put(telling.mention, telling)
    },
    decide(decisions) {
      const before = state.constraints
      state.constraints = constraintsOf(decisions)
      for (const key of namedIn(before, state.constraints)) {
        const telling = tellings.get(key)
        if (telling !== undefined) touched.add(telling)
      }
    },
    settle() {
      const settled: MatchedIncident[] = []
      const done = new Set<Telling>()
      for (const telling of [...touched].sort((a, b) => a.arrived - b.arrived)) {
        if (done.has(telling)) continue
        const component = componentFrom(telling, bound).sort((a, b) => inOrder(a.mention, b.mention))
        for (const member of component) done.add(member)
        settled.push(...incidentsOf(component, state.constraints, ids, grounds))
      }
      touched.clear()
      return settled
    },
    incidentOf: (mention) => tellings.get(keyOf(mention))?.incident ?? null,
    find: (id) => ids.opener(id)?.incident ?? null,
    proposals(among = incidents()) {
      const of = (mention: MentionSummary) => tellings.get(keyOf(mention))
      return proposalsFrom(among, of, state.constraints, grounds)
    },
    kin: (incident) =>
      incident.members.flatMap((mention) =>
        (tellings.get(keyOf(mention))?.kin ?? [])
          .filter((other) => other.incident !== incident)
          .map((other): [MentionSummary, MentionSummary] => [mention, other.mention]),
      ),
    setAside: () => [...state.constraints.setAside, ...waiting(state.constraints, (key) => tellings.has(key))],
  }
}

/** Groups one component, gives each group its id, and each of its tellings its incident. */
function incidentsOf(
  component: readonly Telling[],
  constraints: Constraints,
  ids: IncidentIds,
  grounds: Grounds,
): MatchedIncident[] {
  const at = new Map(component.map((telling, i) => [telling, i]))
  const edges = component.flatMap((telling, a) =>
    telling.best.flatMap(({ to, score }): Edge[] => {
      const b = score < JOIN_AT ? undefined : at.get(to)
      const isTwice = b !== undefined && b < a && to.best.some((back) => back.to === telling)
      return b === undefined || isTwice ? [] : [{ a: Math.min(a, b), b: Math.max(a, b), score }]
    }),
  )
  const groups = group(
    component.map(({ mention }) => mention),
    edges,
    constraints,
    grounds,
  )
  return groups.map(({ members, edges }) => {
    const tellings = members.flatMap((member) => component[member] ?? [])
    const place = new Map(members.map((member, i) => [member, i]))
    const { id, formerly } = ids.of(tellings, openersAmong(members, edges, component))
    const incident: MatchedIncident = {
      id,
      formerly,
      members: tellings.map(({ mention }) => mention),
      edges: edges.map((edge) => ({ ...edge, a: place.get(edge.a) ?? 0, b: place.get(edge.b) ?? 0 })),
    }
    for (const telling of tellings) telling.incident = incident
    return incident
  })
}

/** The first-come telling of each part that would stand alone were it not for a person's decision. */
function openersAmong(members: readonly number[], edges: readonly Edge[], component: readonly Telling[]): Telling[] {
  const partOf = new Map(members.map((member) => [member, [member]]))
  for (const { a, b, decision } of edges) {
    const [x, y] = [partOf.get(a) ?? [], partOf.get(b) ?? []]
    if (decision !== undefined || x === y) continue
    x.push(...y)
    for (const member of y) partOf.set(member, x)
  }
  return [...new Set(partOf.values())].flatMap((part) => {
    const tellings = part.flatMap((member) => component[member] ?? [])
    return tellings.reduce<Telling[]>(([first], next) => [first && first.arrived < next.arrived ? first : next], [])
  })
}

function namedIn(...all: readonly Constraints[]): Set<string> {
  return new Set(all.flatMap(({ bonds, apart }) => [...bonds.keys(), ...apart.keys()]))
}
