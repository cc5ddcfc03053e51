import type { Counted } from "../../../../model/claim.ts"
import { altered } from "../../../altered.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt } from "../../../phrase.ts"
import type { Line, Rule } from "../../../rule.ts"
import { CALLED, facetAround, harmOf } from "./harm.ts"
import { headOf, isOfThem, listed, PLAIN_MOOD, stated, tolls } from "./toll-count.ts"

/** Who was among those killed or injured. */
export const PART_TOLL_RULES: readonly Rule[] = [
  {
    name: "part of a toll: including 11 children, among them a nurse",
    pattern: pattern("part=p(including,among) pronoun? and? who=people|number"),
    read: (m, line) => {
      const who = m.at["who"] ?? 0
      const from = line.chunks[m.from]?.from ?? 0
      const facet = facetAround(line, who)
      return facet ? listed(line, who, facet, PLAIN_MOOD, from) : []
    },
  },
  {
    name: "part of a toll: 30 of them children",
    pattern: pattern("who=people"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      if (!isOfThem(line, m.at["who"] ?? 0)) return []
      const facet = facetAround(line, m.at["who"] ?? 0)
      return facet ? tolls(line, m.at["who"] ?? 0, facet, PLAIN_MOOD, [who.from, who.to]) : []
    },
  },
  {
    name: "part of a toll: many of whom were civilians, two of the dead were children",
    pattern: pattern("part=number|people verb=be who=people"),
    read: (m, line) => {
      const part = nounAt(line, m.at["part"])
      const who = nounAt(line, m.at["who"])
      const called = CALLED.get(headOf(line, part))
      if (!part.count || verbAt(line, m.at["verb"]).negated || !(called || isOfThem(line, m.at["part"] ?? 0))) return []
      const count = altered(part.count, { group: who.group ?? ("people" as const) })
      const facet = called ?? facetAround(line, m.at["part"] ?? 0)
      return facet ? [stated(facet, count, PLAIN_MOOD, [part.from, who.to], part.head)] : []
    },
  },
  {
    name: "part of a toll: ten children were among the dead",
    pattern: pattern("who=people|number ~ be? ~ p(among) dead=people|pronoun|number"),
    read: (m, line) => {
      const dead = nounAt(line, m.at["dead"])
      const facet = harmOf(line, m.at["dead"] ?? 0)
      const who = m.at["who"] ?? 0
      return facet ? tolls(line, who, facet, PLAIN_MOOD, [nounAt(line, who).from, dead.to]) : []
    },
  },
  {
    name: "part of a toll, uncounted: those killed were mostly villagers but included guards",
    pattern: pattern("verb=other|be ~ who=people"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const who = nounAt(line, m.at["who"])
      if (verb.negated || verb.lemma !== "include" || verb.form !== "active") return []
      const facet = harmedBefore(line, m.at["verb"] ?? 0)
      if (!facet || !who.plural || who.definite || who.negated || who.group === "civilians") return []
      const count = who.count ?? { min: null, max: null, group: who.group ?? "people" }
      return [
        stated(
          facet,
          altered(count, { group: who.group ?? ("people" as const) }),
          PLAIN_MOOD,
          [verb.from, who.to],
          who.head,
        ),
      ]
    },
  },
  {
    name: "part of a toll: among the killed was a local emir, the dead included several rebels",
    pattern: pattern("p(among)? dead=people|pronoun verb=be|other who=people|number"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const among = line.chunks[m.from]?.kind === "preposition"
      const facet = among
        ? (harmOf(line, m.at["dead"] ?? 0) ?? facetAround(line, m.from))
        : harmOf(line, m.at["dead"] ?? 0)
      const parts = verb.deed === "be" ? among : verb.lemma === "include"
      return facet && parts && !verb.negated
        ? listed(line, m.at["who"] ?? 0, facet, PLAIN_MOOD, line.chunks[m.from]?.from ?? 0)
        : []
    },
  },
]

/** What befell those of whom the sentence has told so far ("the dead were mostly …, but they included"). */
function harmedBefore(line: Line, verb: number): Counted | null {
  for (let k = verb - 1; k >= 0; k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "stop") return null
    const facet = chunk?.kind === "noun" ? harmOf(line, k) : null
    if (facet) return facet
  }
  return null
}
