/** A value in DER: its tag, its content, and for what is made of values, those. Only what RFC 3161 needs of it. */
export interface Der {
  readonly tag: number
  readonly content: Buffer
}

export const TAG = {
  boolean: 1,
  integer: 2,
  octets: 4,
  null: 5,
  oid: 6,
  generalizedTime: 24,
  sequence: 48,
  set: 49,
  explicit0: 160,
} as const

/** A value as bytes. */
export function encode(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), encodedLength(content.length), content])
}

/** A number that is not negative. */
export function encodeInteger(value: bigint): Buffer {
  const hex = value.toString(16)
  const bytes = Buffer.from(hex.length % 2 === 1 ? `0${hex}` : hex, "hex")
  return encode(TAG.integer, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes)
}

/** The values that stand one after the other in `bytes`. Throws where they are cut off or not in DER. */
export function decodeAll(bytes: Buffer): Der[] {
  const values: Der[] = []
  for (let at = 0; at < bytes.length; ) {
    const { tag, start, end } = header(bytes, at)
    values.push({ tag, content: bytes.subarray(start, end) })
    at = end
  }
  return values
}

/** The values within a value of this tag. Throws where it has another one. */
export function within(value: Der | undefined, tag: number): Der[] {
  if (value?.tag !== tag) throw new Error(`expected the tag ${tag} in DER, got ${value?.tag ?? "nothing"}`)
  return decodeAll(value.content)
}

/** The content of a value of this tag. Throws where it has another one. */
export function contentOf(value: Der | undefined, tag: number): Buffer {
  if (value?.tag !== tag) throw new Error(`expected the tag ${tag} in DER, got ${value?.tag ?? "nothing"}`)
  return value.content
}

function header(bytes: Buffer, at: number): { tag: number; start: number; end: number } {
  const [tag, first] = [bytes[at], bytes[at + 1]]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new Error(`no DER at byte ${at}`)
  const more = first < 0x80 ? 0 : first - 0x80
  if (more > 4 || first === 0x80) throw new Error(`no length in DER at byte ${at + 1}`)
  const length =
    more === 0 ? first : bytes.length < at + 2 + more ? Number.POSITIVE_INFINITY : bytes.readUIntBE(at + 2, more)
  const start = at + 2 + more
  if (start + length > bytes.length) throw new Error(`the value in DER at byte ${at} is cut off`)
  return { tag, start, end: start + length }
}

function encodedLength(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length)
  const hex = length.toString(16)
  const bytes = Buffer.from(hex.length % 2 === 1 ? `0${hex}` : hex, "hex")
  return Buffer.concat([Buffer.of(0x80 + bytes.length), bytes])
}
