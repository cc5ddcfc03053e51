import { decodeDocument } from "./encoding.ts"
import { type Draft, type Meta, NOTHING_SAID, NoReport, Unreadable } from "./found.ts"
import { MAX_FILE_BYTES, MAX_REPORT_BYTES, TOO_BIG, TOO_LONG } from "./limits.ts"
import type { Cleaned } from "./original.ts"
import { sha256 } from "./sha256.ts"

/** A document as its format reads it: the text with its title, and what it says of itself. */
export interface Document extends Cleaned {
  readonly title: string | null
  readonly stated?: Meta
  readonly page?: Meta
  readonly inferred?: readonly string[]
  /** What was left out, for the user: attachments, pages without text. */
  readonly notes?: readonly string[]
}

/** A whole file of text as one report. Its SHA-256 is that of the file's bytes. Throws `Unreadable`. */
export async function document(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | null,
  html: boolean,
  read: (content: string) => Document | Promise<Document>,
): Promise<Draft> {
  const whole = await wholeOf(bytes, MAX_REPORT_BYTES, TOO_LONG)
  const content = decodeDocument(whole, encoding, html)
  if (content.trim() === "") throw new Unreadable(EMPTY)
  return draftOf(name, whole, await read(content))
}

/** A whole file that is no text (a PDF, a letter with attachments) as one report, with notes on it. Throws `Unreadable`. */
export async function* packed(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  read: (whole: Buffer) => Promise<Document>,
): AsyncGenerator<{ readonly draft: Draft } | { readonly note: string }> {
  const whole = await wholeOf(bytes, MAX_FILE_BYTES, TOO_BIG)
  if (whole.length === 0) throw new Unreadable(EMPTY)
  const found = await read(whole)
  for (const note of found.notes ?? []) yield { note: `${name}: ${note}` }
  yield { draft: draftOf(name, whole, found) }
}

/** A document as a report's draft; its SHA-256 is that of `whole`. Throws `Unreadable` where it has no text, or too much. */
export function draftOf(name: string, whole: Buffer, found: Document): Draft {
  const { text, title, original, stated, page, inferred } = found
  if (text.trim() === "") throw new NoReport("no text in it")
  if (Buffer.byteLength(text) > MAX_REPORT_BYTES) throw new Unreadable(TOO_LONG)
  return {
    id: null,
    title,
    text,
    sha256: sha256(whole),
    bytes: whole,
    source: name,
    stated: stated ?? NOTHING_SAID,
    page: page ?? NOTHING_SAID,
    inferred: inferred ?? [],
    ...(original === undefined ? {} : { original }),
  }
}

export const EMPTY = "empty: nothing in it"

/** All bytes of a stream, as long as they are no more than `most`; else throws `Unreadable` with `message`. */
export async function wholeOf(bytes: AsyncIterable<Uint8Array>, most: number, message: string): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of bytes) {
    length += part.length
    if (length > most) throw new Unreadable(message)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
