/**
 * The compiled gazetteer: one little-endian file of columns, read in place. A header of 32-bit words (magic, version,
 * then offset and length in bytes of each section in this order), then the sections, each aligned to 4 bytes.
 */
export const MAGIC = 0x5a474344
export const VERSION = 1

/**
 * Sections and the width of their items.
 * - `lat`, `lon` in 1e-5 degrees; `precision` in metres; `kind` an index into `PLACE_KINDS`; one item a place.
 * - `country` two ASCII letters, first letter in the low byte; `division`, `zone` and `pack` are string numbers, `NO_STRING` for none.
 * - `textAt[i]` to `textAt[i + 1]` is string i in `text` (UTF-8); string i below the number of places is the name of place i.
 * - `slots` and `prints` are an open-addressing hash table of folded names, a power of two long: the slot holds
 *   `EMPTY`, or a place with `SINGLE` set, or where its list starts in `postings` (count, then places).
 */
export const SECTIONS = [
  ["lat", Int32Array],
  ["lon", Int32Array],
  ["population", Uint32Array],
  ["precision", Uint32Array],
  ["division", Uint32Array],
  ["zone", Uint32Array],
  ["pack", Uint32Array],
  ["country", Uint16Array],
  ["kind", Uint8Array],
  ["textAt", Uint32Array],
  ["text", Uint8Array],
  ["slots", Uint32Array],
  ["prints", Uint32Array],
  ["postings", Uint32Array],
] as const

export const DEGREE = 1e5
export const NO_STRING = 0xffffffff
export const EMPTY = 0xffffffff
export const SINGLE = 0x80000000

/** The sections as typed arrays over one buffer. */
export interface GazetteerColumns {
  readonly lat: Int32Array
  readonly lon: Int32Array
  readonly population: Uint32Array
  readonly precision: Uint32Array
  readonly division: Uint32Array
  readonly zone: Uint32Array
  readonly pack: Uint32Array
  readonly country: Uint16Array
  readonly kind: Uint8Array
  readonly textAt: Uint32Array
  readonly text: Uint8Array
  readonly slots: Uint32Array
  readonly prints: Uint32Array
  readonly postings: Uint32Array
}

export const countryCode = (country: string): number => country.charCodeAt(0) | (country.charCodeAt(1) << 8)
export const countryLetters = (code: number): string => String.fromCharCode(code & 0xff, code >> 8)
