import type { VerbChunk } from "../../../chunk.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt } from "../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../rule.ts"
import { CALLED, DEATHS } from "./harm.ts"
import {
  couple,
  coupled,
  FACET,
  facetOf,
  groupAt,
  headOf,
  isPart,
  listed,
  moodOf,
  PLAIN_MOOD,
  stated,
  tolls,
} from "./toll-count.ts"

/** How many were killed or injured, by the shape of the clause. Earlier rules win over later ones. */
export const TOLL_RULES: readonly Rule[] = [
  {
    name: "people before a passive: 43 people were killed",
    pattern: pattern("who=people|number .. verb=kill|injure|execute:passive|bare"),
    read: (m, line) => suffered(line, m.at["who"] ?? 0, m.at["verb"] ?? 0, m.at["verb"] ?? 0),
  },
  {
    name: "people before a passive: four members who were working in the clinic were killed",
    pattern: pattern("who=people|number .. relative .. other|be|capture|fire .. verb=kill|injure|execute:passive"),
    read: (m, line) => suffered(line, m.at["who"] ?? 0, m.at["verb"] ?? 0, m.at["verb"] ?? 0),
  },
  {
    name: "people before a passive: a boy who was injured",
    pattern: pattern("who=people|number relative verb=kill|injure|execute:passive"),
    read: (m, line) => suffered(line, m.at["who"] ?? 0, m.at["verb"] ?? 0, m.at["verb"] ?? 0),
  },
  {
    name: "people believed harmed: 12 are feared dead, are believed to have been killed",
    pattern: pattern("who=people|number .. verb=say:passive harm=kill|injure|execute|die"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      const harm = verbAt(line, m.at["harm"])
      const mood = moodOf(line, harm)
      if (
        !mood ||
        mood.negated ||
        verbAt(line, m.at["verb"]).negated ||
        !isNearest(line, m.at["who"] ?? 0, m.at["verb"] ?? 0)
      )
        return []
      return tolls(line, m.at["who"] ?? 0, facetOf(harm.deed), { negated: false, hedged: true }, [who.from, harm.to])
    },
  },
  {
    name: "people before two passives: dozens were killed and injured",
    pattern: pattern(
      "who=people|number .. verb=kill|injure:passive|bare|active ~ and? second=kill|injure:passive|bare",
    ),
    read: (m, line) => suffered(line, m.at["who"] ?? 0, m.at["verb"] ?? 0, m.at["second"] ?? 0),
  },
  {
    name: "dead and wounded of one count: scores of dead and wounded members",
    pattern: pattern("who=people and verb=injure people?"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      const verb = verbAt(line, m.at["verb"])
      const bare = line.tokens[verb.from]?.lower === line.tokens[verb.head]?.lower
      return headOf(line, who) === "dead" && bare
        ? tolls(line, m.at["who"] ?? 0, "injured", PLAIN_MOOD, [who.from, verb.to])
        : []
    },
  },
  {
    name: "people after an active verb: killed 43 people",
    pattern: pattern("verb=kill|injure|execute:active|ing|infinitive ~ p(of)? who=people|number"),
    read: (m, line) => harmed(line, m.at["verb"] ?? 0, m.at["who"] ?? 0),
  },
  {
    name: "people after two verbs: killed and wounded 32 people",
    pattern: pattern("verb=kill|injure ~ and second=kill|injure:active|ing ~ p(of)? who=people|number"),
    read: (m, line) => harmed(line, m.at["verb"] ?? 0, m.at["who"] ?? 0),
  },
  {
    name: "people who die: 12 people died",
    pattern: pattern("who=people|number .. verb=die"),
    read: (m, line) => suffered(line, m.at["who"] ?? 0, m.at["verb"] ?? 0, m.at["verb"] ?? 0),
  },
  {
    name: "so many dead: 29 rebels dead, 140 injured people",
    pattern: pattern("who=people"),
    read: (m, line) => calledHarmed(line, m.at["who"] ?? 0),
  },
  {
    name: "lives lost: six people lost their lives",
    pattern: pattern("who=people|number .. verb=lose lives=people|toll"),
    read: (m, line) => {
      const lives = nounAt(line, m.at["lives"])
      const who = m.at["who"] ?? 0
      const verb = verbAt(line, m.at["verb"])
      const own = /^(?:life|lives)$/.test(headOf(line, lives)) && !lives.count
      const mood = own && isNearest(line, who, m.at["verb"] ?? 0) ? moodOf(line, verb) : null
      return mood ? tolls(line, who, "killed", mood, [nounAt(line, who).from, lives.to]) : []
    },
  },
  {
    name: "lives claimed: claimed the lives of 32 people",
    pattern: pattern("verb=claim|cause|other|lose lives=people p(of)? who=people|number"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const mood = moodOf(line, verb)
      const lives = headOf(line, nounAt(line, m.at["lives"])) === "lives"
      return mood && lives ? listed(line, m.at["who"] ?? 0, "killed", mood, verb.from) : []
    },
  },
  {
    name: "lives claimed: claiming two lives, lost three fighters",
    pattern: pattern("verb=claim|lose|cause lives=people"),
    read: (m, line) => {
      const lives = nounAt(line, m.at["lives"])
      const verb = verbAt(line, m.at["verb"])
      const mood = moodOf(line, verb)
      const taken =
        headOf(line, lives) === "lives" ||
        verb.deed === "claim" ||
        (verb.deed === "lose" && lives.group === "combatants")
      return mood && lives.count && taken ? tolls(line, m.at["lives"] ?? 0, "killed", mood, [verb.from, lives.to]) : []
    },
  },
  {
    name: "deaths of people: resulted in the deaths of 10 civilians, the bodies of eight people",
    pattern: pattern("toll=toll|event|people p(of) who=people|number"),
    read: (m, line) => {
      const toll = nounAt(line, m.at["toll"])
      const facet = DEATHS.get(headOf(line, toll))
      return facet && !toll.count ? listed(line, m.at["who"] ?? 0, facet, PLAIN_MOOD, toll.from) : []
    },
  },
  {
    name: "bodies counted: recovered at least 17 bodies",
    pattern: pattern("who=people"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      return /^(?:bodies|corpses)$/.test(headOf(line, who)) && who.count?.vague !== "many"
        ? tolls(line, m.at["who"] ?? 0, "killed", PLAIN_MOOD, [
            line.chunks[m.from - 1]?.kind === "verb" ? (line.chunks[m.from - 1]?.from ?? who.from) : who.from,
            who.to,
          ])
        : []
    },
  },
  {
    name: "harm done to people: inflicted harm on 200 civilians",
    pattern: pattern("verb=cause harm=toll p(on,to) who=people|number"),
    read: (m, line) => {
      const mood = moodOf(line, verbAt(line, m.at["verb"]))
      const harm = /^(?:harm|injuries|injury|wounds)$/.test(headOf(line, nounAt(line, m.at["harm"])))
      return mood && harm ? listed(line, m.at["who"] ?? 0, "injured", mood, verbAt(line, m.at["verb"]).from) : []
    },
  },
  {
    name: "injuries suffered: a photographer sustained slight injuries",
    pattern: pattern("who=people|number .. verb=lose|other harm=toll|weapon|thing"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const harm = nounAt(line, m.at["harm"])
      const who = m.at["who"] ?? 0
      const suffers = /^(?:suffer|sustain|receive)$/.test(verb.lemma) && HURT.test(headOf(line, harm))
      const mood = suffers && isNearest(line, who, m.at["verb"] ?? 0) ? moodOf(line, verb) : null
      return mood ? tolls(line, who, "injured", mood, [nounAt(line, who).from, harm.to]) : []
    },
  },
]

