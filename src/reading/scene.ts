import type { IncidentType } from "../model/claim.ts"
import type { GazetteerPlace } from "../space/gazetteer.ts"
import type { Attribution } from "./attribution.ts"
import type { NounChunk } from "./chunk.ts"
import { type Clause, clauseAt, clausesOf } from "./clauses.ts"
import { gather } from "./gather.ts"
import type { Language } from "./language.ts"
import type { Names } from "./names.ts"
import { withNames } from "./naming-scenes.ts"
import { sentenceOf } from "./phrase.ts"
import type { Line } from "./rule.ts"
import { placesOf, sitesIn } from "./scene-places.ts"
import { isAside, timeOf } from "./scene-time.ts"
import { bombsIn, typesIn } from "./scene-type.ts"
import type { Statement } from "./statement.ts"
import { sameNamedDay, type TimeMention } from "./time.ts"
import type { Token } from "./token.ts"

/** A place as a clause names it. */
export interface NamedPlace {
  readonly from: number
  readonly to: number
  readonly place: GazetteerPlace | null
  /** Spelt otherwise than any gazetteer has it. */
  readonly inferred: boolean
  /** It only says where the place named before it is: "Douma in Damascus". */
  readonly holds?: boolean
  /** A noun without a name: "a village near the city". */
  readonly unnamed?: boolean
}

/** What one clause, or clauses that set one another's scene, tell of one event: its type, places and time as far as told. */
export interface Scene {
  readonly line: number
  readonly statements: readonly Statement[]
  /** Types that words settle, strongest evidence first. */
  readonly types: readonly IncidentType[]
  /** What open words ("strikes") mostly mean, where no word settles the type. */
  readonly mostly: readonly IncidentType[]
  readonly places: readonly NamedPlace[]
  readonly time: TimeMention | null
  /** "the attack": an event spoken of as known. */
  readonly known: boolean
  /** "19 strikes": a stated series, which can include others. */
  readonly series: boolean
  /** Things that the clause takes as known ("the clinic"), and those that it says were hit, by their nouns. */
  readonly sites: ReadonlySet<string>
  readonly hit: ReadonlySet<string>
  readonly actors: ReadonlySet<string>
  /** Parties that the clause names, whatever their part. */
  readonly named: ReadonlySet<string>
}

/** Everything needed to lay scenes out of a text. */
export interface Stage {
  readonly tokens: readonly Token[]
  readonly lines: readonly Line[]
  readonly names: Names
  readonly times: readonly TimeMention[]
  /** Who is given as saying what: places in a source are the speaker's, times beside a cue those of speaking. */
  readonly attributions: readonly Attribution[]
}

/** The scenes of a text in order, those left out that tell of the war as a whole or of what is long over. */
export function scenesOf(stage: Stage, statements: readonly Statement[], language: Language): Scene[] {
  const byLine = new Map<number, Statement[]>()
  for (const statement of statements) {
    const known = byLine.get(statement.line)
    if (known) known.push(statement)
    else byLine.set(statement.line, [statement])
  }
  const scenes: Scene[] = []
  let history = false
  for (const [index, stated] of byLine) {
    const line = stage.lines[index]
    if (!line || tellsOfWar(line, language)) continue
    if (history && goesOn(line, language)) continue
    const { kept, left } = scenesIn(stage, line, index, stated, language)
    history = kept.length === 0 && left.length > 0
    scenes.push(...kept)
  }
  return scenes
}

/**
 * Whether a sentence goes on telling of what the one before told of: "These attacks left 21 dead", or the items of a list
 * that breaks its figures down.
 */
function goesOn({ tokens, sentence }: Line, language: Language): boolean {
  const first = tokens[sentence.from]
  if (first !== undefined && BULLET.test(first.text)) return true
  return tokens
    .slice(sentence.from, Math.min(sentence.to, sentence.from + EARLY))
    .some(({ lower }) => language.resuming.has(lower))
}
const BULLET = /^[•·▪‣◦*-]$/u
/** "In addition, these operations": so many words in, what goes on is still what the sentence is about. */
const EARLY = 4

