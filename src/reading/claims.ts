import type { Claim } from "../model/claim.ts"
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
): Claim[] {
  const drafts: Draft[] = []
  const seen = new Set<string>()
  const said = new Set<string>()
  const happened = new Map<string, Statement>()
  const incidentOf = new Map(mentioned.map(({ event, incident }) => [event, incident]))
  for (const scene of scenes) {
    const event = of.get(scene)
    const incident = event && incidentOf.get(event)
    if (!incident) continue
    for (const statement of scene.statements) {
      const title = isTitle(statement.line)
      const gist = gistOf(statement)
      const key = `${statement.voice.speaker.id}|${incident.id}|${gist}`
      if (statement.fact.facet === "occurrence") {
        if (!(title && said.has("occurrence")) && better(statement, happened.get(key))) happened.set(key, statement)
        said.add("occurrence")
        continue
      }
      if (seen.has(key) || (title && said.has(titleGist(statement)))) continue
      seen.add(key)
      said.add(titleGist(statement))
      push(drafts, draftOf(statement, incident.id, statement.fact.value, lines, text))
    }
  }
  for (const [key, statement] of happened) {
    const incident = mentioned.find(({ incident: { id } }) => key.split("|")[1] === id)?.incident
    if (incident) push(drafts, draftOf(statement, incident.id, { type: incident.type }, lines, text))
  }
  return withoutNested(drafts)
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
    .map((draft, k) => ({ id: `c${k + 1}`, ...draft }) as Claim)
}

const push = (drafts: Draft[], draft: Draft | null) => {
  if (draft) drafts.push(draft)
}

/** The words that name the event itself are better evidence than those that only tell of its dead. */
function better(statement: Statement, known: Statement | undefined): boolean {
  if (!known) return true
  return known.fact.inferred !== undefined && statement.fact.inferred === undefined
}

/** A headline adds nothing where the body gives the same count, or one that begins with it. */
function titleGist(statement: Statement): string {
  const { fact } = statement
  return "min" in fact.value
    ? `${fact.facet}|${fact.value.min}|${fact.value.max === null && fact.value.min === null ? fact.value.vague : ""}`
    : gistOf(statement)
}

type Draft = Omit<Claim, "id">

function gistOf({ fact, stance }: Statement): string {
  if (fact.facet === "occurrence") return `occurrence|${stance}`
  if (fact.facet === "target") return `target|${fact.value.what.toLowerCase().replace(/^(?:the|a|an|its|their) /, "")}`
  if (fact.facet === "means") return `means|${fact.value.weapon.toLowerCase().replace(/s$/, "")}`
  return `${fact.facet}|${JSON.stringify(fact.value)}|${stance}`
}

function draftOf(
  statement: Statement,
  incident: string,
  value: unknown,
  lines: readonly Line[],
  text: string,
): Draft | null {
  const { fact, voice, stance, form, via } = statement
  const tokens = lines[statement.line]?.tokens
  const start = tokens?.[fact.from]?.start
  const end = tokens?.[fact.to - 1]?.end
  if (start === undefined || end === undefined || end <= start) return null
  return {
    incident,
    facet: fact.facet,
    stance,
    speaker: voice.speaker,
    value,
    evidence: { text: text.slice(start, end), start, end },
    form,
    ...(via.length > 0 ? { via: [...via] } : {}),
    ...(fact.denied && stance === "denies" ? { denied: fact.denied } : {}),
    ...(fact.inferred && fact.facet !== "occurrence" ? { inferred: [...fact.inferred] } : {}),
  } as Draft
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
