import { Unreadable } from "./found.ts"

const UTF8_BOM = [0xef, 0xbb, 0xbf]
const UTF16_BOMS = [
  { label: "utf-16le", mark: [0xff, 0xfe] },
  { label: "utf-16be", mark: [0xfe, 0xff] },
]
/** Formats that people mistake for text; the rest shows by its zero bytes. */
const MAGIC = [
  { kind: "a PDF", mark: [0x25, 0x50, 0x44, 0x46], todo: "Give it the ending .pdf, or say --as pdf" },
  {
    kind: "a zip archive or office document",
    mark: [0x50, 0x4b, 0x03, 0x04],
    todo: "Unpack it, or give a .docx or .wacz its ending",
  },
  { kind: "compressed with gzip", mark: [0x1f, 0x8b], todo: "Unpack it, or give a .warc.gz its ending" },
  { kind: "an old office document", mark: [0xd0, 0xcf, 0x11, 0xe0], todo: "Save it as .docx, text or HTML first" },
]
const LONGEST_MARK = 4
/** A page's own word on its encoding has to stand in its first bytes (HTML standard: 1024). */
const META_CHARSET = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)/i
const META_BYTES = 1024

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

/**
 * A stream of bytes in any encoding as a stream of UTF-8 without byte order mark. The mark decides, then `encoding`
 * (a WHATWG label), else it is UTF-8 and handed on unchecked, for its lines to be checked one by one with `decode`.
 * Throws `Unreadable` for binary data and, where it transcodes, for bytes that are not in the encoding.
 */
export async function* asUtf8(bytes: AsyncIterable<Uint8Array>, encoding: string | null): AsyncGenerator<Buffer> {
  let head = Buffer.alloc(0)
  let read: ((part?: Buffer) => Buffer) | null = null
  for await (const chunk of bytes) {
    const part = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    if (read !== null) yield read(part)
    else {
      head = Buffer.concat([head, part])
      if (head.length < LONGEST_MARK) continue
      const marked = opening(head, encoding)
      read = reader(marked.label)
      yield read(head.subarray(marked.skip))
    }
  }
  if (read === null) {
    const marked = opening(head, encoding)
    read = reader(marked.label)
    yield read(head.subarray(marked.skip))
  }
  yield read()
}

function reader(label: string): (part?: Buffer) => Buffer {
  if (label === "utf-8") return (part) => part ?? Buffer.alloc(0)
  const decoder = new TextDecoder(label, { fatal: true })
  return (part) => Buffer.from(transcode(decoder, label, part))
}

/** A whole document's text, its byte order mark left out. `html` may name its own encoding. Throws `Unreadable`. */
export function decodeDocument(bytes: Buffer, encoding: string | null, html: boolean): string {
  const marked = opening(bytes, encoding ?? (html ? declared(bytes) : null))
  const content = bytes.subarray(marked.skip)
  if (marked.label !== "utf-8") return reader(marked.label)(content).toString()
  if (content.includes(0)) throw new Unreadable(BINARY)
  return decode(content)
}

/** UTF-8 bytes as text. Throws `Unreadable` naming line and byte of what is not UTF-8. */
export function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes)
  } catch {
    const at = firstInvalid(bytes)
    const line = bytes.subarray(0, at).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1)
    const byte = `0x${(bytes[at] ?? 0).toString(16).padStart(2, "0").toUpperCase()}`
    const place = line === 1 ? `byte ${at + 1}` : `line ${line}`
    throw new Unreadable(
      `not valid UTF-8 (${byte} at ${place}). Save it as UTF-8, or name its encoding, such as --encoding windows-1252`,
    )
  }
}

/** The encoding's name as the platform knows it, or null where there is no such encoding. */
export function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

const BINARY =
  "binary data, not text (it holds zero bytes). If it is UTF-16 without a byte order mark, say --encoding utf-16le"

function opening(bytes: Buffer, encoding: string | null): { label: string; skip: number } {
  if (starts(bytes, UTF8_BOM)) return { label: "utf-8", skip: UTF8_BOM.length }
  for (const { label, mark } of UTF16_BOMS) if (starts(bytes, mark)) return { label, skip: mark.length }
  for (const { kind, mark, todo } of MAGIC) {
    if (starts(bytes, mark)) throw new Unreadable(`binary data (${kind}), not text. ${todo}`)
  }
  const label = knownEncoding(encoding ?? "utf-8") ?? "utf-8"
  if (!label.startsWith("utf-16") && bytes.includes(0)) throw new Unreadable(BINARY)
  return { label, skip: 0 }
}

function declared(bytes: Buffer): string | null {
  const name = META_CHARSET.exec(bytes.toString("latin1", 0, META_BYTES))?.[1]
  return name === undefined || name.toLowerCase().startsWith("utf-16") ? null : name
}

function starts(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte)
}

function transcode(decoder: InstanceType<typeof TextDecoder>, label: string, bytes?: Buffer): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined })
  } catch {
    throw new Unreadable(`not valid ${label}. Save it as UTF-8, or name its encoding with --encoding`)
  }
}

/** The first byte that no valid UTF-8 can have there, by halving: a prefix decodes as long as it ends before that byte. */
function firstInvalid(bytes: Buffer): number {
  let valid = 0
  let invalid = bytes.length
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1
    if (decodes(bytes.subarray(0, middle))) valid = middle
    else invalid = middle
  }
  return valid
}

function decodes(prefix: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(prefix, { stream: true })
    return true
  } catch {
    return false
  }
}
