import type { NounChunk } from "../../../chunk.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt, wordsOf } from "../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../rule.ts"

/** That civilians were harmed, where no number is given. */
export const CIVILIAN_RULES: readonly Rule[] = [
  {
    name: "civilian casualties named",
    pattern: pattern("toll=toll|people"),
    read: (m, line) => {
      const toll = nounAt(line, m.at["toll"])
      if (toll.negated || toll.count) return []
      const words = wordsOf(line, toll.from, toll.to).toLowerCase()
      if (
        !CIVIL_LOSSES.test(words) ||
        isListed(line, toll) ||
        isOnlyAlleged(line, m.at["toll"] ?? 0) ||
        isNotSeen(line, m.at["toll"] ?? 0) ||
        isGroundOfBlame(line, m.at["toll"] ?? 0)
      )
        return []
      const hedged =
        /\b(?:potential|possible|feared)\b/.test(words) ||
        toll.hedged ||
        hedgedVerb(line, m.at["toll"] ?? 0) ||
        isIndicated(line, m.at["toll"] ?? 0)
      return [harm(toll.from, toll.to, toll.head, hedged)]
    },
  },
  {
    name: "civilians killed without a number",
    pattern: pattern("verb=kill|injure|hit:active|ing|infinitive who=people"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const who = nounAt(line, m.at["who"])
      if (
        verb.negated ||
        who.count ||
        !isPlural(line, who) ||
        who.negated ||
        verb.deed === "hit" ||
        !isCivil(who.group)
      )
        return []
      return [harm(verb.from, who.to, verb.head, verb.hedged)]
    },
  },
  {
    name: "civilians killed, without a number: civilians were killed in the raid",
    pattern: pattern("who=people verb=kill|injure|damage:passive"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const who = nounAt(line, m.at["who"])
      // "20 civilians including children were killed" is counted: only a subject by itself counts here.
      const before = line.chunks[(m.at["who"] ?? 0) - 1]
      const alone = before === undefined || /^(?:stop|that|clause|quote)$/.test(before.kind)
      if (!alone || !isPlural(line, who) || verb.negated || who.count || who.negated || !isCivil(who.group)) return []
      return [harm(who.from, verb.to, verb.head, verb.hedged || who.hedged)]
    },
  },
  {
    name: "casualties among civilians",
    pattern: pattern("toll=toll|event p(among,against) who=people"),
    read: (m, line) => {
      const toll = nounAt(line, m.at["toll"])
      const who = nounAt(line, m.at["who"])
      const word = line.tokens[toll.head]?.lower ?? ""
      return isCivil(who.group) &&
        !who.count &&
        !toll.negated &&
        /^(?:casualties|deaths|injuries|losses|massacre|massacres|victims)$/.test(word)
        ? [harm(toll.from, who.to, toll.head, toll.hedged)]
        : []
    },
  },
  {
    name: "women and children among the dead",
    pattern: pattern("who=people be? ~ p(among) toll=people|toll"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      const toll = nounAt(line, m.at["toll"])
      const word = line.tokens[toll.head]?.lower ?? ""
      if (who.count || who.negated || !isCivil(who.group)) return []
      return /^(?:victims|dead|casualties|killed|wounded|injured|fatalities|deaths)$/.test(word)
        ? [harm(who.from, toll.to, who.head, who.hedged)]
        : []
    },
  },
  {
    name: "mostly women and children",
    pattern: pattern("who=people"),
    read: (m, line) => {
      const who = nounAt(line, m.at["who"])
      if (!isCivil(who.group) || alreadyCivil(line, m.at["who"] ?? 0)) return []
      const before = wordsOf(line, Math.max(line.sentence.from, who.from - 4), who.from).toLowerCase()
      if (!MOSTLY.test(before)) return []
      const next = line.chunks[(m.at["who"] ?? 0) + 2]
      return [harm(who.from - 1, next?.kind === "noun" && isCivil(next.group) ? next.to : who.to, who.head, false)]
    },
  },
]

