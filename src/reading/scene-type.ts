import type { IncidentType } from "../model/claim.ts"
import type { Chunk, Role } from "./chunk.ts"
import type { Clause } from "./clauses.ts"
import type { Line } from "./rule.ts"
import type { Statement } from "./statement.ts"

/** The types that the words of a clause settle, strongest evidence first. */
export function typesIn(line: Line, clause: Clause, statements: readonly Statement[]): IncidentType[] {
  const types: IncidentType[] = []
  for (const { fact } of statements) if (fact.facet === "occurrence" && !fact.inferred) types.push(fact.value.type)
  for (let k = clause.from; k < clause.to; k++) {
    const chunk = line.chunks[k]
    const tells =
      chunk?.kind === "noun" &&
      (TYPED.has(chunk.role) || (chunk.type === "suicide-bombing" && !isVictim(line.chunks[k - 1])))
    const named =
      chunk?.kind === "noun" &&
      (chunk.role !== "event" || statements.some(({ fact }) => fact.facet === "occurrence" && fact.at === chunk.head))
    if (tells && named && chunk.type && statements.length > 0 && !helps(line, k)) types.push(chunk.type)
  }
  // Shells and missiles come from the air where an aircraft is named with them (gold guide, "type").
  return [
    ...new Set(types.includes("air-strike") ? types.map((type) => (type === "shelling" ? "air-strike" : type)) : types),
  ]
}

/** "troops backed by warplanes": what stands by does not make it an air strike. */
function helps(line: Line, k: number): boolean {
  const tie = line.chunks[k - 1]
  const verb = line.chunks[k - 2]
  return tie?.kind === "preposition" && tie.word === "by" && verb?.kind === "verb" && HELPING.test(verb.lemma)
}
const HELPING = /^(?:back|support|accompany|join|cover|assist|help)$/

/** "killed 40 fighters, including two suicide bombers": whoever is counted among the dead set off nothing. */
const isVictim = (before: Chunk | undefined) =>
  (before?.kind === "verb" && before.deed === "kill" && before.form !== "passive") ||
  (before?.kind === "preposition" && /^(?:including|among)$/.test(before.word))

/** A bomb mostly explodes where it was laid; bombs mostly fall. */
export function bombsIn(line: Line, clause: Clause): IncidentType[] {
  const types: IncidentType[] = []
  for (const chunk of line.chunks.slice(clause.from, clause.to)) {
    if (chunk.kind !== "noun" || chunk.type !== null) continue
    if (chunk.role === "weapon") types.push(chunk.plural ? "air-strike" : "explosion")
    const bomb =
      chunk.role === "event" && line.tokens.slice(chunk.from, chunk.head).some(({ lower }) => lower === "bomb")
    if (bomb) types.push("explosion")
  }
  return types
}

/** An "air base" is no air strike; the words for acts, weapons and forces tell the type. */
const TYPED: ReadonlySet<Role> = new Set<Role>(["event", "weapon", "force"])
