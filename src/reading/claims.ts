import type { Claim, IncidentType } from "../model/claim.ts"
import type { IncidentReading } from "../model/reading.ts"
import { type Draft, featuresOf } from "./confidence/features.ts"
import { gather } from "./gather.ts"
import type { Event } from "./incidents.ts"
import type { Mentioned } from "./mentions.ts"
import type { Line } from "./rule.ts"
import type { Scene } from "./scene.ts"
import type { Statement } from "./statement.ts"

/**
 * Claims out of statements: each value once per speaker and incident, an occurrence once per speaker and incident, and
 * a headline only where it adds to the body. Ids are c1, c2, … in the order of the text.
 */
export function claimsOf(
  scenes: readonly Scene[],
  of: ReadonlyMap<Scene, Event>,
  mentioned: readonly Mentioned[],
  lines: readonly Line[],
  text: string,
  isTitle: (line: number) => boolean,
  judge: (features: readonly string[]) => number,
): Claim[] {
  const incidentOf = new Map(mentioned.map(({ event, incident }) => [event, incident]))
  const told = gather(scenes, (scene): readonly Told[] => {
    const event = of.get(scene)
    const incident = event && incidentOf.get(event)
    return incident ? scene.statements.map((statement) => ({ statement, incident })) : []
  })
  const suicides = callersOfSuicide(told, lines)
  const restsOn = new Map<Draft, Told>()
  for (const one of [...happenings(told, isTitle), ...others(fullestNames(told), isTitle)])
    for (const draft of draftOf(one, lines, text, suicides)) restsOn.set(draft, one)
  const all = withoutNested([...restsOn.keys()])
  const confidence = (draft: Draft): { confidence?: number } => {
    // No gold names victims, so nothing is known of how surely they are read.
    if (draft.facet === "victim") return {}
    const one = restsOn.get(draft)
    if (!one) throw new Error("a claim was made of no statement")
    const { line } = one.statement
    const inTitle = isTitle(line)
    return {
      confidence: judge(featuresOf({ draft, ...one, line: lines[line], inTitle, all, incidents: mentioned.length })),
    }
  }
  return all
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
    .map((draft, k) => ({ id: `c${k + 1}`, ...draft, ...confidence(draft) }) as Claim)
}

/** Who calls an incident a suicide bombing in words of their own, as `speaker|incident`. */
function callersOfSuicide(told: readonly Told[], lines: readonly Line[]): ReadonlySet<string> {
  const callers = told.filter(
    ({ statement: { fact, line } }) =>
      lines[line]?.chunks.some(
        (chunk) =>
          chunk.kind === "noun" && chunk.type === "suicide-bombing" && chunk.from < fact.to && chunk.to > fact.from,
      ) ||
      (fact.facet === "occurrence" && fact.value.type === "suicide-bombing"),
  )
  return new Set(callers.map(({ statement, incident }) => `${statement.voice.speaker.id}|${incident.id}`))
}

/** A statement about one incident of the reading. */
interface Told {
  readonly statement: Statement
  readonly incident: IncidentReading
}

const keyOf = ({ statement, incident }: Told) => [statement.voice.speaker.id, incident.id, gistOf(statement)].join("|")

/** That it happened, once for each speaker and incident, by the words that tell most. */
function happenings(told: readonly Told[], isTitle: (line: number) => boolean): Told[] {
  const best = new Map<string, Told>()
  const named = new Set(told.filter(({ statement }) => names(statement)).map(({ incident }) => incident.id))
  for (const one of told) {
    const { statement, incident } = one
    if (statement.fact.facet !== "occurrence" || (isTitle(statement.line) && best.size > 0)) continue
    // Who only counts the dead, or only says "the attack", says nothing of his own of what happened.
    if (named.has(incident.id) && !names(statement)) continue
    const key = keyOf(one)
    if (better(statement, best.get(key)?.statement)) best.set(key, one)
  }
  return withoutDoubled([...best.values()])
}

/**
 * One speaker does not both assert and suppose one event: the name given to it ("the suspected attack") is a stance, a verb
 * in passing ("reportedly went off") is none.
 */
