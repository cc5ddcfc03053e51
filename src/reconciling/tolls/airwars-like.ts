import type { Counted } from "../../model/claim.ts"
import type { Toll } from "../../model/toll.ts"
import { groupBy } from "../group-by.ts"
import { onFacet, type Statement } from "../statement.ts"
import { isNone, numberOf } from "./account-totals.ts"
import { civiliansBy, fightersOnly } from "./civilians.ts"
import type { Counting } from "./counting.ts"
import type { Standing } from "./figures.ts"
import { type Part, tollOf } from "./tally.ts"

const FACETS = ["killed", "injured"] as const satisfies readonly Counted[]

/**
 * The toll after Airwars: how many civilians were killed and injured, from the fewest to the most that any account comes
 * to. What the alleged attacker's side alone says of who the dead were (fighters, no civilians) is context and moves
 * nothing; its own count of dead is taken. Only where a source outside that side counts dead and says that they were
 * fighters, or that no civilian was among them, the fewest are 0. See docs/tolls.md for the source.
 */
export function airwarsLike(counting: Counting): Toll {
  const denials = harmDenials(counting)
  const sided = FACETS.map((facet) => ({ facet, ...bySide(facet, counting) }))
  const parts = sided.flatMap(({ facet, inside, outside }) => {
    const heard = [...outside, ...inside.map(withoutStatus)].flatMap((own) => {
      const denial = denials.filter(({ account }) => account === own[0]?.account && hasDead(own))
      return denial.length > 0 ? denial.map((from) => none(facet, [from])) : civilians(own, facet, counting)
    })
    const counted = heard.filter((part) => !isNone(part))
    const said = counted.length > 0 ? heard.filter((part) => !isNone(part) || countsDead(part, outside)) : heard
    return [
      ...said,
      ...outside.flatMap((own) => disputedStatus(own, counted)),
      ...[...outside, ...inside.map(withoutStatus)].flatMap((own) => own.flatMap(ofGroup)),
    ]
  })
  const status = sided.flatMap(({ inside }) => inside.flat().filter(isStatus)).map(({ statement }) => statement)
  const context = [...status, ...denials.filter(({ account }) => counting.attackers.isInside(account))]
  const unsupported = sided.flatMap(({ outside }) => outside.flat().filter(isZero)).map(({ statement }) => statement)
  return tollOf(
    {
      rule: "airwars-like",
      parts,
      aside: [...as(context, "context"), ...as(unsupported, "none-beside-dead")],
      named: "civilians",
      facets: FACETS,
      withoutFighters: true,
      wordsGiveWay: true,
    },
    counting,
  )
}

const as = <U extends string>(statements: readonly Statement[], use: U) =>
  statements.map((statement) => ({ statement, use }))

/** The figures of each account for one facet, by whether it is on the alleged attacker's side. */
function bySide(facet: Counted, { figures, attackers }: Counting) {
  const ofFacet = figures.standing.filter((figure) => figure.facet === facet)
  const accounts = [...groupBy(ofFacet, ({ account }) => account)]
  const where = (inside: boolean) =>
    accounts.filter(([account]) => attackers.isInside(account) === inside).map(([, own]) => own)
  return { inside: where(true), outside: where(false) }
}

const isZero = (figure: Standing) => isNone(numberOf(figure))
const hasDead = (own: readonly Standing[]) => own.some((figure) => !isZero(figure))

/** What a figure says of who the dead were rather than how many there were. */
const isStatus = (figure: Standing) => figure.group === "combatants" || isZero(figure)
const withoutStatus = (own: readonly Standing[]) => own.filter((figure) => !isStatus(figure))

function civilians(own: readonly Standing[], facet: Counted, counting: Counting): Part[] {
  const [first] = own
  return first === undefined ? [] : civiliansBy(first.account, own, facet, counting)
}

/** Whether the account behind a "none" counts other dead: then it says that these were no civilians. */
function countsDead({ from }: Part, accounts: readonly (readonly Standing[])[]): boolean {
  return accounts.some((own) => hasDead(own) && from.some(({ account }) => account === own[0]?.account))
}

/**
 * An account that counts fighters and nobody else says that the dead were fighters, if they are as many as the civilians
 * whom others count; fewer are other dead, and words ("several") are taken at their least.
 */
function disputedStatus(own: readonly Standing[], counted: readonly Part[]): Part[] {
  const fighters = fightersOnly(own)
  if (fighters === undefined || counted.length === 0) return []
  const fewest = Math.min(...counted.map(({ low }) => low ?? 0))
  return (fighters.high ?? 0) >= fewest ? [{ ...none(fighters.facet, fighters.from), telling: true }] : []
}

const none = (facet: Counted, from: readonly Statement[]): Part => ({
  facet,
  group: "civilians",
  low: 0,
  high: 0,
  from,
})

/** Claims that no civilian was harmed. */
function harmDenials({ statements }: Counting): Statement[] {
  return onFacet(statements, "civilian-harm").filter(
    ({ claim, echo }) =>
      !echo && (claim.stance === "denies" ? claim.value.harmed : claim.stance === "asserts" && !claim.value.harmed),
  )
}

/** Groups among the dead, each by its own figures; people of no group are counted as civilians already. */
function ofGroup(figure: Standing): Part[] {
  return figure.group === "people" || figure.group === "civilians" ? [] : [numberOf(figure)]
}
