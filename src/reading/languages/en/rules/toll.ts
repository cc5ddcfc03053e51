import type { Count, Counted, Group } from "../../../../model/claim.ts"
import type { Deed, NounChunk } from "../../../chunk.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt, wordsOf } from "../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../rule.ts"

const FACET: Partial<Record<Deed, Counted>> = {
  kill: "killed",
  die: "killed",
  execute: "killed",
  lose: "killed",
  injure: "injured",
  abduct: "missing",
}

/** How many were killed, injured or missing, by the shape of the clause. Earlier rules win over later ones. */
export const TOLL_RULES: readonly Rule[] = [
  {
    name: "people before a passive: 43 people were killed",
    pattern: pattern("who=people|number .. verb=kill|injure|execute:passive|bare"),
    read: (m, line) => {
      const who = m.at["who"] ?? 0
      if (!nearestPeople(line, who, m.at["verb"] ?? 0)) return []
      const verb = verbAt(line, m.at["verb"])
      return tolls(line, who, facetOf(verb.deed), verb.negated, [nounAt(line, who).from, verb.to], verb.hedged)
    },
  },
  {
    name: "people before two passives: dozens were killed and injured",
    pattern: pattern(
      "who=people|number .. verb=kill|injure:passive|bare ~ and? second=kill|injure:passive|bare|active",
    ),
    read: (m, line) => {
      const second = verbAt(line, m.at["second"])
      const who = m.at["who"] ?? 0
      const next = line.chunks[(m.at["second"] ?? 0) + 1]
      if (!nearestPeople(line, who, m.at["verb"] ?? 0) || (next?.kind === "noun" && next.count)) return []
      return tolls(line, who, facetOf(second.deed), false, [nounAt(line, who).from, second.to], second.hedged)
    },
  },
  {
    name: "people after an active verb: killed 43 people",
    pattern: pattern("verb=kill|injure|execute:active|ing|infinitive ~ p(of)? who=people|number"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      return listed(line, m.at["who"] ?? 0, facetOf(verb.deed), verb.negated, verb.from, verb.hedged)
    },
  },
  {
    name: "people who die: 12 people died",
    pattern: pattern("who=people|number .. verb=die"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const who = m.at["who"] ?? 0
      if (!nearestPeople(line, who, m.at["verb"] ?? 0)) return []
      return tolls(line, who, "killed", verb.negated, [nounAt(line, who).from, verb.to], verb.hedged)
    },
  },
  {
    name: "so many dead: 29 rebels dead",
    pattern: pattern("who=people|number"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      const head = line.tokens[who.head]?.lower ?? ""
      if (head !== "dead" || !who.count) return []
      return tolls(line, m.at["who"] ?? 0, "killed", false, [who.from, who.to], false)
    },
  },
  {
    name: "lives claimed: claimed the lives of 32 people",
    pattern: pattern("verb=claim|cause|other|lose toll=toll|people p(of)? who=people|number"),
    read: (m, line) => {
      const toll = nounAt(line, m.at["toll"])
      if (line.tokens[toll.head]?.lower !== "lives") return []
      return listed(
        line,
        m.at["who"] ?? 0,
        "killed",
        false,
        verbAt(line, m.at["verb"]).from,
        verbAt(line, m.at["verb"]).hedged,
      )
    },
  },
  {
    name: "lives claimed: claiming two lives",
    pattern: pattern("verb=claim|lose|cause lives=people|toll"),
    read: (m, line) => {
      const lives = nounAt(line, m.at["lives"])
      const verb = verbAt(line, m.at["verb"])
      const isLives = line.tokens[lives.head]?.lower === "lives"
      if (
        !lives.count ||
        !(
          isLives ||
          (verb.deed === "claim" && lives.role === "people") ||
          (verb.deed === "lose" && lives.group === "combatants")
        )
      )
        return []
      return tolls(line, m.at["lives"] ?? 0, "killed", false, [verb.from, lives.to], verb.hedged)
    },
  },
  {
    name: "deaths of people: resulted in the deaths of 10 civilians",
    pattern: pattern("toll=toll|event|people p(of) who=people|number"),
    read: (m, line) => {
      const toll = nounAt(line, m.at["toll"])
      const facet = DEATHS.get(line.tokens[toll.head]?.lower ?? "")
      return facet ? listed(line, m.at["who"] ?? 0, facet, false, toll.from, false) : []
    },
  },
  {
    name: "a stated toll: the death toll rose to 86",
    pattern: pattern("toll=toll|thing .. p(to,at,of) who=people|number"),
    read: (m, line) => statedToll(line, m.at["toll"] ?? 0, m.at["who"] ?? 0),
  },
  {
    name: "a stated toll: put the death toll at 16",
    pattern: pattern("toll=toll|thing .. verb=other|be|say ~ p(to,at,of)? who=people|number"),
    read: (m, line) => statedToll(line, m.at["toll"] ?? 0, m.at["who"] ?? 0),
  },
  {
    name: "none hurt: no casualties, nobody was killed",
    pattern: pattern("who=people|toll"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      if (
        !who.negated ||
        !/^(?:casualties|deaths|fatalities|injuries|victims|casualty)$/.test(line.tokens[who.head]?.lower ?? "")
      )
        return []
      return (
        /deaths|fatal/.test(line.tokens[who.head]?.lower ?? "")
          ? ["killed" as const]
          : ["killed" as const, "injured" as const]
      ).map((facet) => ({
        facet,
        value: { min: 0, max: 0, group: civilianWords(line, who) ? ("civilians" as const) : ("people" as const) },
        from: who.from,
        to: who.to,
        at: who.head,
      }))
    },
  },
  {
    name: "part of a toll: including 11 children",
    pattern: pattern("p(including,among) who=people|number"),
    read: (m, line) => {
      const who = m.at["who"] ?? 0
      const before = facetBefore(line, who)
      return before && nounAt(line, who).count
        ? listed(line, who, before, false, line.chunks[m.from]?.from ?? 0, false)
        : []
    },
  },
  {
    name: "missing or held: 30 people are missing, took 20 hostages",
    pattern: pattern("verb=abduct|capture:active|ing|infinitive who=people|number"),
    read: (m, line) =>
      verbAt(line, m.at["verb"]).deed === "abduct"
        ? listed(line, m.at["who"] ?? 0, "missing", false, verbAt(line, m.at["verb"]).from, false)
        : [],
  },
  {
    name: "missing or held: 30 people were abducted",
    pattern: pattern("who=people|number .. verb=abduct:passive|bare"),
    read: (m, line) =>
      tolls(
        line,
        m.at["who"] ?? 0,
        "missing",
        verbAt(line, m.at["verb"]).negated,
        [nounAt(line, m.at["who"]).from, verbAt(line, m.at["verb"]).to],
        false,
      ),
  },
]

