import type { Counted } from "../../model/claim.ts"
import { CIVILIAN } from "../words.ts"
import { numberOf } from "./account-totals.ts"
import type { Counting } from "./counting.ts"
import { isWithin, type Standing } from "./figures.ts"
import type { Part } from "./tally.ts"

/** What one account's figures for one facet come to, as numbers. */
interface Split {
  readonly people: Part | undefined
  readonly civilians: Part | undefined
  readonly fighters: Part | undefined
}

/**
 * How many civilians one account comes to: at least those whom it calls so, at most all whom it does not call fighters.
 * People of whom it says no more are taken for civilians.
 */
export function civiliansBy(account: string, own: readonly Standing[], facet: Counted, counting: Counting): Part[] {
  const { people, civilians, fighters } = split(account, own, facet, counting)
  if (civilians !== undefined) {
    const most = civilians.high === 0 ? 0 : (people?.high ?? 0) - (fighters?.low ?? 0)
    const rest = people === undefined || most <= (civilians.high ?? 0) ? [] : [{ ...people, low: most, high: most }]
    return [civilians, ...rest].map(asCivilians)
  }
  if (people === undefined) return []
  const least = fighters === undefined ? (people.low ?? 0) : (people.low ?? 0) - mostOf(fighters, people)
  const most = (people.high ?? 0) - (fighters?.low ?? 0)
  return [asCivilians({ ...people, low: Math.max(0, least), high: Math.max(0, most) })]
}

/** Fighters whom an account counts without any other dead; undefined where it counts others, or no fighters. */
export function fightersOnly(own: readonly Standing[]): Part | undefined {
  const figure = own.find(({ group }) => group === "combatants")
  if (figure === undefined || own.some(({ group }) => group !== "combatants")) return undefined
  const part = numberOf(figure)
  return part.high === 0 ? undefined : part
}

const asCivilians = (part: Part): Part => ({ ...part, group: "civilians" })

/** How many of the dead the fighters may be: all of them, where only words say how many. */
const mostOf = (fighters: Part, people: Part) =>
  fighters.as === undefined && fighters.open !== true ? (fighters.high ?? 0) : (people.low ?? 0)

function split(account: string, own: readonly Standing[], facet: Counted, counting: Counting): Split {
  const number = (figure: Standing | undefined) => (figure === undefined ? undefined : numberOf(figure))
  const find = (group: Standing["group"]) => own.find((figure) => figure.group === group)
  const [people, fighters] = [number(find("people")), number(find("combatants"))]
  const called = find("civilians") ?? calledSo(account, facet, counting)
  if (called !== undefined) return { people, fighters, civilians: number(called) }
  // Women or children alone: at least so many, if nobody counts the others.
  const groups = own.filter(({ group }) => isWithin(group, "civilians")).map((figure) => numberOf(figure))
  const [largest] = groups.sort((a, b) => (b.low ?? 0) - (a.low ?? 0))
  return { people, fighters, civilians: people === undefined ? largest : undefined }
}

/** A part of an account's total that its words make civilians: "43 people, 36 of them family members". */
function calledSo(account: string, facet: Counted, { figures }: Counting): Standing | undefined {
  const [called] = figures.aside
    .filter(({ use, statement }) => use === "part" && statement.account === account && statement.claim.facet === facet)
    .filter(({ statement }) => statement.claim.value.group === "people" && CIVILIAN.test(statement.claim.evidence.text))
    .sort((a, b) => (b.statement.claim.value.min ?? 0) - (a.statement.claim.value.min ?? 0))
  return called === undefined
    ? undefined
    : { account, facet, group: "people", statement: called.statement, revises: [] }
}
