import type { Counted, Group } from "../../model/claim.ts"
import { groupBy } from "../group-by.ts"
import { conservative, LEAST_SEVERAL } from "./coded-words.ts"
import type { Counting } from "./counting.ts"
import { isWithin, type Standing } from "./figures.ts"
import type { Part } from "./tally.ts"

/**
 * How many each account says of one facet in all, as numbers: its figure for people, and where it gives none, its
 * civilians and combatants together, or the largest group among civilians that it counts. Open ends and words become
 * numbers here, as the methods that these rules follow write numbers and nothing else; `unknown` stands for "several".
 */
export function accountTotals(facet: Counted, { figures }: Counting, unknown = LEAST_SEVERAL): Part[] {
  const ofFacet = figures.standing.filter((figure) => figure.facet === facet)
  return [...groupBy(ofFacet, ({ account }) => account).values()].map((own) => {
    const parts = totalOf(own)
    const numbers = parts.map((figure) => numberOf(figure, unknown))
    const sum = (of: (part: Part) => number) => numbers.reduce((all, part) => all + of(part), 0)
    const [only] = numbers
    return {
      facet,
      group: "people" as const,
      low: sum(({ low }) => low ?? 0),
      high: sum(({ high }) => high ?? 0),
      ...(numbers.some(({ open }) => open === true) && { open: true }),
      ...(numbers.length === 1 && only?.as !== undefined && { as: only.as }),
      from: parts.map(({ statement }) => statement),
    }
  })
}

/** One standing figure as a part with numbers at both ends. */
export function numberOf({ facet, group, statement }: Standing, unknown = LEAST_SEVERAL): Part {
  const { value } = statement.claim
  const { number, coded } = conservative(value, unknown)
  return {
    facet,
    group,
    low: number,
    high: Math.max(number, value.max ?? 0),
    ...(value.max === null && { open: true }),
    ...(coded && { as: number }),
    from: [statement],
  }
}

function totalOf(own: readonly Standing[]): readonly Standing[] {
  const people = own.filter(({ group }) => group === "people")
  if (people.length > 0) return people
  const [civilians, combatants] = [of("civilians", own), of("combatants", own)]
  const within = civilians ?? largest(own.filter(({ group }) => isWithin(group, "civilians")))
  return [within, combatants].filter((figure) => figure !== undefined)
}

const of = (group: Group, own: readonly Standing[]) => own.find((figure) => figure.group === group)
const largest = (own: readonly Standing[]): Standing | undefined =>
  [...own].sort((a, b) => (b.statement.claim.value.min ?? 0) - (a.statement.claim.value.min ?? 0))[0]

/** A figure of none, which is no estimate of how many died where others count dead. */
export const isNone = ({ high }: Part): boolean => high === 0