const DEATHS: ReadonlyMap<string, Counted> = new Map([
  ["death", "killed"],
  ["deaths", "killed"],
  ["killing", "killed"],
  ["bodies", "killed"],
  ["lives", "killed"],
  ["martyrdom", "killed"],
  ["injury", "injured"],
  ["injuries", "injured"],
  ["wounding", "injured"],
])

const facetOf = (deed: Deed): Counted => FACET[deed] ?? "killed"

/** One count from the noun at `index`; a negated verb makes it none. Nothing where the noun gives no count. */
function tolls(
  line: Line,
  index: number,
  facet: Counted,
  negated: boolean,
  span: readonly [number, number],
  hedged: boolean,
): Stated[] {
  const noun = nounAt(line, index)
  const count = noun.count
  if (!count) return []
  const value: Count = { ...count, group: groupAt(line, index), ...(negated ? { min: 0, max: 0 } : {}) }
  return [
    { facet, value, from: span[0], to: span[1], at: noun.head, ...(hedged ? { stance: "suggests" as const } : {}) },
  ]
}

/** The noun and those joined to it by "and": "two women and their seven children". */
function listed(line: Line, index: number, facet: Counted, negated: boolean, from: number, hedged: boolean): Stated[] {
  const facts: Stated[] = []
  let start = from
  for (let k = index; ; k += 2) {
    const chunk = line.chunks[k]
    if (chunk?.kind !== "noun" || (chunk.role !== "people" && chunk.role !== "number")) break
    if (k > index && (!chunk.count || takesVerb(line, k))) break
    facts.push(...tolls(line, k, facet, negated, [start, chunk.to], hedged))
    if (line.chunks[k + 1]?.kind !== "and" && line.chunks[k + 1]?.kind !== "comma") break
    start = line.chunks[k + 2]?.from ?? chunk.to
  }
  return facts
}

