import type { Counted, Group } from "../../model/claim.ts"
import { COUNTED, GROUPS } from "../../model/claim.ts"
import type { ClaimRef } from "../../model/mention.ts"
import type { Explained, Range, Rule, Toll, Use } from "../../model/toll.ts"
import { isCount, type Statement } from "../statement.ts"
import type { Counting, Named } from "./counting.ts"
import { isVague } from "./figures.ts"

/**
 * What one account brings to the range of a facet and group: null is an open end. `from` are the claims it rests on;
 * `as` the number that words were taken for; `rank` how far its figure is to be preferred for the best one, 0 first.
 */
export interface Part {
  readonly facet: Counted
  readonly group: Group
  readonly low: number | null
  readonly high: number | null
  readonly open?: boolean
  readonly vague?: string
  readonly as?: number
  readonly rank?: number
  /** What its claims are explained by, though they enter another range as well. */
  readonly telling?: boolean
  readonly from: readonly Statement[]
}

/** What a rule gives: the parts of its ranges, what it leaves out of its own accord, and which ranges names hold up. */
export interface Tally {
  readonly rule: Rule
  readonly parts: readonly Part[]
  readonly aside?: readonly { readonly statement: Statement; readonly use: Use }[]
  readonly named: Group
  readonly facets: readonly Counted[]
  readonly hasBest?: boolean
  /** Words that were taken for a number count only where nobody gives one. */
  readonly wordsGiveWay?: boolean
  /** Named fighters hold up no count of civilians. */
  readonly withoutFighters?: boolean
}

/**
 * Adds the parts of a rule up to ranges, raises those that would fall below the number of distinct names, and explains
 * every count, named victim and claim on civilian harm of the incident once.
 */
export function tollOf(tally: Tally, counting: Counting): Toll {
  const explained = new Map<Statement, Explained>()
  const made = claimed(tally, counting).flatMap(({ facet, group, own }) => {
    const parts = withoutWords(own, tally)
    const range = rangeOf(parts, facet, group, tally, counting)
    return range === null ? [] : [{ range, parts }]
  })
  // `people` last, so that a count of civilians that also enters a total is explained by its own range.
  const inOrder = made.toReversed().flatMap(({ range, parts }) => parts.map((part) => ({ range, part })))
  for (const { range, part } of inOrder) if (part.telling === true) explainPart(part, range, explained)
  for (const { range, part } of inOrder) explainPart(part, range, explained)
  const ranges = made.map(({ range }) => range)
  for (const { statement, use } of tally.aside ?? []) set(explained, statement, { use })
  for (const { statement, use, by } of counting.figures.aside) set(explained, statement, { use, ...(by && { by }) })
  explainNames(ranges, tally, counting, explained)
  for (const statement of counting.statements) explainRest(statement, explained)
  return { rule: tally.rule, ranges, explanation: [...explained.values()] }
}

interface Claimed {
  readonly facet: Counted
  readonly group: Group
  readonly own: Part[]
}

/** The facets and groups that anybody counts or names, in their order: most ranges of most incidents nobody does. */
function claimed({ parts, named, facets }: Tally, { names }: Counting): Claimed[] {
  const found: Claimed[] = []
  for (const part of parts) {
    const { facet, group } = part
    const known = found.find((one) => one.facet === facet && one.group === group)
    if (known === undefined) found.push({ facet, group, own: [part] })
    else known.own.push(part)
  }
  for (const facet of facets)
    if (names.has(facet) && !found.some((one) => one.facet === facet && one.group === named))
      found.push({ facet, group: named, own: [] })
  return found.sort(
    (a, b) => COUNTED.indexOf(a.facet) - COUNTED.indexOf(b.facet) || GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group),
  )
}

function withoutWords(parts: readonly Part[], { wordsGiveWay }: Tally): readonly Part[] {
  const isNumber = ({ as, high }: Part) => as === undefined && high !== 0
  return wordsGiveWay === true && parts.some(isNumber) ? parts.filter(({ as }) => as === undefined) : parts
}

