import type { Counted, Group } from "../../../../model/claim.ts"
import { altered } from "../../../altered.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt, wordsOf } from "../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../rule.ts"
import { headOf, moodOf, PLAIN_MOOD, stated, tolls } from "./toll-count.ts"

/** Tolls that are given as such, people that are missing, and that nobody was hurt. */
export const STATED_TOLL_RULES: readonly Rule[] = [
  {
    name: "a stated toll: the death toll rose to 86, put the death toll at 16",
    pattern: pattern("toll=toll .. p(to,at,of) who=people|number"),
    read: (m, line) => statedToll(line, m.at["toll"] ?? 0, m.at["who"] ?? 0),
  },
  {
    name: "a stated toll: the death toll has risen to 86",
    pattern: pattern("toll=toll .. verb=other|be|say|leave ~ p(to,at,of,by)? who=people|number"),
    read: (m, line) =>
      BEYOND.test(verbAt(line, m.at["verb"]).lemma) ? [] : statedToll(line, m.at["toll"] ?? 0, m.at["who"] ?? 0),
  },
  {
    name: "a stated toll: the death toll from an attack on buses carrying pilgrims has risen to 86",
    pattern: pattern("verb=other|hit ~ p(to,at)? ~ who=people|number"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const toll = RISING.test(verb.lemma) && !verb.negated ? tollBefore(line, m.at["verb"] ?? 0) : -1
      const told = toll < 0 ? [] : statedToll(line, toll, m.at["who"] ?? 0)
      return BEYOND.test(verb.lemma) ? told.map(beyond) : told
    },
  },
  {
    name: "a stated number: the number of people killed rose to 20",
    pattern: pattern(
      "toll=thing p(of) people=people|pronoun harm=kill|injure? .. verb=other|be|say ~ p(to,at,of)? who=people|number",
    ),
    read: (m, line) => statedNumber(line, m.at["toll"] ?? 0, m.at["people"] ?? 0, m.at["harm"], m.at["who"] ?? 0),
  },
  {
    name: "a stated number: putting the number of injured at 28",
    pattern: pattern("toll=thing p(of) people=people ~ p(at,to) who=people|number"),
    read: (m, line) => {
      const people = nounAt(line, m.at["people"])
      const facet = /^(?:injured|wounded)$/.test(headOf(line, people)) ? "injured" : "killed"
      const harmed = /^(?:injured|wounded|dead|killed|deaths)$/.test(headOf(line, people))
      const numbered = headOf(line, nounAt(line, m.at["toll"])) === "number" && harmed
      const [from, to] = [nounAt(line, m.at["toll"]).from, nounAt(line, m.at["who"]).to]
      return numbered ? tolls(line, m.at["who"] ?? 0, facet, PLAIN_MOOD, [from, to]) : []
    },
  },
  {
    name: "none hurt: no casualties",
    pattern: pattern("who=people|toll"),
    read: (m, line) => noneHurt(line, m.at["who"] ?? 0),
  },
  {
    name: "none hurt: nobody was killed",
    pattern: pattern("who=pronoun|number verb=kill|injure|die"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      const verb = verbAt(line, m.at["verb"])
      const nobody = /^(?:nobody|no one)$/.test(wordsOf(line, who.from, who.to).toLowerCase())
      const mood = nobody ? moodOf(line, verb) : null
      const facet = verb.deed === "injure" ? "injured" : "killed"
      return mood ? [stated(facet, { min: 0, max: 0, group: "people" }, mood, [who.from, verb.to], who.head)] : []
    },
  },
  {
    name: "missing: 30 people are missing, many were trapped under the rubble",
    pattern: pattern("who=people|number .. verb=other"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const who = nounAt(line, m.at["who"])
      const gone =
        /^(?:miss|trap|bury|vanish|disappear)$/.test(verb.lemma) && line.tokens[verb.head]?.lower !== "missed"
      return gone && !verb.negated
        ? tolls(line, m.at["who"] ?? 0, "missing", { negated: false, hedged: verb.hedged }, [who.from, verb.to])
        : []
    },
  },
  {
    name: "missing: dozens are feared trapped under the rubble",
    pattern: pattern("who=people|number .. verb=say:passive gone=other"),
    read: (m, line) => {
      const gone = verbAt(line, m.at["gone"])
      return GONE.test(gone.lemma)
        ? tolls(line, m.at["who"] ?? 0, "missing", { negated: false, hedged: true }, [
            nounAt(line, m.at["who"]).from,
            gone.to,
          ])
        : []
    },
  },
  {
    name: "missing or held: kidnapped 30 people",
    pattern: pattern("verb=abduct:active|ing ~ who=people|number"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const mood = ABDUCTING.test(verb.lemma) ? moodOf(line, verb) : null
      return mood ? tolls(line, m.at["who"] ?? 0, "missing", mood, [verb.from, nounAt(line, m.at["who"]).to]) : []
    },
  },
  {
    name: "missing or held: 30 people were abducted",
    pattern: pattern("who=people|number .. verb=abduct:passive|bare"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const mood = ABDUCTING.test(verb.lemma) ? moodOf(line, verb) : null
      return mood ? tolls(line, m.at["who"] ?? 0, "missing", mood, [nounAt(line, m.at["who"]).from, verb.to]) : []
    },
  },
  {
    name: "missing or held: holding 900 civilians hostage",
    pattern: pattern("who=people"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      return headOf(line, who) === "hostage" && who.count && who.count.max !== 1
        ? tolls(line, m.at["who"] ?? 0, "missing", PLAIN_MOOD, [who.from, who.to])
        : []
    },
  },
]

