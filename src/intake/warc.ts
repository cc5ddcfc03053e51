import { WARCParser, type WARCRecord } from "warcio"
import { type Document, draftOf } from "./document.ts"
import { decodeDocument, knownEncoding } from "./encoding.ts"
import { type Found, NoReport, PassedOver, Unreadable } from "./found.ts"
import { html } from "./html.ts"
import { MAX_FILE_BYTES } from "./limits.ts"
import { plainText } from "./plain-text.ts"

/** How the payloads that can be reports are read. */
const READERS: Readonly<Record<string, (payload: Buffer, charset: string | null) => Document | Promise<Document>>> = {
  "text/html": (payload, charset) => html(decodeDocument(payload, charset, true)),
  "application/xhtml+xml": (payload, charset) => html(decodeDocument(payload, charset, true)),
  "text/plain": (payload, charset) => plainText(decodeDocument(payload, charset, false)),
  "application/pdf": async (payload) => (await import("./pdf.ts")).pdf(payload),
}

/**
 * The pages of a web archive (ISO 28500), streamed: every page, text or PDF that was answered with status 200, once each,
 * under its address; `only` keeps those addresses alone. The day of capture is no date of publication and is not used.
 * Pages without an article and other files are counted in a note. Throws `Unreadable` where it is no archive.
 */
export async function* warc(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  only: ReadonlySet<string> | null = null,
): AsyncGenerator<Found | { readonly note: string }> {
  const seen = new Set<string>()
  const passed = { "pages without an article": 0, "copies of pages in it": 0, "files of other kinds": 0 }
  let records = 0
  for await (const record of recordsOf(bytes)) {
    records++
    const url = addressOf(record)
    if (url === null || (only !== null && !only.has(url))) continue
    const where = `${name} (${url})`
    const found = await page(record, where, url)
    if (typeof found === "string") passed[found]++
    else if ("draft" in found && seen.has(found.draft.sha256)) passed["copies of pages in it"]++
    else {
      if ("draft" in found) seen.add(found.draft.sha256)
      yield found
    }
  }
  if (records === 0) throw new Unreadable("not a web archive (WARC): no record in it")
  const said = Object.entries(passed).flatMap(([what, count]) => (count === 0 ? [] : `${count} ${what}`))
  if (said.length > 0) yield { note: `${name}: passed over ${said.join(", ")}` }
}

type PassedOverAs = "pages without an article" | "files of other kinds"

async function* recordsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<WARCRecord> {
  try {
    for await (const record of new WARCParser(bytes)) {
      if (!record.warcHeaders.statusline.startsWith("WARC/")) throw new Unreadable("its records have no WARC heading")
      yield record
    }
  } catch (error) {
    throw new Unreadable(
      `not a web archive (WARC), or cut off (${error instanceof Error ? error.message : String(error)})`,
    )
  }
}

/** Of a record that holds what an address was answered with, the address. */
function addressOf({ warcType, warcTargetURI }: WARCRecord): string | null {
  return warcType === "response" || warcType === "resource" ? (warcTargetURI ?? null) : null
}

async function page(record: WARCRecord, where: string, url: string): Promise<Found | PassedOverAs> {
  const { type, charset } = declaredType(record)
  const read = READERS[type]
  const status = record.httpHeaders?.statusCode
  if (read === undefined || (typeof status === "number" && status !== 200)) return "files of other kinds"
  if (record.warcContentLength > MAX_FILE_BYTES) return { problem: { where, message: "over 100 MB; it was left out" } }
  try {
    const payload = Buffer.from((await record.readFully(true)) ?? [])
    const draft = draftOf(where, payload, await read(payload, charset))
    return { draft: { ...draft, stated: { ...draft.stated, url } } }
  } catch (error) {
    if (error instanceof PassedOver || error instanceof NoReport) return "pages without an article"
    if (error instanceof Unreadable) return { problem: { where, message: error.message } }
    throw error
  }
}

function declaredType(record: WARCRecord): { type: string; charset: string | null } {
  const declared = record.httpHeaders?.headers.get("Content-Type") ?? record.warcHeader("Content-Type") ?? ""
  const [type = "", ...parameters] = declared.split(";").map((part) => part.trim().toLowerCase())
  const charset = parameters.find((part) => part.startsWith("charset="))?.slice("charset=".length)
  return { type, charset: charset === undefined ? null : knownEncoding(charset.replaceAll('"', "")) }
}
