import { wholeOf } from "./document.ts"
import { decodeDocument } from "./encoding.ts"
import { type Found, Unreadable } from "./found.ts"
import { MAX_JSON_BYTES, MAX_REPORT_BYTES, TOO_LONG } from "./limits.ts"
import { fromRecord } from "./record.ts"

/**
 * One record, or an array of them. The SHA-256 of one record is that of the file, of one among several that of the
 * record written as compact JSON. A JSON Feed gives its items. Throws `Unreadable` where the file is no JSON, or too long to hold in memory.
 */
export async function* json(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | null,
): AsyncGenerator<Found> {
  const whole = await wholeOf(bytes, MAX_JSON_BYTES, "over 256 MB; write it as .jsonl, one record a line")
  const text = decodeDocument(whole, encoding, false)
  const content = parse(text)
  if (isFeed(content)) return yield* (await import("./feed.ts")).feedItems(name, text)
  if (!Array.isArray(content)) return yield found(name, content, whole)
  if (content.length === 0) throw new Unreadable("empty: no record in it")
  for (const [at, record] of content.entries()) yield found(`${name}[${at}]`, record, JSON.stringify(record))
}

/** A JSON Feed names its version by an address (jsonfeed.org/version/1.1). */
function isFeed(content: unknown): boolean {
  if (typeof content !== "object" || content === null || !("version" in content)) return false
  return typeof content.version === "string" && /^https:\/\/jsonfeed\.org\/version\//.test(content.version)
}

function found(where: string, record: unknown, bytes: Buffer | string): Found {
  if (bytes.length > MAX_REPORT_BYTES) return { problem: { where, message: TOO_LONG } }
  const read = fromRecord(record, Buffer.from(bytes), where)
  return "draft" in read ? read : { problem: { where, message: read.wrong } }
}

function parse(content: string): unknown {
  if (content.trim() === "") throw new Unreadable("empty: nothing in it")
  try {
    return JSON.parse(content)
  } catch (error) {
    const lines = error instanceof SyntaxError && /^\s*\{.*\}\s*\n\s*\{/.test(content)
    throw new Unreadable(
      lines
        ? "one record a line: name the file .jsonl, or say --as jsonl"
        : `malformed JSON: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