function withoutDoubled(told: readonly Told[]): Told[] {
  const key = ({ statement, incident }: Told) => `${statement.voice.speaker.id}|${incident.id}`
  const of = (one: Told, stance: Statement["stance"]) =>
    told.find((other) => other.statement.stance === stance && key(other) === key(one))
  return told.filter((one) => {
    if (one.statement.stance === "suggests") return !of(one, "asserts") || callsIt(one.statement)
    const supposed = one.statement.stance === "asserts" ? of(one, "suggests") : undefined
    return !supposed || !callsIt(supposed.statement)
  })
}

const callsIt = ({ fact }: Statement) => fact.rule.startsWith("an event named")

/** Of a person whom one speaker names more than once, the mention that tells most comes first. */
function fullestNames(told: readonly Told[]): readonly Told[] {
  const tells = ({ statement: { fact } }: Told) =>
    fact.facet === "victim" ? Object.values(fact.value).filter((field) => field !== undefined).length : 0
  return told.some((one) => one.statement.fact.facet === "victim") ? told.toSorted((a, b) => tells(b) - tells(a)) : told
}

/** Whether a statement names the event, in more words than "the attack", or takes a stance on it. */
function names({ fact, stance }: Statement): boolean {
  if (fact.facet !== "occurrence") return false
  return (
    stance !== "asserts" ||
    ((fact.inferred === undefined || fact.mostly !== undefined || fact.named === true) &&
      fact.to - fact.from > BARE_NAME)
  )
}
const BARE_NAME = 2

/** Everything else, each value once for each speaker and incident, a headline's only if new. */
function others(told: readonly Told[], isTitle: (line: number) => boolean): Told[] {
  const seen = new Set<string>()
  const said = new Set<string>()
  return told.filter((one) => {
    const { statement } = one
    if (statement.fact.facet === "occurrence") return false
    const key = keyOf(one)
    if (seen.has(key)) return false
    const gist = titleGist(statement)
    const contested = statement.stance === "asserts" ? "" : `${statement.fact.facet}|${statement.stance}`
    const echoes = () =>
      said.has(gist) ||
      said.has(contested) ||
      isShortened(one, told) ||
      addsUp(
        one,
        told.filter((other) => !isTitle(other.statement.line)),
      )
    if (isTitle(statement.line) && echoes()) return false
    seen.add(key)
    said.add(gist)
    // A headline's "Army rejects claims" is the denial that the body gives in full.
    if (contested) said.add(contested)
    return true
  })
}

/** "Ten killed in two towns": a headline's count that is the sum of counts of several incidents of the body. */
function addsUp({ statement: { fact } }: Told, body: readonly Told[]): boolean {
  if (!("min" in fact.value) || fact.value.min === null) return false
  const whole = fact.value.min
  const counts = new Map<string, Set<number>>()
  for (const { statement, incident } of body) {
    const { value, facet } = statement.fact
    if (facet !== fact.facet || !("min" in value) || value.min === null || value.min >= whole) continue
    counts.set(incident.id, (counts.get(incident.id) ?? new Set()).add(value.min))
  }
  let sums = new Set([0])
  for (const own of counts.values())
    sums = new Set(
      [...sums, ...[...sums].flatMap((sum) => [...own].map((count) => sum + count))].filter((sum) => sum <= whole),
    )
  return counts.size > 1 && sums.has(whole)
}

/** A headline's "missile" is the body's "Iskander missile", whoever says so there. */
function isShortened({ statement, incident }: Told, told: readonly Told[]): boolean {
  const words = wordsTold(statement)
  return (
    words !== null &&
    told.some((other) => {
      const longer = other.incident === incident ? wordsTold(other.statement) : null
      return (
        longer !== null &&
        longer.length > words.length &&
        longer.endsWith(words) &&
        other.statement.fact.facet === statement.fact.facet
      )
    })
  )
}