const HURT = /^(?:injury|injuries|wounds|burns|suffocation|shrapnel)$/

/** The people at `who` are subject of the verb at `verb`; the facet is that of the verb at `named`. */
function suffered(line: Line, who: number, verb: number, named: number): Stated[] {
  const noun = nounAt(line, who)
  const deed = verbAt(line, named)
  const next = line.chunks[named + 1]
  const mood = moodOf(line, verbAt(line, verb))
  if (!mood || headOf(line, noun) === "dead" || isObject(line, who) || isStray(line, who)) return []
  if (named !== verb && next?.kind === "noun" && next.count) return []
  if (noun.count?.min != null && noun.count.max !== null && sharesCount(line, verb)) return []
  const pair = couple(line, who)
  if (pair && isNearest(line, pair.last, verb))
    return coupled(line, who, { ...pair, to: deed.to }, facetOf(deed.deed), mood, noun.from)
  if (line.chunks[who - 1]?.kind === "and" && who > 1 && couple(line, who - 2)) return []
  if (!noun.count && isUncounted(line, who, deed)) {
    const group = groupAt(line, who)
    return mood.negated
      ? []
      : [stated(facetOf(deed.deed), { min: null, max: null, group }, mood, [noun.from, deed.to], noun.head)]
  }
  if (!isNearest(line, who, verb)) return []
  return tolls(line, who, facetOf(deed.deed), mood, [noun.from, deed.to])
}

