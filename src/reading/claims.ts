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
  for (const scene of scenes) {
    const incident = mentioned.find(({ event }) => event === of.get(scene))?.incident
    if (!incident) continue
    for (const statement of scene.statements) {
      const title = isTitle(statement.line)
      const value = statement.fact.facet === "occurrence" ? { type: incident.type } : statement.fact.value
      const gist = `${statement.fact.facet}|${JSON.stringify(gistOf(statement, value))}`
      const key = `${statement.voice.speaker.id}|${incident.id}|${gist}`
      if (seen.has(key) || (title && said.has(gist))) continue
      seen.add(key)
      said.add(gist)
      const draft = draftOf(statement, incident.id, value, lines, text)
      if (draft) drafts.push(draft)
    }
  }
  return withoutNested(drafts)
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
    .map((draft, k) => ({ id: `c${k + 1}`, ...draft }) as Claim)
}

type Draft = Omit<Claim, "id">

function gistOf({ fact, stance }: Statement, value: Statement["fact"]["value"]): unknown {
  if (fact.facet === "occurrence") return stance
  if (fact.facet === "target") return fact.value.what.toLowerCase().replace(/^(?:the|a|an|its|their) /, "")
  if (fact.facet === "means") return fact.value.weapon.toLowerCase().replace(/s$/, "")
  return [value, stance]
}

function draftOf(
  statement: Statement,
  incident: string,
  value: unknown,
  lines: readonly Line[],
  text: string,
): Draft | null {
  const { fact, voice, stance, form } = statement
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
