import type { Chunk, NamedParty, NounChunk, Role } from "../../../chunk.ts"
import { gather } from "../../../gather.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt } from "../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../rule.ts"
import { mainVerbBefore, nounChunk, subjectOf } from "../../../subject.ts"
import { isDenied } from "../scope/negated-noun.ts"
import { isTold } from "./event.ts"
import { strikesWith } from "./strikes-with.ts"
import { spanEnd } from "./telling.ts"

/** Who did it: an agent that the grammar makes one. An epithet is kept as inferred, a bare "terrorist attack" names nobody. */
export const PARTY_RULES: readonly Rule[] = [
  {
    name: "the doer before the verb: coalition jets hit, rebels fired, the army seized",
    pattern: pattern(
      "verb=hit|fire|capture|kill|injure|conduct|abduct|execute|damage|clash:active|bare|ing|infinitive",
    ),
    read: (m, line) => {
      const index = m.at["verb"] ?? 0
      const verb = verbAt(line, index)
      if (verb.negated || (verb.form === "infinitive" && !isDoneAfter(line.chunks[index - 1]))) return []
      if (verb.deed === "conduct" && !conductsEvent(line, index)) return []
      if (verb.deed === "fire" && firesNothing(line, index)) return []
      if (verb.deed === "clash" && verb.form !== "active") return []
      // "their jets struck near the village": what flies strikes, though no object follows.
      if (verb.form === "bare" && !(verb.deed === "hit" && strikes(line, subjectOf(line, index)[0], index))) return []
      if (
        /^(?:clash|withdraw|besiege|control|secure|hold|repel|foil|thwart)$/.test(verb.lemma) ||
        isLimited(line, index)
      )
        return []
      const hedged = verb.hedged || (verb.form === "ing" && isOfHedged(line, index)) || isSupposed(line, index)
      return gather(doersIn(line, subjectOf(line, index)), (k) =>
        actors(line, k, nounChunk(line, k)?.from ?? 0, Math.max(spanEnd(line, index), verb.to), verb.head, hedged),
      )
    },
  },
  {
    name: "the doer after by: struck by Russian warplanes, killed by shells of the army",
    pattern: pattern(
      "verb=hit|kill|injure|fire|damage|conduct|capture|execute|abduct|other:passive|bare .. p(by) who=force|people|weapon|event|place|thing",
    ),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const who = m.at["who"] ?? 0
      if (
        verb.negated ||
        (verb.deed === "other" && !/^(?:use|drop|cause|lead|eliminate)$/.test(verb.lemma)) ||
        HOLDING.test(verb.lemma)
      )
        return []
      return gather(chain(line, who), (k) => actors(line, k, verb.from, nounAt(line, k).to, verb.head, verb.hedged))
    },
  },
  {
    name: "the doer after by, of weapons: shells fired by terrorists, carried out by the coalition",
    pattern: pattern("verb=fire|conduct|hit|capture|claim:active p(by) who=force|people|place|thing"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      if (HOLDING.test(verb.lemma)) return []
      const from = line.chunks[(m.at["verb"] ?? 1) - 1]?.from ?? 0
      return gather(chain(line, m.at["who"] ?? 0), (k) => actors(line, k, from, nounAt(line, k).to, verb.head, false))
    },
  },
  {
    name: "the doer in the name of the event: regime air strikes, a coalition raid",
    pattern: pattern("event=event|weapon"),
    read: (m, line) => {
      const event = nounAt(line, m.at["event"])
      const word = line.tokens[event.head]?.lower ?? ""
      if (
        event.negated ||
        isAwaited(line, m.at["event"] ?? 0) ||
        isLimited(line, (m.at["event"] ?? 0) + 2) ||
        /^(?:clash|clashes|fighting|battle|battles|combat|fight)$/.test(word)
      )
        return []
      return actors(line, m.at["event"] ?? 0, event.from, event.to, event.head, event.hedged)
    },
  },
  {
    name: "the doer after the event: air strikes by the coalition, shelling from regime forces",
    pattern: pattern("event=event|weapon .. p(by) who=force|people|thing|place"),
    read: (m, line) => {
      const event = nounAt(line, m.at["event"])
      const who = nounAt(line, m.at["who"])
      if (isAwaited(line, m.at["event"] ?? 0)) return []
      const from = who.from - event.from <= NEAR_EVENT ? event.from : who.from - 1
      const doers = chain(line, m.at["who"] ?? 0)
      const to = Math.max(...doers.map((k) => nounAt(line, k).to))
      return gather(doers, (k) => actors(line, k, from, to, event.head, event.hedged))
    },
  },
  {
    name: "the doer behind it: X was behind the attack, X is responsible for the raid",
    pattern: pattern("verb=be .. p(behind) event=event|thing|pronoun"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      if (verb.negated) return []
      return gather(subjectOf(line, m.at["verb"] ?? 0), (k) =>
        actors(line, k, nounChunk(line, k)?.from ?? 0, nounAt(line, m.at["event"]).to, verb.head, verb.hedged),
      )
    },
  },
]