/** "…and 20 others were wounded": the next count has a verb of its own. */
function takesVerb(line: Line, index: number): boolean {
  const next = line.chunks[index + 1]
  return next?.kind === "verb" && (next.form === "passive" || next.form === "bare" || next.deed === "die")
}

/** A count without a noun, or "others", is of the group that the sentence counted before. */
function groupAt(line: Line, index: number): Group {
  const noun = nounAt(line, index)
  const head = line.tokens[noun.head]?.lower ?? ""
  if (noun.role === "people" && head !== "others" && head !== "dead" && head !== "lives")
    return memberGroup(line, index) ?? noun.group ?? "people"
  if (head === "dead" || head === "lives") return noun.group ?? "people"
  for (let k = index - 1; k >= 0; k--) {
    const before = line.chunks[k]
    if (before?.kind === "noun" && before.role === "people" && before.count) return before.group ?? "people"
  }
  return "people"
}

/** "20 members of the Free Syrian Army" are fighters, "family members of fighters" are people. */
function memberGroup(line: Line, index: number): Group | null {
  const noun = nounAt(line, index)
  const of = line.chunks[index + 1]
  const body = line.chunks[index + 2]
  const head = line.tokens[noun.head]?.lower ?? ""
  if (!/^(?:members?|people|men|elements?)$/.test(head) || /family/.test(line.tokens[noun.head - 1]?.lower ?? ""))
    return null
  const armed = body?.kind === "noun" && (body.role === "force" || body.parties.length > 0)
  return of?.kind === "preposition" && /^(?:of|from)$/.test(of.word) && armed ? "combatants" : null
}

/** No other counted people and no finite verb of another subject stand between the people and the verb. */
function nearestPeople(line: Line, who: number, verb: number): boolean {
  if (!nounAt(line, who).count) return false
  for (let k = who + 1; k < verb; k++) {
    const chunk = line.chunks[k]
    const previous = line.chunks[k - 1]
    if (
      chunk?.kind === "noun" &&
      (chunk.role === "people" || chunk.role === "number") &&
      chunk.count &&
      !(previous?.kind === "preposition" && /including|among/.test(previous.word)) &&
      previous?.kind !== "and"
    )
      return false
  }
  return true
}

/** What the counts before this one were of. */
function facetBefore(line: Line, index: number): Counted | null {
  for (let k = index - 1; k >= 0; k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb" && FACET[chunk.deed]) return facetOf(chunk.deed)
    if (chunk?.kind === "noun" && chunk.role === "toll")
      return DEATHS.get(line.tokens[chunk.head]?.lower ?? "") ?? "killed"
    if (chunk?.kind === "noun" && chunk.count && line.tokens[chunk.head]?.lower === "dead") return "killed"
  }
  for (let k = index + 1; k < line.chunks.length; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb" && FACET[chunk.deed]) return facetOf(chunk.deed)
  }
  return null
}

const KILLED_TOLL = /\b(?:death toll|toll|deaths|fatalities|dead|killed)\b/
const INJURED_TOLL = /\b(?:injured|wounded|injuries)\b/

function statedToll(line: Line, toll: number, who: number): Stated[] {
  const noun = nounAt(line, toll)
  const words = wordsOf(line, noun.from, noun.to).toLowerCase()
  const whole = `${words} ${line.chunks[toll + 1]?.kind === "preposition" ? wordsOf(line, noun.to, line.chunks[who]?.from ?? noun.to).toLowerCase() : ""}`
  const facet =
    KILLED_TOLL.test(words) || (/number$/.test(words) && KILLED_TOLL.test(whole))
      ? "killed"
      : /number$/.test(words) && INJURED_TOLL.test(whole)
        ? "injured"
        : null
  if (!facet) return []
  return tolls(line, who, facet, false, [noun.from, nounAt(line, who).to], false)
}

const civilianWords = (line: Line, noun: NounChunk) =>
  /civilian|non-?combatant/.test(wordsOf(line, noun.from, noun.to).toLowerCase())
