/** A cursor: what the last row of a page is sorted by, for the next page to begin after it. */
export function cursorOf(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url")
}

/** What a part of a cursor can be: a number of days or of things, a time in milliseconds, a score, a text, or the number of something in the store. */
type Kind = "number" | "time" | "score" | "string" | "uuid"

/** What a cursor holds, by the kinds of its parts; null where none was given. Throws `RangeError` where it is none of ours. */
export function partsOf<const K extends readonly Kind[]>(cursor: string | null, kinds: K): Parts<K> | null {
  if (cursor === null) return null
  const parts = parsed(cursor)
  if (isOf(parts, kinds)) return parts
  throw new RangeError(`${JSON.stringify(cursor)} is no cursor; it must be one that the same search has given`)
}

type Parts<K extends readonly Kind[]> = {
  readonly [I in keyof K]: K[I] extends "number" | "time" | "score" ? number : string
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString())
  } catch {
    // No JSON is no cursor, which is what the caller says.
    return null
  }
}

function isOf<const K extends readonly Kind[]>(parts: unknown, kinds: K): parts is Parts<K> {
  return Array.isArray(parts) && parts.length === kinds.length && kinds.every((kind, i) => FITS[kind](parts[i]))
}

/** The largest number that the database's `integer` holds. */
const LARGEST = 2 ** 31 - 1
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What the database can compare with; anything else would be its error, and not that of who has made the cursor up. */
const FITS: Readonly<Record<Kind, (part: unknown) => boolean>> = {
  number: (part) => Number.isInteger(part) && Math.abs(Number(part)) <= LARGEST,
  time: (part) => Number.isSafeInteger(part),
  score: (part) => Number.isFinite(part),
  string: (part) => typeof part === "string" && !part.includes("\0"),
  uuid: (part) => typeof part === "string" && UUID.test(part),
}