/** "jets believed to be Veyan struck the town": whose they were is a supposition. */
function isSupposed(line: Line, index: number): boolean {
  const [said, be] = [line.chunks[index - 3], line.chunks[index - 2]]
  return (
    be?.kind === "verb" && be.lemma === "be" && be.form === "infinitive" && said?.kind === "verb" && said.deed === "say"
  )
}

/** "allegedly struck the base killing three": a participle is as sure as the verb that it goes with. */
function isOfHedged(line: Line, index: number): boolean {
  const main = mainVerbBefore(line, index)
  return main?.kind === "verb" && main.hedged
}

/** An event that may come is nobody's deed yet. */
const isAwaited = (line: Line, index: number) => nounChunk(line, index)?.role === "event" && !isTold(line, index)

/** Who holds ground or a siege does nothing to it by that. */
const HOLDING = /^(?:besiege|control|hold|secure|surround|encircle)$/

/** The head of a subject and what it is of or from: "warplanes of the coalition", not "strikes on a holdout of IS". */
function doersIn(line: Line, nouns: readonly number[]): number[] {
  const doers: number[] = []
  for (const [position, k] of nouns.entries()) {
    const tie = line.chunks[k - 1]
    const tied = (tie?.kind === "preposition" && /^(?:of|from|by)$/.test(tie.word)) || tie?.kind === "and"
    // "the Democratic Forces, an alliance of northern and coastal fighters": a head with a name needs no other.
    const told = tie?.kind === "preposition" && (nounChunk(line, nouns[0] ?? -1)?.parties.length ?? 0) > 0
    if (position > 0 && (!tied || told)) break
    doers.push(k)
  }
  return doers
}

/** An agent further behind its event than this many tokens is evidence by itself. */
const NEAR_EVENT = 6

/** The noun and those tied to it by "of", "from" and "and". */
function chain(line: Line, index: number): number[] {
  const found = [index]
  for (let k = index; ; ) {
    const tie = line.chunks[k + 1]
    const next = line.chunks[k + 2]
    const ties =
      (tie?.kind === "preposition" && /^(?:of|from)$/.test(tie.word)) || (tie?.kind === "and" && tie.word === "and")
    if (!ties || next?.kind !== "noun") return found
    const after = line.chunks[k + 3]
    if (tie?.kind === "and" && after?.kind === "verb" && after.form !== "bare") return found
    k += 2
    found.push(k)
  }
}

function actors(line: Line, index: number, from: number, to: number, at: number, hedged: boolean): Stated[] {
  const noun = nounChunk(line, index)
  if (!noun || !NAMES_ACTORS.has(noun.role) || isDenied(line, index)) return []
  const doers = (noun.parties.length > 0 ? noun.parties : owners(line, index, noun)).filter((party) =>
    isDoer(line, noun, party),
  )
  const joined = joinedAdjective(line, index)
  const open = joined.length > 0 && isOpen(line, index)
  return [...joined, ...doers].map((party) => ({
    facet: "responsibility" as const,
    value: { actor: party.id },
    from: Math.min(from, noun.from),
    to: Math.max(to, noun.to),
    at,
    ...(hedged || noun.hedged || open ? { stance: "suggests" as const } : {}),
    ...(party.how === "epithet" ? { inferred: ["actor"] } : {}),
  }))
}

/** "presumed Veyan and Tarsi jets", "Veyan or Tarsi jets": which of them, or whether any, is left open. */
function isOpen(line: Line, index: number): boolean {
  const joint = line.chunks[index - 1]
  return (joint?.kind === "and" && joint.word === "or") || nounChunk(line, index - 2)?.hedged === true
}

