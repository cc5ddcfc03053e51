import { PLACE_KINDS } from "../../space/gazetteer.ts"
import {
  countryCode,
  DEGREE,
  EMPTY,
  type GazetteerColumns,
  MAGIC,
  NO_STRING,
  SECTIONS,
  SINGLE,
  VERSION,
} from "../../space/gazetteer-format.ts"
import { hashName, PRINT_SEED, SLOT_SEED } from "../../space/name-hash.ts"
import { keysOf } from "../../space/skeleton.ts"
import type { Entry } from "./entry.ts"
import { byWeight } from "./rank.ts"

/** The compiled gazetteer's bytes (`gazetteer-format.ts`). Throws if two names cannot be told apart by their hashes. */
export function writeGazetteer(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const { textAt, text, number } = collectStrings(entries)
  const column = (of: (entry: Entry) => number) => entries.map(of)
  return layOut({
    lat: Int32Array.from(column(({ lat }) => Math.round(lat * DEGREE))),
    lon: Int32Array.from(column(({ lon }) => Math.round(lon * DEGREE))),
    population: Uint32Array.from(column(({ population }) => population)),
    precision: Uint32Array.from(column(({ precision }) => precision)),
    division: Uint32Array.from(column(({ admin1 }) => number(admin1))),
    zone: Uint32Array.from(column(({ zone }) => number(zone))),
    pack: Uint32Array.from(column(({ pack }) => number(pack))),
    country: Uint16Array.from(column(({ country }) => countryCode(country))),
    kind: Uint8Array.from(column(({ kind }) => PLACE_KINDS.indexOf(kind))),
    textAt,
    text,
    ...hashTable(postingsByName(entries)),
  })
}

/** Strings by number: first the name of each place, then each division, zone and pack once. */
function collectStrings(entries: readonly Entry[]) {
  const shared = new Set<string>()
  for (const { admin1, zone, pack } of entries)
    for (const string of [admin1, zone, pack]) if (string !== null) shared.add(string)
  const numbers = new Map([...shared].map((string, i) => [string, entries.length + i]))
  const encoder = new TextEncoder()
  const encoded = [...entries.map(({ name }) => name), ...shared].map((string) => encoder.encode(string))
  const textAt = new Uint32Array(encoded.length + 1)
  const text = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0))
  for (const [i, bytes] of encoded.entries()) {
    const at = textAt[i] ?? 0
    text.set(bytes, at)
    textAt[i + 1] = at + bytes.length
  }
  return { textAt, text, number: (string: string | null) => numbers.get(string ?? "") ?? NO_STRING }
}

/** Latin names of one or two letters ("Y", "Oo") would be found in every text. */
const TOO_SHORT = /^\p{sc=Latin}{0,2}$/u

function postingsByName(entries: readonly Entry[]): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  for (const [id, entry] of entries.entries()) {
    for (const folded of new Set(entry.folded.flatMap((name) => keysOf(name, entry.country)))) {
      if (TOO_SHORT.test(folded) && entry.kind !== "country") continue
      const list = postings.get(folded)
      if (list) list.push(id)
      else postings.set(folded, [id])
    }
  }
  for (const list of postings.values()) if (list.length > 1) list.sort(byWeight(list, entries))
  return postings
}

/** Seven slots in ten are filled at most, so that a lookup looks at two or three. */
const FILL = 0.7

function hashTable(names: ReadonlyMap<string, readonly number[]>) {
  const size = 2 ** Math.ceil(Math.log2(names.size / FILL))
  const slots = new Uint32Array(size).fill(EMPTY)
  const prints = new Uint32Array(size)
  const postings: number[] = []
  for (const [folded, list] of names) {
    const print = hashName(folded, PRINT_SEED)
    let slot = hashName(folded, SLOT_SEED) & (size - 1)
    for (; slots[slot] !== EMPTY; slot = (slot + 1) & (size - 1))
      if (prints[slot] === print) throw new Error(`"${folded}" has the hashes of another name: change SLOT_SEED`)
    prints[slot] = print
    slots[slot] = list.length === 1 ? (list[0] ?? 0) + SINGLE : postings.length
    if (list.length > 1) postings.push(list.length, ...list)
  }
  return { slots, prints, postings: Uint32Array.from(postings) }
}

function layOut(columns: GazetteerColumns): Uint8Array<ArrayBuffer> {
  const aligned = (bytes: number) => Math.ceil(bytes / 4) * 4
  const head = 8 + SECTIONS.length * 8
  const bytes = new Uint8Array(SECTIONS.reduce((sum, [name]) => sum + aligned(columns[name].byteLength), head))
  const header = new DataView(bytes.buffer)
  header.setUint32(0, MAGIC, true)
  header.setUint32(4, VERSION, true)
  let at = head
  for (const [i, [name]] of SECTIONS.entries()) {
    const { buffer, byteOffset, byteLength } = columns[name]
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    header.setUint32(8 + i * 8, at, true)
    header.setUint32(12 + i * 8, byteLength, true)
    at += aligned(byteLength)
  }
  return bytes
}
