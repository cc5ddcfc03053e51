import { MAX_REPORT_BYTES } from "./limits.ts"
import type { Format } from "./sources.ts"

const LF = 0x0a

/**
 * What standard input holds, judged by its first line that is not empty: PDF and WARC name themselves; a JSON object is JSON lines; what only begins
 * like JSON records is JSON; a page begins with its doctype or `<html`; anything else is one text. `why` is for the user.
 * `bytes` gives the whole stream again. CSV cannot be told from text and has to be named.
 */
export async function judge(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ format: Format; why: string; bytes: AsyncIterable<Uint8Array> }> {
  const rest = stream[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  let ended = false
  while (!ended && !hasLine(head) && head.length <= MAX_REPORT_BYTES) {
    const next = await rest.next()
    if (next.done === true) ended = true
    else head = Buffer.concat([head, next.value])
  }
  const whole = async function* () {
    yield head
    for (let next = ended ? null : await rest.next(); next !== null && next.done !== true; next = await rest.next()) {
      yield next.value
    }
  }
  return {
    ...judged(
      head
        .toString("utf8")
        .replace(/^\ufeff/, "")
        .trimStart(),
    ),
    bytes: whole(),
  }
}

function judged(start: string): { format: Format; why: string } {
  const line = start.split("\n", 1)[0] ?? ""
  if (/^%PDF-/.test(line)) return { format: "pdf", why: "it begins like a PDF" }
  if (/^WARC\/1\./.test(line)) return { format: "warc", why: "it begins like a web archive" }
  if (/^\{/.test(line) && isJson(line)) return { format: "jsonl", why: "its first line is a JSON object" }
  if (/^\{\s*(?:"|$)|^\[\s*(?:[{\]]|$)/.test(line)) return { format: "json", why: "it begins like JSON records" }
  if (/^<(?:\?xml|rss|feed|rdf:RDF)\b/.test(line)) return { format: "feed", why: "it begins like a feed" }
  if (/^<(?:!doctype\s+html|html)\b/i.test(line)) return { format: "html", why: "it begins like a web page" }
  return { format: "text", why: "it begins neither like JSON nor like a web page" }
}

function hasLine(head: Buffer): boolean {
  const first = head.findIndex((byte) => byte > 0x20 && byte < 0x80)
  return first !== -1 && head.includes(LF, first)
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
