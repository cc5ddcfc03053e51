/** A cursor: what the last row of a page is sorted by, for the next page to begin after it. */
export function cursorOf(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url")
}

/** What a cursor holds, by the kinds of its parts; null where none was given. Throws `RangeError` where it is none of ours. */
export function partsOf<const K extends readonly ("string" | "number")[]>(
  cursor: string | null,
  kinds: K,
): Parts<K> | null {
  if (cursor === null) return null
  const parts = parsed(cursor)
  if (isOf(parts, kinds)) return parts
  throw new RangeError(`${JSON.stringify(cursor)} is no cursor; it must be one that the same search has given`)
}

type Parts<K extends readonly ("string" | "number")[]> = {
  readonly [I in keyof K]: K[I] extends "string" ? string : number
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString())
  } catch {
    // No JSON is no cursor, which is what the caller says.
    return null
  }
}

function isOf<const K extends readonly ("string" | "number")[]>(parts: unknown, kinds: K): parts is Parts<K> {
  return (
    Array.isArray(parts) &&
    parts.length === kinds.length &&
    kinds.every((kind, i) => typeof parts[i] === kind && (kind === "string" || Number.isInteger(parts[i])))
  )
}
