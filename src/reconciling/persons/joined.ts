import type { Person } from "../../model/person.ts"
import { groupBy } from "../group-by.ts"
import { type Evidence, evidence, type Sighting } from "./same-person.ts"
import { MOST_DAYS, SAME_AT } from "./weights.ts"

/** The sightings of one person, and why each but the first was joined. */
export interface JoinedSightings {
  readonly members: readonly Sighting[]
  readonly joins: Person["joins"]
}

/**
 * Puts sightings of one person together, best pair first. Two groups become one only if no two of their members speak
 * against it, so that a bare first name ties nobody together. Compared are only names that share the sound of their first
 * part, or of two parts, within some months: never everybody with everybody.
 */
export function joined(sightings: readonly Sighting[]): JoinedSightings[] {
  const pairs = candidates(sightings)
    .map(([a, b]) => ({ a, b, found: evidenceOf(sightings, a, b) }))
    .map((pair) => ({ ...pair, score: sum(pair.found) }))
    .filter(({ score }) => score >= SAME_AT)
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  const groupOf = sightings.map((_, at) => [at])
  const joins = new Map<number, Person["joins"][number]>()
  for (const { a, b, found, score } of pairs) {
    const [x, y] = [groupOf[a] ?? [], groupOf[b] ?? []]
    if (x === y || !x.every((i) => y.every((j) => sum(evidenceOf(sightings, i, j)) > 0))) continue
    const [kept, moved] = (x[0] ?? 0) < (y[0] ?? 0) ? [x, y] : [y, x]
    kept.push(...moved)
    for (const at of moved) groupOf[at] = kept
    const [later, earlier] = x === kept ? [b, a] : [a, b]
    const [claim, other] = [sightings[later], sightings[earlier]]
    if (claim !== undefined && other !== undefined)
      joins.set(later, { claim: claim.ref, with: other.ref, score: round(score), reasons: found.map(inWords) })
  }
  return [...new Set(groupOf)].map((group) => {
    const members = group.toSorted((a, b) => a - b)
    return {
      members: members.flatMap((at) => sightings[at] ?? []),
      joins: members.flatMap((at) => joins.get(at) ?? []),
    }
  })
}

/** Pairs worth comparing, each once, earlier first. */
function candidates(sightings: readonly Sighting[]): [number, number][] {
  const posted = sightings.flatMap((sighting, at) => keysOf(sighting).map((key) => ({ key, at })))
  const pairs = new Map<string, [number, number]>()
  for (const block of groupBy(posted, ({ key }) => key).values()) {
    for (const [i, { at: a }] of block.entries())
      for (const { at: b } of block.slice(i + 1)) if (isNear(sightings[a], sightings[b])) pairs.set(`${a} ${b}`, [a, b])
  }
  return [...pairs.values()]
}

/** Within an incident by the first part of the name, or its first letters; beyond by the first part with any other. */
function keysOf({ incident, parts, letters }: Sighting): string[] {
  const [first = "", ...others] = parts.map(({ sound }) => sound)
  return [`${incident}|${first}`, `${incident}|${letters.slice(0, 3)}`, ...others.map((other) => `${first} ${other}`)]
}

function isNear(a: Sighting | undefined, b: Sighting | undefined): boolean {
  if (a === undefined || b === undefined) return false
  return a.incident === b.incident || a.day === null || b.day === null || Math.abs(a.day - b.day) <= MOST_DAYS
}

function evidenceOf(sightings: readonly Sighting[], a: number, b: number): Evidence[] {
  const [x, y] = [sightings[a], sightings[b]]
  return x === undefined || y === undefined ? [] : evidence(x, y)
}

const sum = (found: readonly Evidence[]) => found.reduce((total, { weight }) => total + weight, 0)
const inWords = ({ weight, words }: Evidence) => `${words} (${weight < 0 ? "−" : "+"}${round(Math.abs(weight))})`
const round = (n: number) => Math.round(n * 10) / 10