function wordsTold({ fact }: Statement): string | null {
  if (fact.facet === "target") return fact.value.what.toLowerCase()
  return fact.facet === "means" ? fact.value.weapon.toLowerCase() : null
}

/** The words that name the event itself are better evidence than those that only tell of its dead, and more of them than two. */
function better(statement: Statement, known: Statement | undefined): boolean {
  return !known || worth(statement) > worth(known)
}

const worth = ({ fact }: Statement) =>
  (fact.inferred === undefined || fact.mostly !== undefined ? 2 : 0) + (fact.to - fact.from >= TELLING_WORDS ? 1 : 0)
/** "the blast" says less than "the blast hit a market". */
const TELLING_WORDS = 4

/** A headline adds nothing where the body gives the same count, or one that begins with it. */
function titleGist(statement: Statement): string {
  const { fact } = statement
  return "min" in fact.value
    ? `${fact.facet}|${fact.value.min}|${fact.value.max === null && fact.value.min === null ? fact.value.vague : ""}`
    : gistOf(statement)
}

function gistOf({ fact, stance }: Statement): string {
  if (fact.facet === "occurrence") return `occurrence|${stance}`
  if (fact.facet === "target") return `target|${fact.value.what.toLowerCase().replace(/^(?:the|a|an|its|their) /, "")}`
  if (fact.facet === "means") return `means|${fact.value.weapon.toLowerCase().replace(/s$/, "")}`
  if (fact.facet === "victim") return `victim|${fact.value.name.toLowerCase()}|${fact.value.status}|${stance}`
  return `${fact.facet}|${JSON.stringify(fact.value)}|${stance}`
}

function draftOf(
  { statement, incident }: Told,
  lines: readonly Line[],
  text: string,
  suicides: ReadonlySet<string>,
): Draft[] {
  const { fact, voice, stance, form, via, basis } = statement
  const tokens = lines[statement.line]?.tokens
  const start = tokens?.[fact.from]?.start
  const end = tokens?.[fact.to - 1]?.end
  if (start === undefined || end === undefined || end <= start) return []
  const draft = {
    incident: incident.id,
    facet: fact.facet,
    stance,
    speaker: voice.speaker,
    value: fact.facet === "occurrence" ? { type: typeSaid(statement, incident, suicides) } : fact.value,
    evidence: { text: text.slice(start, end), start, end },
    form,
    ...(via.length > 0 ? { via: [...via] } : {}),
    ...(basis ? { basis } : {}),
    ...(fact.denied && stance === "denies" ? { denied: fact.denied } : {}),
    ...(fact.inferred && fact.facet !== "occurrence" ? { inferred: [...fact.inferred] } : {}),
  }
  return [draft as Draft]
}

/**
 * The type in the speaker's own words; open words take the incident's. A blast is a suicide bombing for whoever calls it
 * one, and for all where the report itself does.
 */
function typeSaid({ fact, voice }: Statement, incident: IncidentReading, suicides: ReadonlySet<string>): IncidentType {
  const open = fact.inferred !== undefined
  const own = fact.facet === "occurrence" && !open ? fact.value.type : (fact.mostly ?? incident.type)
  if (own !== "explosion" || incident.type !== "suicide-bombing") return open ? incident.type : own
  const called = ["outlet", voice.speaker.id].some((speaker) => suicides.has(`${speaker}|${incident.id}`))
  return called ? "suicide-bombing" : "explosion"
}

/** Of two targets of one speaker where one's words hold the other's, the longer stays. */
function withoutNested(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (draft) => !(draft.facet === "target" && drafts.some((other) => other !== draft && holds(other, draft))),
  )
}

function holds(other: Draft, draft: Draft): boolean {
  if (
    other.facet !== "target" ||
    draft.facet !== "target" ||
    other.incident !== draft.incident ||
    other.speaker.id !== draft.speaker.id
  )
    return false
  const a = (other.value as { what: string }).what
  const b = (draft.value as { what: string }).what
  return (
    a.length > b.length &&
    other.evidence.start <= draft.evidence.end &&
    draft.evidence.start <= other.evidence.end &&
    a.includes(b)
  )
}