/** "Veyan and Tarsi jets": the adjective that "and" joins to the noun's own. */
function joinedAdjective(line: Line, index: number): readonly NamedParty[] {
  const joint = line.chunks[index - 1]
  const before = nounChunk(line, index - 2)
  const noun = nounChunk(line, index)
  if (joint?.kind !== "and" || !/^(?:and|or)$/.test(joint.word) || !before || noun?.parties[0]?.from !== noun?.from)
    return []
  return before.parties.filter(({ how, to }) => how === "adjective" && to === before.to)
}

/** "strikes only hit targets of IS": it sets limits to what one's own did, and owns up to nothing. */
export function isLimited(line: Line, verb: number): boolean {
  const chunk = line.chunks[verb]
  if (chunk?.kind !== "verb") return false
  return (
    /^(?:only|solely|exclusively)$/.test(line.tokens[chunk.from - 1]?.lower ?? "") ||
    /^(?:only|solely|exclusively)$/.test(line.tokens[chunk.from]?.lower ?? "")
  )
}

/** Aircraft that "struck near the village", and fighters who "targeted with rockets the village", are no passives. */
function strikes(line: Line, subject: number | undefined, verb: number): boolean {
  if (subject === undefined) return false
  const doer = nounChunk(line, subject)
  return (doer?.type === "air-strike" && doer.role === "force") || strikesWith(line, subject, verb)
}

/** "their jets": the force named before in the sentence. */
function owners(line: Line, index: number, noun: NounChunk): readonly NamedParty[] {
  if (!/^(?:their|its|his)$/.test(line.tokens[noun.from]?.lower ?? "") || noun.role !== "force") return []
  for (let k = 0; k < index; k++) {
    const before = nounChunk(line, k)
    if (before && before.role === "force" && before.parties.length > 0 && line.chunks[k - 1]?.kind !== "preposition")
      return before.parties
  }
  return []
}

const NAMES_ACTORS: ReadonlySet<Role> = new Set<Role>(["force", "people", "event", "weapon", "place", "thing"])

/** A party in the noun that can be meant as the doer: no epithet of an event, no "rebel-held", no country of a town. */
function isDoer(line: Line, noun: NounChunk, party: NamedParty): boolean {
  // Ministers attack and are attacked in words; "the president's air force" does it otherwise.
  if (party.how === "person" && !(noun.role === "force" && party.to < noun.to)) return false
  const named = noun.role === "event" || noun.role === "weapon"
  if (party.how === "epithet" && (named || noun.parties.some((other) => other.how === "name"))) return false
  if (noun.role === "place" && party.to !== noun.to) return false
  if (noun.role === "thing" && party.how === "adjective" && party.to !== noun.to) return false
  if (
    noun.parties.some(
      (other) => other !== party && other.from > party.from && other.how === "name" && party.how === "adjective",
    )
  )
    return false
  const opens = party.from === noun.from && line.tokens[noun.from - 1]?.kind !== "word"
  // "MARVIK Veyan government jets": where a report was written, run together with its first words.
  const runOn = (other: NamedParty) => other.from === party.to && other.id !== party.id && other.how !== "epithet"
  if (opens && party.how === "name" && noun.parties.some(runOn)) return false
  return party.to >= noun.to || !BACKING.test(line.tokens[party.to]?.lower ?? "")
}

/** "rebel-held", "Iran backed" before the noun. */
const BACKING = /^(?:-|held|backed|led|controlled|allied|linked|affiliated)$/
/** "managed to seize", "is said to have bombed", not "threatened to bomb". */
const isDoneAfter = (before: Chunk | undefined) => before?.kind === "verb" && !UNDONE.test(before.lemma)
const UNDONE =
  /^(?:threaten\w*|plan|want|intend|vow|prepare|aim|seek|refuse|decline|fail|order|urge|agree|promise|pledge|expect|hope|need|warn|call)$/

/** "dropped food", "launched a campaign": nothing that kills. */
function firesNothing(line: Line, index: number): boolean {
  const object = nounChunk(line, index + 1)
  return object?.role === "thing" && object.type === null
}

/** "carried out several raids", not "carried out a survey". */
export function conductsEvent(line: Line, index: number): boolean {
  const next = nounChunk(line, index + 1) ?? nounChunk(line, index + 2)
  return next?.role === "event" || next?.role === "weapon"
}
