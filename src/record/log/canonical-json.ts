/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/**
 * The one way to write a JSON value that RFC 8785 knows: names sorted by their UTF-16 units, no spaces, numbers and
 * strings as ECMAScript writes them. Throws for what JSON cannot carry (an infinite number, half of a surrogate pair).
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === "boolean") return String(value)
  if (typeof value === "number") return canonicalNumber(value)
  if (typeof value === "string") return canonicalString(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`
  const fields = Object.keys(value)
    .sort()
    .map((name) => `${canonicalString(name)}:${canonicalJson(value[name] ?? null)}`)
  return `{${fields.join(",")}}`
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`expected a finite number for canonical JSON, got ${value}`)
  return JSON.stringify(value)
}

/** Half of a surrogate pair. */
const LONE_SURROGATE = /\p{Surrogate}/u

function canonicalString(value: string): string {
  if (LONE_SURROGATE.test(value)) {
    throw new Error(`expected well-formed Unicode for canonical JSON, got ${JSON.stringify(value)}`)
  }
  return JSON.stringify(value)
}
