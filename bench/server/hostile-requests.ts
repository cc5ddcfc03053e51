/** A request as somebody would send it who means no good, or whose program is broken. */
export interface HostileRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** An operation of the interface, as its document has it: `/api/v1/incidents/{id}`. */
export interface Operation {
  readonly method: string
  readonly path: string
  /** Names of what goes into the query and into headers. */
  readonly query: readonly string[]
  readonly headers: readonly string[]
  readonly types: readonly string[]
}

/** The operations in a document of an interface (OpenAPI 3.1). */
export function operationsOf(paths: Readonly<Record<string, unknown>>): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Documented>).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      query: parameters.filter((one) => one.in === "query").map(({ name }) => name),
      headers: parameters.filter((one) => one.in === "header").map(({ name }) => name),
      types: Object.keys(requestBody?.content ?? {}),
    })),
  )
}

interface Documented {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[]
  readonly requestBody?: { readonly content?: Readonly<Record<string, unknown>> }
}

/** What has broken other servers: SQL, paths, markup, numbers beyond their type, bytes that are no text. */
const WORDS = [
  "",
  " ",
  "0",
  "-1",
  "1e309",
  "9007199254740993",
  "99999999999999999999999999",
  "NaN",
  "null",
  "true",
  "[]",
  "{}",
  "'",
  "\"'`;--",
  "' or '1'='1",
  "1; drop table report; --",
  "') union select body from entry --",
  "$1",
  "%",
  "\\",
  "..",
  "../../../../etc/passwd",
  "..%2f..%2fetc%2fpasswd",
  "%00",
  "a\u0000b",
  "\ud800",
  "\u202eevil",
  "<script>alert(1)</script>",
  "{{7*7}}",
  "\r\nset-cookie: session=1",
  "__proto__",
  "constructor",
  "2018-11-14",
  "2018-02-31",
  "-271821-04-20",
  "00000000-0000-0000-0000-000000000000",
  "34.69,40.83",
  "91,181",
  "Hajin",
  "الرقة",
  "x".repeat(3_000),
  "WyJhIiwxXQ",
  "WzE3ODUwLCJhIl0",
] as const

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND"] as const
const TYPES = [
  "application/json",
  "text/plain",
  "text/html",
  "application/jsonl",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/pdf",
  "message/rfc822",
  "application/xml",
  "",
  "text/plain; charset=klingon",
] as const

/** One request after another against the operations, from a seeded source of numbers in [0, 1). */
export function hostileRequest(operations: readonly Operation[], random: () => number): HostileRequest {
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(random() * list.length)]
    if (one === undefined) throw new Error("nothing to pick from")
    return one
  }
  const word = () => pick(WORDS)
  const operation = pick(operations)
  const path = operation.path.replaceAll(/\{\w+\}/g, () => encoded(word()))
  const query = operation.query.filter(() => random() < 0.3).map((name) => `${name}=${encoded(word())}`)
  const stray = random() < 0.2 ? [`${encoded(word())}=${encoded(word())}`] : []
  const method = random() < 0.85 ? operation.method : pick(METHODS)
  const type = random() < 0.7 && operation.types.length > 0 ? pick(operation.types) : pick(TYPES)
  const named = [...operation.headers, "if-match", "idempotency-key", "last-event-id"].filter(() => random() < 0.2)
  return {
    method,
    path: [path, [...query, ...stray].join("&")].filter((part) => part !== "").join("?"),
    headers: {
      ...(type !== "" && { "content-type": type }),
      ...Object.fromEntries(named.map((name) => [name, printable(word())])),
    },
    body: method === "GET" || method === "HEAD" ? null : bodyOf(random, word),
  }
}

function bodyOf(random: () => number, word: () => string): string {
  const kind = random()
  if (kind < 0.2) return word()
  if (kind < 0.3) return "[".repeat(5_000)
  if (kind < 0.4) return `${JSON.stringify({ items: [{ source: word(), original: "AA==", reading: {} }] })}`
  const value = (depth: number): unknown => {
    const which = random()
    if (depth > 3 || which < 0.5) return word()
    if (which < 0.6) return random() * 1e6
    if (which < 0.7) return null
    if (which < 0.85) return [value(depth + 1), value(depth + 1)]
    return { [word()]: value(depth + 1) }
  }
  const fields = ["name", "password", "text", "reason", "items", "id", "role", "grade", "code", "incidents", "scopes"]
  return JSON.stringify(Object.fromEntries(fields.filter(() => random() < 0.4).map((field) => [field, value(0)])))
}

/** Lone surrogates have no UTF-8, so that they go as a browser would send them. */
const encoded = (word: string) => encodeURIComponent(word.replaceAll(/\p{Surrogate}/gu, "\ufffd"))
const printable = (word: string) => word.replaceAll(/[^\x20-\x7e]/g, "?").slice(0, 500)