function rangeOf(all: readonly Part[], facet: Counted, group: Group, tally: Tally, counting: Counting): Range | null {
  const numbered = all.filter(({ low, high }) => low !== null || high !== null)
  const parts = numbered.length > 0 ? numbered : all
  const names = group === tally.named ? namesFor(facet, tally, counting) : []
  const statements = parts.flatMap(({ from }) => from)
  const named = names.flatMap(({ statements }) => statements)
  if (parts.length === 0 && names.length === 0) return null
  const [first] = parts
  const least = names.length
  const min = parts.length === 0 ? least : lowest(parts.map(({ low }) => low))
  const max = parts.length === 0 ? least : highest(parts.map(({ high }) => high))
  const best = tally.hasBest === true ? bestOf(parts, least) : undefined
  const floor = atLeast(least)
  const isRaised = parts.length === 0 || least > (min ?? 0)
  return {
    facet,
    group,
    min: isRaised ? least : min,
    ...(best !== undefined && { best: Math.max(best, least) }),
    max: max === null ? null : floor(max),
    ...(parts.some(({ open }) => open === true) && { open: true }),
    ...(numbered.length === 0 && first?.vague !== undefined && !isRaised ? { vague: first.vague } : {}),
    origins: new Set([...statements, ...(isRaised ? named : [])].map(counting.originOf)).size,
    claims: [...statements, ...(isRaised ? named : [])].map(({ ref }) => ref),
  }
}

function namesFor(facet: Counted, { facets, withoutFighters }: Tally, { names }: Counting): readonly Named[] {
  const all = facets.includes(facet) ? (names.get(facet) ?? []) : []
  return withoutFighters === true ? all.filter(({ isFighter }) => !isFighter) : all
}

const atLeast = (least: number) => (count: number) => Math.max(least, count)

/** The figure of the most reliable part; of several as reliable, the lower. */
function bestOf(parts: readonly Part[], least: number): number {
  const rank = Math.min(...parts.map((part) => part.rank ?? 0))
  const figures = parts.filter((part) => (part.rank ?? 0) === rank).map(({ low, high }) => low ?? high ?? 0)
  return Math.max(least, figures.length === 0 ? 0 : Math.min(...figures))
}

function explainPart(part: Part, range: Range, explained: Map<Statement, Explained>): void {
  const ends = (["min", "best", "max"] as const).filter((end) => {
    if (end === "best") return range.best !== undefined && part.low === range.best
    return end === "min" ? part.low === range.min : part.high === range.max
  })
  const isWords = part.low === null && part.high === null && range.vague === undefined
  const coded = part.as === undefined ? {} : { as: part.as }
  const { group } = range
  for (const statement of part.from) {
    if (isWords) set(explained, statement, { use: "no-number" })
    else if (ends.length === 0) set(explained, statement, { use: "within", group, ...coded })
    else set(explained, statement, { use: "end", group, ends, ...coded })
  }
}

function explainNames(
  ranges: readonly Range[],
  tally: Tally,
  counting: Counting,
  explained: Map<Statement, Explained>,
): void {
  for (const facet of counting.names.keys()) {
    const persons = namesFor(facet, tally, counting)
    const range = ranges.find((one) => one.facet === facet && one.group === tally.named)
    if (range === undefined) continue
    const isEnd = range.min === persons.length
    for (const statement of persons.flatMap(({ statements }) => statements))
      set(explained, statement, { use: "name", ...(isEnd && { ends: ["min"] }) })
  }
  for (const [statement, by] of counting.revisedNames) set(explained, statement, { use: "revised", by })
}

/** What no rule has taken up yet. */
function explainRest(statement: Statement, explained: Map<Statement, Explained>): void {
  const { claim } = statement
  if (claim.facet === "victim" || claim.facet === "civilian-harm" || isCount(claim))
    set(explained, statement, { use: restUse(statement) })
}

function restUse({ claim, echo }: Statement): Use {
  if (echo) return "echo"
  if (claim.stance === "withholds") return "withheld"
  if (claim.facet === "victim" && claim.stance !== "asserts") return claim.stance === "denies" ? "denied" : "less-sure"
  return isCount(claim) && isVague(claim.value) ? "no-number" : "not-counted"
}

/** The first explanation of a claim stands. */
function set(explained: Map<Statement, Explained>, statement: Statement, why: Omit<Explained, "claim">): void {
  if (!explained.has(statement)) explained.set(statement, { claim: statement.ref, ...why })
}

const lowest = (ends: readonly (number | null)[]) => (ends.includes(null) ? null : Math.min(...ends.map(Number)))
const highest = (ends: readonly (number | null)[]) => (ends.includes(null) ? null : Math.max(...ends.map(Number)))

/** Whether two references are to one claim. */
export const isSame = (a: ClaimRef, b: ClaimRef): boolean => a.report === b.report && a.claim === b.claim
