import type { Draft, Meta } from "./found.ts"
import { NOTHING_SAID } from "./found.ts"
import { sha256 } from "./sha256.ts"

const FIELDS = ["id", "outlet", "published", "language", "url", "title", "text"] as const
/** A field of a record, by the name that the record of a `.jsonl`, `.json` or `.csv` file gives it. */
export type Field = (typeof FIELDS)[number]
export const RECORD_FIELDS: readonly Field[] = FIELDS

/**
 * A record `{id?, outlet?, published?, language?, url?, title?, text}` as a draft, or what is wrong with it in words.
 * Its text is taken as it stands. `bytes` are those of the record. A whole number may serve as `id`; other fields are left alone.
 */
export function fromRecord(record: unknown, bytes: Uint8Array, source: string): { draft: Draft } | { wrong: string } {
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    return { wrong: `expected a record {"text": ...}, got ${kindOf(record)}` }
  }
  const fields = new Map<string, unknown>(Object.entries(record))
  const read: Partial<Record<Field, string>> = {}
  for (const field of FIELDS) {
    const value = fields.get(field) ?? null
    if (value === null) continue
    if (typeof value === "string") read[field] = value
    else if (field === "id" && Number.isInteger(value)) read[field] = String(value)
    else return { wrong: `field "${field}": expected a string, got ${kindOf(value)}` }
  }
  const text = read.text ?? ""
  if (text.trim() === "") return { wrong: `field "text": ${read.text === undefined ? "missing" : "empty"}` }
  const title = given(read.title)
  const stated: Meta = {
    outlet: given(read.outlet),
    published: given(read.published),
    url: given(read.url),
    language: given(read.language),
  }
  return {
    draft: {
      id: given(read.id),
      title,
      text: title === null ? text : `${title}\n\n${text}`,
      sha256: sha256(bytes),
      bytes,
      source,
      stated,
      page: NOTHING_SAID,
      inferred: [],
    },
  }
}

function given(value: string | undefined): string | null {
  return value === undefined || value.trim() === "" ? null : value
}

function kindOf(value: unknown): string {
  if (value === null) return "null"
  if (Array.isArray(value)) return "a list"
  const shown = typeof value === "number" || typeof value === "boolean" ? ` (${value})` : ""
  return `${typeof value === "object" ? "an object" : `a ${typeof value}`}${shown}`
}
