import { document, EMPTY, packed } from "./document.ts"
import { type Found, Unreadable } from "./found.ts"
import { jsonLines } from "./json-lines.ts"
import { judge } from "./judge.ts"
import { plainText } from "./plain-text.ts"
import { FORMATS, type Format, type Source } from "./sources.ts"

/** How sources are to be read where they do not say so themselves. */
export interface Manner {
  /** The encoding of what has no byte order mark, by a label that `knownEncoding` knows; null for UTF-8. */
  readonly encoding: string | null
  /** The format of standard input, and of files whose ending says nothing; null to judge standard input by its start. */
  readonly as: Format | null
  /** Columns of `.csv` files by field, where they do not have the fields' names. */
  readonly columns: ReadonlyMap<string, string>
}

/** The reports of one source, as its format gives them. Parsers are loaded when first needed. Throws `Unreadable`. */
export async function* reportsOf(source: Source, manner: Manner): AsyncGenerator<Found | { readonly note: string }> {
  if (source.size === 0) throw new Unreadable(EMPTY)
  const format = source.format ?? manner.as
  if (format !== null) yield* inFormat(format, source.name, source.bytes(), manner)
  else if (source.folder !== null) {
    throw new Unreadable(`its ending names no format that is read; say which it is with --as (${FORMATS.join(", ")})`)
  } else {
    const { format, why, bytes } = await judge(source.bytes())
    yield { note: `${source.name}: read as ${format}, as ${why} (--as says otherwise)` }
    yield* inFormat(format, source.name, bytes, manner)
  }
}

async function* inFormat(
  format: Format,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  { encoding, columns }: Manner,
): AsyncGenerator<Found | { readonly note: string }> {
  switch (format) {
    case "jsonl":
      return yield* jsonLines(name, bytes, encoding)
    case "csv":
      return yield* (await import("./csv.ts")).csv(name, bytes, encoding, columns)
    case "json":
      return yield* (await import("./json.ts")).json(name, bytes, encoding)
    case "html": {
      const { html } = await import("./html.ts")
      return yield { draft: await document(name, bytes, encoding, true, html) }
    }
    case "markdown": {
      const { markdown } = await import("./markdown.ts")
      return yield { draft: await document(name, bytes, encoding, false, markdown) }
    }
    case "pdf":
      return yield* packed(name, bytes, (await import("./pdf.ts")).pdf)
    case "docx":
      return yield* packed(name, bytes, (await import("./docx.ts")).docx)
    case "mail":
      return yield* packed(name, bytes, (await import("./mail.ts")).mail)
    case "warc":
      return yield* (await import("./warc.ts")).warc(name, bytes)
    case "wacz":
      return yield* (await import("./wacz.ts")).wacz(name, bytes)
    case "feed":
      return yield* (await import("./feed.ts")).feed(name, bytes, encoding)
    case "text":
      return yield { draft: await document(name, bytes, encoding, false, plainText) }
  }
}
