import type { Fact, Stated } from "./rule.ts"

/** What a rule stated, with its name. */
export const factOf = (stated: Stated, rule: string): Fact =>
  laidOut(stated, rule, stated.value, stated.from, stated.to)

/** The fact with another value of its facet. */
export const withValue = <F extends Fact>(fact: F, value: F["value"]): F =>
  laidOut(fact, fact.rule, value, fact.from, fact.to) as F

/** The fact carried by tokens `[from, to)` instead. */
export const withSpan = (fact: Fact, from: number, to: number): Fact => laidOut(fact, fact.rule, fact.value, from, to)

/** All facts have the same fields in the same order, so that they are quick to look at; copies by `...` are not. */
function laidOut(fact: Stated, rule: string, value: Fact["value"], from: number, to: number): Fact {
  const { facet, at, stance, denied, takesUp, inferred, mostly, named, ongoing, deed } = fact
  return { facet, value, from, to, at, stance, denied, takesUp, inferred, mostly, named, ongoing, deed, rule } as Fact
}
