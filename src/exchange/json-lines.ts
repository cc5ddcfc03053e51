import { Dossier } from "../model/incident.ts"

const FORMAT = "deconflict-export/1"

/** The lists of a dossier, by the word that marks their lines. */
const KINDS = {
  reading: "readings",
  incident: "incidents",
  person: "persons",
  proposal: "proposals",
  "set-aside": "setAside",
} as const satisfies Record<string, keyof Dossier>

/**
 * A dossier as JSON Lines: first a line that names the format and the project, then a line for each reading, incident, person,
 * proposal and decision set aside. Nothing is lost: `dossierFrom` gives the same dossier back.
 */
export function* jsonLines(dossier: Dossier): Generator<string> {
  const { project } = dossier
  const lists = Object.values(KINDS).filter((list) => dossier[list] !== undefined)
  yield line({ kind: "export", format: FORMAT, lists, ...(project !== undefined && { project }) })
  for (const [kind, list] of Object.entries(KINDS)) for (const value of dossier[list] ?? []) yield line({ kind, value })
}

/** The dossier that lines were made of. Throws with the number of the line that is wrong, and what is. */
export function dossierFrom(text: string): Dossier {
  const [head, ...rest] = text.split("\n").flatMap((json, i) => (json.trim() === "" ? [] : [{ json, number: i + 1 }]))
  const first = head === undefined ? {} : parsed(head)
  if (first["format"] !== FORMAT) throw new Error(`line 1: expected an export (${FORMAT})`)
  const wanted: unknown[] = Array.isArray(first["lists"]) ? first["lists"] : []
  const lists: Record<string, unknown[]> = Object.fromEntries(wanted.map((list) => [String(list), []]))
  for (const one of rest) {
    const { kind, value } = parsed(one)
    const list = Object.entries(KINDS).find(([known]) => known === kind)?.[1]
    const into = list === undefined ? undefined : lists[list]
    if (into === undefined) throw new Error(`line ${one.number}: "${String(kind)}" is no kind of line`)
    into.push(value)
  }
  const made = Dossier.safeParse({ ...lists, ...(first["project"] !== undefined && { project: first["project"] }) })
  if (made.success) return made.data
  const [issue] = made.error.issues
  throw new Error(`field ${(issue?.path ?? []).map(String).join(".")}: ${issue?.message ?? "not a dossier"}`)
}

const line = (value: object) => `${JSON.stringify(value)}\n`

function parsed({ json, number }: { json: string; number: number }): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value === "object" && value !== null) return { ...value }
  } catch (error) {
    throw new Error(`line ${number}: malformed JSON`, { cause: error })
  }
  throw new Error(`line ${number}: expected an object`)
}
