import { cut, lineEnds } from "./cut.ts"
import { asUtf8, decode } from "./encoding.ts"
import { type Found, Unreadable } from "./found.ts"
import { TOO_LONG } from "./limits.ts"
import { fromRecord } from "./record.ts"

/**
 * Records, one JSON object a line, streamed; empty lines are passed over. A record's SHA-256 is that of its line.
 * A line that cannot be read is a problem of its own, and the next one goes on.
 */
export async function* jsonLines(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | null,
): AsyncGenerator<Found> {
  let empty = true
  for await (const piece of cut(asUtf8(bytes, encoding), lineEnds)) {
    const where = `${name}:${piece.line}`
    if ("fault" in piece) yield { problem: { where, message: TOO_LONG } }
    else {
      const found = oneLine(where, piece.bytes)
      if (found === null) continue
      yield found
    }
    empty = false
  }
  if (empty) throw new Unreadable("empty: no record in it")
}

function oneLine(where: string, bytes: Buffer): Found | null {
  try {
    const line = decode(bytes)
    if (line.trim() === "") return null
    const read = fromRecord(JSON.parse(line), bytes, where)
    return "draft" in read ? read : { problem: { where, message: read.wrong } }
  } catch (error) {
    if (error instanceof Unreadable) return { problem: { where, message: error.message } }
    if (error instanceof SyntaxError) return { problem: { where, message: `malformed JSON: ${error.message}` } }
    throw error
  }
}
