import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Party } from "../model/party.ts"
import { altered } from "./altered.ts"
import type { Stretch } from "./attribution.ts"
import type { NamedParty, NounChunk } from "./chunk.ts"
import { asActor, asSpeaker, canAct } from "./counterpart.ts"
import { gather } from "./gather.ts"
import { stateOfPeople } from "./peoples.ts"
import { personIn } from "./person.ts"
import { wordsOf } from "./phrase.ts"
import type { Line } from "./rule.ts"
import { OUTLET, slug, type Voice } from "./voice.ts"

/** What finding a speaker asks of a language. */
export interface SpeakerWords {
  /** Pronouns that take up the last speaker. */
  readonly pronouns: ReadonlySet<string>
  /** Those of `pronouns` by which speakers speak of themselves. */
  readonly own: ReadonlySet<string>
  /** Those of `pronouns` that stand for a person. */
  readonly persons: ReadonlySet<string>
  /** "the group", "the statement": nouns that, with "the", take up the last speaker. */
  readonly resumed: ReadonlySet<string>
  /** "a statement": what is said, standing for whoever spoke last. */
  readonly utterances: ReadonlySet<string>
  /** Sources that are nobody: "reports". */
  readonly nobody: ReadonlySet<string>
  /** Words that leave such a source nobody: "unconfirmed reports". */
  readonly vague: ReadonlySet<string>
  /** What suggests something and is no speaker: "evidence", "test results". */
  readonly evidence: ReadonlySet<string>
  /** Nouns of office, which stand beside a person's name. */
  readonly offices: ReadonlySet<string>
  /** Words of `offices` that only qualify one ("top", "military"). */
  readonly ranks: ReadonlySet<string>
  /** Those of `offices` that go with a name and say little of whom it speaks for ("Colonel", "Dr"). */
  readonly titles: ReadonlySet<string>
  /** What a minister or deputy is of ("foreign", "prime"). */
  readonly fields: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  /** Words that make a state's voice that of its forces. */
  readonly military: ReadonlySet<string>
  /** Nouns of those who carry news ("agency", "television"). */
  readonly carriers: ReadonlySet<string>
  /** Descriptions of a monitor that is not named ("an NGO", "a group tracking the war"). */
  readonly monitoring: RegExp
}

/** Who has spoken so far in a report. */
export interface Discourse {
  last: Voice | null
  /** The body that the last sentence was about, should nobody have spoken yet. */
  topic: Voice | null
  readonly people: Map<string, Voice>
  /** Named bodies and offices by each word that names them: "force" for the Vey Defence Force. */
  readonly bodies: Map<string, Voice>
  /** The last person who spoke, whom "he" and "she" take up. */
  person: Voice | null
}

/** Who the words of `source` name, in the light of who has spoken before. */
export function voiceOf(
  line: Line,
  source: Stretch | null,
  discourse: Discourse,
  knowledge: Knowledge,
  outlet: string | null,
  words: SpeakerWords,
): Voice {
  if (!source) return UNNAMED
  const nouns = nounsOf(line, source)
  const resumed = resumedVoice(line, nouns, discourse, words)
  if (resumed) return resumed === discourse.topic ? at(resumed, line, source) : resumed
  const named = speakingParty(line, nouns, knowledge.parties, words)
  const text = wordsOf(line, source.from, source.to)
  const surnames = nouns.length > 0 ? surnamesIn(line, nouns, words) : [text.toLowerCase()]
  const known =
    named === null ? surnames.map((name) => discourse.people.get(name)).find((voice) => voice !== undefined) : undefined
  if (known) return at(known, line, source)
  const id = named
    ? idOf(named, line, source, knowledge.parties, words)
    : (stateOfPeople(knowledge, text) ?? nameOf(line, nouns, text, words))
  const voice = isOwn(id, knowledge.parties.get(id), outlet, text, named === null)
    ? OUTLET
    : {
        speaker: { id, text, ...(named?.how === "epithet" ? { inferred: true } : {}), ...personIn(line, nouns, words) },
        surnames,
      }
  for (const name of surnames) discourse.people.set(name, voice)
  if (named?.how !== "epithet" && voice !== OUTLET)
    for (const word of bodyWords(line, nouns)) discourse.bodies.set(word, voice)
  return at(voice, line, source)
}

/** The noun groups of a source; of one that reaches beyond it ("in Aleppo | state television", "the army | 's claim") only its words. */
function nounsOf(line: Line, source: Stretch): NounChunk[] {
  return gather(line.chunks, (chunk): readonly NounChunk[] => {
    if (chunk.kind !== "noun" || chunk.from >= source.to || chunk.to <= source.from) return []
    if (chunk.from >= source.from && chunk.to <= source.to) return [chunk]
    const from = Math.max(chunk.from, source.from)
    const to = Math.min(chunk.to, source.to)
    const parties = chunk.parties.filter((party) => party.from >= from && party.to <= to)
    const cut = to < chunk.to ? { to, head: to - 1, role: parties.length > 0 ? ("force" as const) : chunk.role } : {}
    return [{ ...chunk, from, parties, count: null, definite: false, ...cut }]
  })
}

