import { type Row, readTable, spellings } from "./csv.ts"
import type { Problem } from "./problem.ts"

/** A country of the world: how it is called, and how its government and forces are spoken of. */
export interface State {
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly arabic: readonly string[]
  /** Adjectives, the first one the usual; empty for a territory without a government of its own to speak of. */
  readonly adjectives: readonly string[]
  /** Places that stand for the government: the capital, the seat of the president. */
  readonly metonyms: readonly string[]
  /** What party ids begin with. */
  readonly slug: string
  /** What the party of its soldiers is called: `military` unless it has always been `forces`. */
  readonly forces: string
}

const COLUMNS = ["code", "name", "aliases", "arabic", "adjectives", "metonyms", "slug", "forces"]

/** The rows of `states.csv`. */
export function readStates(file: string, text: string, problems: Problem[]): State[] {
  return readTable(file, text, COLUMNS, problems).flatMap((row) => readState(file, row, problems))
}

function readState(file: string, { line, cells }: Row, problems: Problem[]): State[] {
  const code = cells["code"] ?? ""
  const name = cells["name"] ?? ""
  if (!/^[A-Z]{2}$/.test(code) || name === "") {
    const message = `expected two capital letters (ISO 3166-1) and a name, got "${code}" and "${name}"`
    problems.push({ file, line, field: "code", message })
    return []
  }
  const adjectives = spellings(cells["adjectives"])
  return [
    {
      code,
      name,
      aliases: spellings(cells["aliases"]),
      arabic: spellings(cells["arabic"]),
      adjectives,
      metonyms: spellings(cells["metonyms"]),
      slug: cells["slug"] || slugOf(adjectives[0] ?? ""),
      forces: cells["forces"] || "military",
    },
  ]
}

const slugOf = (words: string) =>
  words
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "")