const CIVIL_LOSSES = /\b(?:civilian|non-combatant) (?:casualties|deaths|victims|losses|fatalities|lives|toll)\b/
const MOSTLY = /(?:mostly|majority of|most|mainly|most of (?:them|whom|which)(?: (?:are|were|was))?)$/

/** "Tags coalition raids civilian casualties": words in a row, not a group of one noun. */
function isListed(line: Line, toll: NounChunk): boolean {
  const civil = line.tokens.findIndex((token, k) => k >= toll.from && /^(?:civilian|non-combatant)$/.test(token.lower))
  return (
    toll.parties.length > 0 ||
    line.tokens.slice(toll.from, civil).some(({ lower }) => /^(?:tags?|airstrikes|strikes|attacks|raids)$/.test(lower))
  )
}

/** "13 civilians, mostly women and children": their number says it already. */
function alreadyCivil(line: Line, index: number): boolean {
  return line.chunks
    .slice(Math.max(0, index - 3), index)
    .some((chunk) => chunk.kind === "noun" && chunk.count !== null && chunk.group === "civilians")
}

/** "takes allegations of civilian casualties seriously", "to prevent civilian deaths": nobody states that there were any. */
function isOnlyAlleged(line: Line, index: number): boolean {
  const before = line.chunks[index - 1]
  const noun = line.chunks[index - 2]
  const toll = line.chunks[index]
  const from = toll?.from ?? 0
  if (line.tokens.slice(Math.max(line.sentence.from, from - 1), from + 1).some((token) => AVERTING.test(token.lower)))
    return true
  return (
    before?.kind === "preposition" &&
    before.word === "of" &&
    noun?.kind === "noun" &&
    /^(?:allegations?|reports?|claims?|accusations?|risk|possibility)$/.test(line.tokens[noun.head]?.lower ?? "")
  )
}

const AVERTING = /^(?:prevent|avoid|minimi[sz]e|reduce|reducing|limit|mitigate|spare)(?:ing|s)?$/

/** "kills woman" is one. */
const isPlural = (line: Line, who: NounChunk) =>
  who.plural || /^(?:women|children)$/.test(line.tokens[who.head]?.lower ?? "")

const isCivil = (group: string | null) => group === "civilians" || group === "children" || group === "women"

function harm(from: number, to: number, at: number, hedged: boolean): Stated {
  return {
    facet: "civilian-harm",
    value: { harmed: true },
    from,
    to,
    at,
    ...(hedged ? { stance: "suggests" as const } : {}),
  }
}

function hedgedVerb(line: Line, index: number): boolean {
  for (let k = index - 1; k >= Math.max(0, index - 3); k--) {
    const chunk = line.chunks[k]
    if (chunk?.kind === "verb") return chunk.hedged
  }
  return false
}

/** "no indications of civilian casualties": the rule for no harm reads that. */
function isNotSeen(line: Line, index: number): boolean {
  const tie = line.chunks[index - 1]
  const noun = line.chunks[index - 2]
  return tie?.kind === "preposition" && tie.word === "of" && noun?.kind === "noun" && noun.negated
}

/** "credible evidence of civilian victims": shown to be likely. */
function isIndicated(line: Line, index: number): boolean {
  const tie = line.chunks[index - 1]
  const noun = line.chunks[index - 2]
  if (tie?.kind !== "preposition" || tie.word !== "of" || noun?.kind !== "noun") return false
  return /^(?:evidence|indications?|signs?|likelihood)$/.test(line.tokens[noun.head]?.lower ?? "")
}

/** "blamed the rebels for the civilian casualties": what is blamed for, not what the blamer counts or concedes. */
function isGroundOfBlame(line: Line, index: number): boolean {
  const tie = line.chunks[index - 1]
  if (tie?.kind !== "preposition" || tie.word !== "for") return false
  return line.chunks.slice(0, index).some((chunk) => chunk.kind === "verb" && chunk.deed === "accuse")
}