/** Every word of the nouns that hold a name, by which "the force", "the ministry" may take it up again. */
const bodyWords = (line: Line, nouns: readonly NounChunk[]) =>
  gather(
    nouns.filter(
      (noun) => noun.parties.some(({ how }) => how !== "epithet") || line.tokens[noun.head]?.capital === true,
    ),
    (noun) => line.tokens.slice(noun.from, noun.to).map(({ lower }) => lower),
  )

/**
 * Everybody whom the words of a source name: "the United Nations and the OPCW" are two voices, the first as `voiceOf`
 * gives it.
 */
export function voicesOf(
  line: Line,
  source: Stretch | null,
  discourse: Discourse,
  knowledge: Knowledge,
  outlet: string | null,
  words: SpeakerWords,
): readonly [Voice, ...Voice[]] {
  const parts = source ? conjuncts(line, source) : []
  const [first, ...others] = parts.map((part) => voiceOf(line, part, discourse, knowledge, outlet, words))
  return first ? [first, ...others] : [voiceOf(line, source, discourse, knowledge, outlet, words)]
}

/** A source cut at "and" where both sides name a body; one part, the whole, elsewhere. */
function conjuncts(line: Line, source: Stretch): Stretch[] {
  const inside = line.chunks.filter((chunk) => chunk.to > source.from && chunk.to <= source.to)
  const names = (chunk: (typeof inside)[number] | undefined) =>
    chunk?.kind === "noun" &&
    (chunk.parties.some(({ how }) => how === "name" || how === "person") ||
      STATES.test(line.tokens[chunk.head]?.lower ?? ""))
  const parts: Stretch[] = []
  let from = source.from
  inside.forEach((chunk, k) => {
    if (chunk.kind !== "and" || !inside.slice(0, k).some(names) || !inside.slice(k + 1, k + 3).some(names)) return
    parts.push({ from, to: chunk.from })
    from = chunk.to
  })
  return [...parts, { from, to: source.to }]
}

/** "Turkey as well as several Western states": bodies without a name. */
const STATES = /^(?:states|countries|nations|governments|powers|media|officials|outlets|newspapers|websites)$/

const UNNAMED: Voice = { speaker: { id: "unattributed", text: "" }, surnames: [] }

/** The same voice, with the words that name it here. */
function at(voice: Voice, line: Line, source: Stretch): Voice {
  const start = line.tokens[source.from]?.start
  const end = line.tokens[source.to - 1]?.end
  if (voice === OUTLET || start === undefined || end === undefined) return voice
  const speaker = altered(voice.speaker, { text: wordsOf(line, source.from, source.to), start, end })
  return { speaker, surnames: voice.surnames }
}

function resumedVoice(
  line: Line,
  nouns: readonly NounChunk[],
  discourse: Discourse,
  words: SpeakerWords,
): Voice | null {
  const only = nouns[0]
  if (!only || nouns.length > 1) return null
  const last = discourse.last ?? discourse.topic
  const head = line.tokens[only.head]?.lower ?? ""
  if (only.role === "pronoun") {
    const person = words.persons.has(head) ? discourse.person : null
    return words.pronouns.has(head) ? (person ?? last ?? UNNAMED) : null
  }
  const unnamed = only.parties.every((party) => party.how === "epithet")
  const body = only.definite && unnamed && only.to - only.from === 2 ? discourse.bodies.get(head) : undefined
  if (body) return body
  const resumes = (only.definite && unnamed && words.resumed.has(head)) || words.utterances.has(head)
  return resumes && unnamed ? last : null
}

/** The body that a sentence without a speaker is about: its subject, where that is a known name, but no agency's by-line. */
export function topicOf(line: Line, parties: ReadonlyMap<string, Party>): Voice | null {
  const first = line.chunks.find((chunk) => chunk.kind === "noun" || chunk.kind === "preposition")
  // A dateline is about nobody.
  if (first?.kind !== "noun" || first.role !== "force" || !line.chunks.some(({ kind }) => kind === "verb")) return null
  const named = first.parties.find((party) => party.how === "name" || party.how === "person")
  if (named && parties.get(named.id)?.kind === "agency") return null
  return named ? { speaker: { id: named.id, text: wordsOf(line, first.from, first.to) }, surnames: [] } : null
}