const GONE = /^(?:miss|trap|bury|vanish|disappear)$/
/** An arrest by the police is no abduction. */
const ABDUCTING = /^(?:abduct|kidnap)$/
/** "surpassed 60": more than that many. */
const BEYOND = /^(?:surpass|exceed|pass|top)$/
const beyond = (fact: Stated): Stated =>
  fact.facet === "killed" && fact.value.min !== null && fact.value.min === fact.value.max
    ? { ...fact, value: { ...fact.value, min: fact.value.min + 1, max: null } }
    : fact
const RISING = /^(?:rise|reach|climb|stand|hit|surpass|exceed|pass|jump|increase|grow|top)$/

/** The toll that a verb further on is said of, where no other clause begins between; -1 where there is none. */
function tollBefore(line: Line, verb: number): number {
  for (let k = verb - 1; k >= 0; k--) {
    const chunk = line.chunks[k]
    if (!chunk || chunk.kind === "stop" || chunk.kind === "clause" || chunk.kind === "that" || chunk.kind === "quote")
      return -1
    if (chunk.kind === "noun" && chunk.role === "toll" && KILLED.test(headOf(line, chunk))) return k
  }
  return -1
}
const KILLED = /^(?:toll|deaths|fatalities|casualties)$/

/** "the death toll … 86": nothing where the count is of something else ("to an AFP correspondent", "by 12"). */
function statedToll(line: Line, toll: number, who: number): Stated[] {
  const noun = nounAt(line, toll)
  const number = nounAt(line, who)
  const before = line.chunks[who - 1]
  if (before?.kind === "preposition" && before.word === "by") return []
  if (!KILLED.test(headOf(line, noun)) || /^(?:a|an)$/.test(line.tokens[number.from]?.lower ?? "")) return []
  return tolls(line, who, "killed", PLAIN_MOOD, [noun.from, number.to])
}

function statedNumber(line: Line, toll: number, people: number, harm: number | undefined, who: number): Stated[] {
  const noun = nounAt(line, toll)
  const of = nounAt(line, people)
  const number = nounAt(line, who)
  if (headOf(line, noun) !== "number" || !number.count) return []
  const facet =
    harm === undefined ? NUMBERED.get(headOf(line, of)) : verbAt(line, harm).deed === "injure" ? "injured" : "killed"
  if (!facet) return []
  const group: Group = number.role === "people" ? (number.group ?? "people") : (of.group ?? "people")
  return [stated(facet, altered(number.count, { group }), PLAIN_MOOD, [noun.from, number.to], number.head)]
}

const NUMBERED: ReadonlyMap<string, Counted> = new Map([
  ["victims", "killed"],
  ["dead", "killed"],
  ["killed", "killed"],
  ["fatalities", "killed"],
  ["deaths", "killed"],
  ["casualties", "killed"],
  ["injured", "injured"],
  ["wounded", "injured"],
])

/** "no damage or casualties": the "no" is for both. */
function joinedToNone(line: Line, index: number): boolean {
  const joint = line.chunks[index - 1]
  const before = line.chunks[index - 2]
  return joint?.kind === "and" && joint.word === "or" && before?.kind === "noun" && before.negated
}

/** Words that may stand between "no" and what there was none of. */
const PLAIN = /^(?:no|human|civilian|further|reported|immediate|other|military|loss|losses|material)$/

function noneHurt(line: Line, index: number): Stated[] {
  const who = nounAt(line, index)
  const head = headOf(line, who)
  if (
    !(who.negated || joinedToNone(line, index)) ||
    !/^(?:casualties|deaths|fatalities|injuries|victims|casualty)$/.test(head)
  )
    return []
  const words = line.tokens.slice(who.from, who.head).map((token) => token.lower)
  if (who.negated && !words.every((word) => PLAIN.test(word))) return []
  const group = words.includes("civilian") ? "civilians" : "people"
  const facets: Counted[] = /deaths|fatal/.test(head)
    ? ["killed"]
    : head === "injuries"
      ? ["injured"]
      : ["killed", "injured"]
  return facets.map((facet) => stated(facet, { min: 0, max: 0, group }, PLAIN_MOOD, [who.from, who.to], who.head))
}