/** The scenes of a sentence, and those left out that tell of history. */
function scenesIn(
  stage: Stage,
  line: Line,
  index: number,
  stated: readonly Statement[],
  language: Language,
): { kept: Scene[]; left: Scene[] } {
  const clauses = clausesOf(line)
  const drafts = clauses.map((clause, k) =>
    draft(
      stage,
      line,
      index,
      clause,
      stated.filter((s) => clauseAt(line, clauses, s.fact.at) === k),
      language,
    ),
  )
  const merged: Scene[] = []
  drafts.forEach((scene, k) => {
    const clause = clauses[k]
    const before = merged.at(-1)
    if (before && clause && together(before, scene, clause.opener, language))
      merged[merged.length - 1] = union(before, scene)
    else merged.push(scene)
  })
  const told = withNames(
    merged.filter((scene) => scene.statements.length > 0),
    apart,
  )
  const habitual = tellsOfHabit(line, language)
  // A denial for all times ("never did, not in the past") is a denial of this time too.
  if (habitual && !told.some((scene) => scene.time))
    return { kept: told.filter(({ statements }) => statements.some(({ stance }) => stance === "denies")), left: [] }
  const timed = told
    .filter((scene) => !isSetting(scene, line, language))
    .map((scene) => inherit(scene, merged, told.length))
  const isHistory = ({ time }: Scene) => time?.kind === "background"
  return { kept: timed.filter((scene) => !isHistory(scene)), left: timed.filter(isHistory) }
}

function tellsOfHabit(line: Line, language: Language): boolean {
  const { from, to } = line.sentence
  for (let k = from; k < to; k++) if (language.habitual.has(line.tokens[k]?.lower ?? "")) return true
  return language.habit.test(sentenceOf(line))
}

/** The outlet's "are battling", or "offensives" of nowhere, without a day and without a toll, set the scene of the war. */
function isSetting({ statements, time, types, places }: Scene, line: Line, language: Language): boolean {
  if (time !== null || statements.some(({ fact, voice }) => voice.speaker.id !== "outlet" || "min" in fact.value))
    return false
  const ongoing = statements.some(({ fact }) => fact.ongoing)
  if (ongoing && statements.every(({ fact }) => fact.facet !== "occurrence" || fact.ongoing === true)) return true
  if (types.length === 0 || types.some((type) => type !== "armed-clash")) return false
  const ofWar = line.tokens.slice(line.sentence.from, line.sentence.to).some(({ lower }) => language.war.has(lower))
  return ofWar || !places.some(({ place }) => place === null || !WIDE_PLACES.has(place.kind))
}
const WIDE_PLACES = new Set(["country", "admin1", "region", "water"])

/** Two clauses tell of one event where the second only sets the scene, or where one lacks what the other has. */
function together(a: Scene, b: Scene, opener: string, language: Language): boolean {
  if (b.statements.length === 0 || a.statements.length === 0) return opener !== "stop"
  if (opener === "stop") return false
  const clash = apart(a, b)
  if (language.parting.has(opener))
    return !clash && (a.types.length === 0 || b.types.length === 0) && opener === "after"
  if (opener === "and") return !clash
  return !clash || opener === "when" || opener === "as"
}

function apart(a: Scene, b: Scene): boolean {
  const types = a.types.length > 0 && b.types.length > 0 && a.types[0] !== b.types[0]
  const places =
    a.places.length > 0 &&
    b.places.length > 0 &&
    !a.places.some((p) => b.places.some((q) => p.place !== null && p.place.id === q.place?.id))
  return types || places || areOtherDays(a.time, b.time)
}

function areOtherDays(a: TimeMention | null, b: TimeMention | null): boolean {
  if (a === null || b === null) return false
  if (a.when.from === null || b.when.from === null) return sameNamedDay(a.when, b.when) === false
  return a.when.from !== b.when.from
}