/** The last body named as such; else an adjective ("a Turkish official"), else an epithet. */
function speakingParty(
  line: Line,
  nouns: readonly NounChunk[],
  parties: ReadonlyMap<string, Party>,
  words: SpeakerWords,
): NamedParty | null {
  const own = gather(nouns, (noun, k) => (k > 0 && isSetting(line, noun, parties) ? [] : noun.parties))
  const all = own.length === 0 && isOfState(line, nouns, words) ? gather(nouns, (noun) => noun.parties) : own
  const last = (how: NamedParty["how"]) => all.filter((party) => party.how === how).at(-1) ?? null
  const person = last("person")
  if (person) return person
  const bodies = all.filter((party) => party.how === "name" && parties.get(party.id)?.kind !== "people")
  const generic = all.find((party) => party.how === "name" && parties.get(party.id)?.kind === "people")
  const head = nouns[0]
  if (generic && head && generic.from >= head.from && generic.to <= head.to)
    return bodies.find(({ id, from }) => from >= generic.to && !(canAct(parties.get(id)) && parties.has(id))) ?? generic
  const adjective = last("adjective")
  if (bodies.length === 0 && adjective && head && !adjectiveSpeaks(line, head, adjective, words)) return generic ?? null
  // "the regime's SANA news agency": who carries news speaks under its own name, not under its owner's.
  const carries = head !== undefined && words.carriers.has(line.tokens[head.head]?.lower ?? "")
  const carrier = carries ? bodies.findLast(({ id }) => !canAct(parties.get(id))) : undefined
  return carrier ?? bodies.at(-1) ?? generic ?? adjective ?? last("epithet")
}

/** "the defence ministry in Moscow": an office of a state is named by where it sits. */
function isOfState(line: Line, nouns: readonly NounChunk[], words: SpeakerWords): boolean {
  const head = nouns[0]
  if (!head) return false
  const lower = line.tokens.slice(head.from, head.to).map((token) => token.lower)
  return lower.some((word) => words.military.has(word) || word === "ministry" || word === "government")
}

/** "in Syria", "to the United Nations": a noun that only says where; "a source in the army" is of the army. */
function isSetting(line: Line, noun: NounChunk, parties: ReadonlyMap<string, Party>): boolean {
  if (noun.role === "place") return true
  const before = line.tokens[noun.from - 1]?.lower ?? ""
  if (before === "to") return true
  if (!/^(?:in|on|inside|outside|near)$/.test(before)) return false
  return noun.parties.every(
    ({ id, how }) => how === "name" && parties.get(id)?.country !== undefined && noun.to - noun.from <= 2,
  )
}

/** "Turkish officials" speak for Turkey, "Turkish media" do not. */
function adjectiveSpeaks(line: Line, head: NounChunk, adjective: NamedParty, words: SpeakerWords): boolean {
  const noun = line.tokens[head.head]?.lower ?? ""
  return words.offices.has(noun) || head.role === "force" || adjective.to === head.to
}

function idOf(
  named: NamedParty,
  line: Line,
  source: Stretch,
  parties: ReadonlyMap<string, Party>,
  words: SpeakerWords,
): string {
  if (named.how === "person") return named.id
  for (let k = source.from; k < source.to; k++)
    if (words.military.has(line.tokens[k]?.lower ?? "")) return asActor(parties, named.id)
  return named.how === "adjective" ? asSpeaker(parties, named.id) : named.id
}

function nameOf(line: Line, nouns: readonly NounChunk[], text: string, words: SpeakerWords): string {
  const head = line.tokens[nouns[0]?.head ?? -1]?.lower ?? ""
  const before = line.tokens.slice(nouns[0]?.from, nouns[0]?.head)
  if (nouns.length === 1 && words.nobody.has(head) && before.every(({ lower }) => words.vague.has(lower)))
    return "unattributed"
  return slug(text)
}

/** The article of an Arabic surname, in its assimilated spellings too: a report writes "al-Hadi" and "Hadi". */
const ARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az|ul)-/

/** Capitalized words outside parties, places and titles: what a report later calls the person by. */
function surnamesIn(line: Line, nouns: readonly NounChunk[], words: SpeakerWords): string[] {
  const names: string[] = []
  for (const noun of nouns) {
    for (let k = noun.from; k < noun.to; k++) {
      const token = line.tokens[k]
      if (
        !token?.capital ||
        token.kind !== "word" ||
        noun.parties.some((party) => k >= party.from && k < party.to && party.how !== "person")
      )
        continue
      if (!words.offices.has(token.lower) && !words.articles.has(token.lower) && token.text.length > 3)
        names.push(token.lower.replace(ARTICLE, ""))
    }
  }
  return names
}

/** A report that quotes its own correspondent speaks for itself; listed agencies stay who they are. */
function isOwn(id: string, party: Party | undefined, outlet: string | null, text: string, unlisted: boolean): boolean {
  if (!outlet || outlet.length < 3) return false
  const own = slug(outlet).replaceAll("-", "")
  if (party && (party.kind === "agency" || party.kind === "monitor")) return false
  if (party) return id.replaceAll("-", "") === own || id.replaceAll("-", "") === `al${own}`
  return unlisted && slug(text).replaceAll("-", "").includes(own)
}
