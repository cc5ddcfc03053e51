import { csvRows } from "../csv.ts"

/** A record of a list: the line it stands on, and its fields by their names in small letters without anything between. */
export interface ListRecord {
  readonly line: number
  readonly fields: ReadonlyMap<string, unknown>
}

/**
 * The records of a list in CSV (the first row names the columns), JSON (a list of objects) or JSON Lines. Throws with the line
 * where it is none of these.
 */
export function listRecords(text: string): ListRecord[] {
  const body = text.replace(/^\uFEFF/, "").trimStart()
  if (body.startsWith("[")) return jsonRecords(parsed(body, 1))
  if (body.startsWith("{")) return lineRecords(text)
  const [head, ...rows] = csvRows(text)
  const names = (head?.cells ?? []).map(folded)
  return rows
    .filter(({ cells }) => !cells.every((cell) => cell === "" || cell.startsWith("#")))
    .map(({ line, cells }) => ({ line, fields: new Map(names.map((name, i) => [name, cells[i] ?? ""])) }))
}

/** "event_id_cnty", "Event ID (cnty)" and "eventIdCnty" are one name. */
export const folded = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "")

function jsonRecords(value: unknown): ListRecord[] {
  return (Array.isArray(value) ? value : []).map((item: unknown, i) => recordOf(item, i + 1))
}

function lineRecords(text: string): ListRecord[] {
  return text.split("\n").flatMap((json, i) => (json.trim() === "" ? [] : [recordOf(parsed(json, i + 1), i + 1)]))
}

function recordOf(item: unknown, line: number): ListRecord {
  if (typeof item !== "object" || item === null || Array.isArray(item))
    throw new Error(`line ${line}: expected an object with fields, got ${JSON.stringify(item)}`)
  return { line, fields: new Map(Object.entries(item).map(([name, value]) => [folded(name), value])) }
}

function parsed(json: string, line: number): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new Error(`line ${line}: malformed JSON`, { cause: error })
  }
}