/** "Soldiers were killed": more than one, and nobody says how many; that civilians were is told as civilian harm. */
function isUncounted(line: Line, who: number, verb: VerbChunk): boolean {
  const noun = nounAt(line, who)
  const plain = noun.role === "people" && noun.plural && !noun.definite && noun.group !== "civilians"
  return plain && verb.form === "passive" && noun.to - noun.from <= 3
}

/** A number with a noun of another group right after it counts something else (a list, an address). */
const isStray = (line: Line, who: number): boolean =>
  nounAt(line, who).role === "number" && line.chunks[who + 1]?.kind === "noun"

/** "25 militants killed and injured": one exact number for both says how many of neither. */
function sharesCount(line: Line, verb: number): boolean {
  const next = line.chunks[verb + 1]
  const other = next?.kind === "and" || next?.kind === "comma" ? line.chunks[verb + 2] : next
  const after = line.chunks[verb + (other === next ? 2 : 3)]
  if (other?.kind !== "verb" || (other.deed !== "injure" && other.deed !== "kill")) return false
  return other.form === "bare" && !(after?.kind === "noun" && after.count !== null)
}

function harmed(line: Line, verb: number, who: number): Stated[] {
  const deed: VerbChunk = verbAt(line, verb)
  const mood = moodOf(line, deed)
  return mood ? listed(line, who, facetOf(deed.deed), mood, deed.from) : []
}

/** "killed four people, two were wounded": the people right after an active verb are its object. */
function isObject(line: Line, index: number): boolean {
  const before = line.chunks[index - 1]
  return (
    before?.kind === "verb" && FACET[before.deed] !== undefined && before.form !== "passive" && before.form !== "bare"
  )
}

/** No other count of people stands between the people and the verb, but in a list or as a part of them. */
function isNearest(line: Line, who: number, verb: number): boolean {
  for (let k = who + 1; k < verb; k++) {
    const chunk = line.chunks[k]
    if (chunk?.kind !== "noun" || (chunk.role !== "people" && chunk.role !== "number") || !chunk.count) continue
    const previous = line.chunks[k - 1]
    const verbChunk = line.chunks[verb]
    const bare = verbChunk?.kind === "verb" && verbChunk.form === "bare"
    if (bare || (previous?.kind !== "and" && !isPart(line, k))) return false
  }
  return true
}

/** "two of the dead were children": what they were is told next. */
function tellsWho(line: Line, index: number): boolean {
  const be = line.chunks[index + 1]
  const who = line.chunks[index + 2]
  return be?.kind === "verb" && be.deed === "be" && who?.kind === "noun" && who.role === "people"
}

/** People called dead or wounded in the group that counts them: "29 rebels dead", "80 other wounded persons". */
function calledHarmed(line: Line, index: number): Stated[] {
  const who = nounAt(line, index)
  if (!who.count || who.negated || tellsWho(line, index)) return []
  const next = line.chunks[index + 1]
  // "three of the wounded died": they are counted among the dead.
  const died = next?.kind === "verb" && next.deed === "die"
  for (let k = who.from; k < who.to; k++) {
    const word = line.tokens[k]?.lower ?? ""
    const facet = CALLED.get(word)
    if (facet && !(died && facet === "injured")) return tolls(line, index, facet, PLAIN_MOOD, [who.from, who.to])
  }
  return []
}
