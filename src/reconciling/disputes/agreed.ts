import { COUNTED, type Group } from "../../model/claim.ts"
import type { Dispute } from "../../model/incident.ts"
import { groupBy } from "../group-by.ts"
import { nameOf } from "../sides.ts"
import { onFacet, type Statement } from "../statement.ts"
import { floorOf } from "../tolls/figures.ts"
import { sideTaken } from "./civilian-harm.ts"
import type { Case } from "./disputes.ts"

/** What all accounts of a dispute say alike, in words: the kind of act, the culprit, the least number of dead. */
export function agreedOn({ accounts, facet }: Dispute, incident: Case): string[] {
  const byAccount = groupBy(incident.statements, ({ account }) => account)
  const all = <T>(values: (own: readonly Statement[]) => T[]): T[] => {
    const [first = new Set<T>(), ...others] = accounts.map((account) => new Set(values(byAccount.get(account) ?? [])))
    return [...first].filter((value) => others.every((own) => own.has(value)))
  }
  const types = all((own) => asserted(onFacet(own, "occurrence")).map(({ claim }) => claim.value.type))
  const culprits = all((own) => asserted(onFacet(own, "responsibility")).map(({ claim }) => claim.value.actor))
  const harm = all((own) => own.map(sideTaken).filter((side) => side === "harm"))
  return [
    ...types.map((type) => `that it was ${article(type)} ${type.replaceAll("-", " ")}`),
    ...culprits.map((actor) => `that it was ${nameOf(actor, incident.knowledge)}`),
    ...(facet === "civilian-harm" ? [] : harm.map(() => "that civilians were harmed")),
    ...leastCounts(accounts, incident),
  ]
}

/** "That at least 7 people were killed": the lowest of the figures that stand, where every account has one. */
function leastCounts(accounts: readonly string[], { figures }: Case): string[] {
  const byAccount = groupBy(figures, ({ account }) => account)
  return COUNTED.flatMap((facet) =>
    (["people", "civilians"] satisfies Group[]).flatMap((group) => {
      const floors = accounts.map((account) => {
        const own = byAccount.get(account)?.find((figure) => figure.facet === facet && figure.group === group)
        return own === undefined ? 0 : floorOf(own.statement.claim.value)
      })
      const least = Math.min(...floors)
      return least > 0 ? [`that at least ${least} ${group} were ${facet}`] : []
    }),
  )
}

const asserted = <S extends Statement>(statements: readonly S[]): S[] =>
  statements.filter(({ claim }) => claim.stance === "asserts")

const article = (noun: string) => (/^[aeio]/.test(noun) ? "an" : "a")