const union = (a: Scene, b: Scene): Scene => ({
  line: a.line,
  statements: [...a.statements, ...b.statements],
  types: [...a.types, ...b.types],
  mostly: [...a.mostly, ...b.mostly],
  places: [...a.places, ...b.places],
  time: a.time ?? b.time,
  known: a.known && b.known,
  series: a.series || b.series,
  actors: new Set([...a.actors, ...b.actors]),
  named: new Set([...a.named, ...b.named]),
  sites: new Set([...a.sites, ...b.sites]),
  hit: new Set([...a.hit, ...b.hit]),
})

/** A clause alone in its sentence takes place and time from the sentence's other clauses. */
function inherit(scene: Scene, all: readonly Scene[], told: number): Scene {
  if (told !== 1) return scene
  const places = scene.places.length > 0 ? scene.places : gather(all, (other) => other.places)
  return { ...scene, places, time: scene.time ?? all.find((other) => other.time)?.time ?? null }
}

function draft(
  stage: Stage,
  line: Line,
  index: number,
  clause: Clause,
  statements: readonly Statement[],
  language: Language,
): Scene {
  const from = line.chunks[clause.from]?.from ?? 0
  const to = line.chunks[clause.to - 1]?.to ?? 0
  const start = stage.tokens[from]?.start ?? 0
  const end = stage.tokens[to - 1]?.end ?? 0
  const inSource = (at: number) =>
    stage.attributions.some(({ source }) => source !== null && at >= source.from && at < source.to)
  const times = stage.times.filter(
    (time) => time.start >= start && time.end <= end && !isAside(time, stage, line, clause, statements),
  )
  const nouns = line.chunks.slice(clause.from, clause.to).filter((chunk) => chunk.kind === "noun")
  const events = nouns.filter(({ role }) => role === "event")
  return {
    line: index,
    statements,
    types: typesIn(line, clause, statements),
    mostly: [...mostlyIn(statements), ...bombsIn(line, clause)],
    places: placesOf(stage, line, clause, language).filter((place) => !inSource(place.from)),
    time: timeOf(times, stage, line),
    known: events.some(({ definite }) => definite),
    series: events.some(({ count }) => (count?.min ?? 0) >= 2),
    actors: actorsIn(statements),
    named: partiesIn(nouns),
    sites: sitesIn(line, from, to, language, true),
    hit: hitIn(line, statements, language),
  }
}

function mostlyIn(statements: readonly Statement[]): IncidentType[] {
  const mostly: IncidentType[] = []
  for (const { fact } of statements) if (fact.mostly) mostly.push(fact.mostly)
  return mostly
}

function partiesIn(nouns: readonly NounChunk[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { parties } of nouns) for (const { id } of parties) ids.add(id)
  return ids
}

/** The things that statements say were hit. */
function hitIn(line: Line, statements: readonly Statement[], language: Language): ReadonlySet<string> {
  const hit = new Set<string>()
  for (const { fact } of statements)
    if (fact.facet === "target") for (const site of sitesIn(line, fact.from, fact.to, language, false)) hit.add(site)
  return hit
}

function actorsIn(statements: readonly Statement[]): ReadonlySet<string> {
  const actors = new Set<string>()
  for (const { fact, stance } of statements)
    if (fact.facet === "responsibility" && stance === "asserts") actors.add(fact.value.actor)
  return actors
}

/** "The conflict has killed more than 280,000 people": the war itself is the subject. */
function tellsOfWar(line: Line, language: Language): boolean {
  const verb = line.chunks.findIndex((chunk) => chunk.kind === "verb")
  const subject = line.chunks.slice(0, Math.max(verb, 0)).find((chunk) => chunk.kind === "noun")
  if (subject?.kind === "noun" && language.war.has(line.tokens[subject.head]?.lower ?? "")) return true
  return line.chunks.some(
    (chunk) =>
      chunk.kind === "noun" &&
      chunk.count !== null &&
      (chunk.role === "people" || chunk.role === "number") &&
      Math.max(chunk.count.min ?? 0, chunk.count.max ?? 0) >= WAR_TOLL,
  )
}
/** No single incident of these wars comes near it; tolls this high are of the war. */
const WAR_TOLL = 5000
