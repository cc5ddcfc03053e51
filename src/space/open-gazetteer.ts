import { foldName } from "./fold.ts"
import { type Gazetteer, type GazetteerPlace, PLACE_KINDS } from "./gazetteer.ts"
import {
  countryCode,
  countryLetters,
  DEGREE,
  EMPTY,
  type GazetteerColumns,
  MAGIC,
  NO_STRING,
  SECTIONS,
  SINGLE,
  VERSION,
} from "./gazetteer-format.ts"
import { hashName, PRINT_SEED, SLOT_SEED } from "./name-hash.ts"
import { skeleton, skeletonKey } from "./skeleton.ts"

/**
 * A gazetteer over a compiled file's bytes, which are read where they lie: nothing is parsed or copied at the start.
 * Ids of places count from `firstId`. Throws if the bytes are not a gazetteer of this version.
 */
export function openGazetteer(bytes: Uint8Array<ArrayBuffer>, firstId = 0): Gazetteer {
  const columns = viewColumns(bytes)
  const known = new Map<number, GazetteerPlace>()
  const place = (id: number): GazetteerPlace => {
    const seen = known.get(id)
    if (seen) return seen
    const made = readPlace(columns, id, firstId)
    known.set(id, made)
    return made
  }
  return {
    find: (name) => findIds(columns, foldName(name)).map(place),
    findAlike: (name) => {
      const consonants = skeleton(foldName(name))
      return consonants === null ? [] : findIds(columns, skeletonKey(consonants)).map(place)
    },
    nearest: (country, lon, lat) => {
      const id = nearestId(columns, country, lon, lat)
      return id === null ? null : place(id)
    },
  }
}

function viewColumns(bytes: Uint8Array<ArrayBuffer>): GazetteerColumns {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const header = new DataView(whole.buffer, whole.byteOffset, whole.byteLength)
  if (whole.byteLength < 8 || header.getUint32(0, true) !== MAGIC) throw new Error("not a compiled gazetteer")
  const version = header.getUint32(4, true)
  if (version !== VERSION)
    throw new Error(`the compiled gazetteer has version ${version}, this program reads ${VERSION}: run the build again`)
  const sections = SECTIONS.map(([name, Items], i) => {
    const start = whole.byteOffset + header.getUint32(8 + i * 8, true)
    return [name, new Items(whole.buffer, start, header.getUint32(12 + i * 8, true) / Items.BYTES_PER_ELEMENT)]
  })
  return Object.fromEntries(sections) as GazetteerColumns
}

/** How many places a compiled gazetteer holds. Throws if the bytes are not a gazetteer of this version. */
export const countPlaces = (bytes: Uint8Array<ArrayBuffer>): number => viewColumns(bytes).lat.length

const NONE: readonly number[] = []

function findIds(columns: GazetteerColumns, folded: string): readonly number[] {
  const { slots, prints, postings } = columns
  if (folded.length === 0) return NONE
  const print = hashName(folded, PRINT_SEED)
  const mask = slots.length - 1
  for (let slot = hashName(folded, SLOT_SEED) & mask; ; slot = (slot + 1) & mask) {
    const entry = slots[slot] ?? EMPTY
    if (entry === EMPTY) return NONE
    if (prints[slot] !== print) continue
    if (entry >= SINGLE) return [entry - SINGLE]
    return Array.from(postings.subarray(entry + 1, entry + 1 + (postings[entry] ?? 0)))
  }
}

const decoder = new TextDecoder()

function readPlace(columns: GazetteerColumns, id: number, firstId: number): GazetteerPlace {
  const text = (number: number) =>
    decoder.decode(columns.text.subarray(columns.textAt[number] ?? 0, columns.textAt[number + 1] ?? 0))
  const optional = (number = NO_STRING) => (number === NO_STRING ? null : text(number))
  return {
    name: text(id),
    country: countryLetters(columns.country[id] ?? 0),
    admin1: optional(columns.division[id]),
    lon: (columns.lon[id] ?? 0) / DEGREE,
    lat: (columns.lat[id] ?? 0) / DEGREE,
    precision: columns.precision[id] ?? 0,
    kind: PLACE_KINDS[columns.kind[id] ?? 0] ?? "site",
    population: columns.population[id] ?? 0,
    zone: optional(columns.zone[id]),
    pack: optional(columns.pack[id]),
    id: firstId + id,
  }
}

/** Cities, towns and villages stand together in `PLACE_KINDS`; only they are somewhere to be near to. */
const FIRST_TOWN = PLACE_KINDS.indexOf("city")
const LAST_TOWN = PLACE_KINDS.indexOf("village")

function nearestId({ country, kind, lon, lat }: GazetteerColumns, of: string, x: number, y: number): number | null {
  const code = countryCode(of)
  const shrink = Math.cos((y * Math.PI) / 180)
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (let id = 0; id < country.length; id++) {
    const size = kind[id] ?? 0
    if (country[id] !== code || size < FIRST_TOWN || size > LAST_TOWN) continue
    const dx = ((lon[id] ?? 0) / DEGREE - x) * shrink
    const dy = (lat[id] ?? 0) / DEGREE - y
    const distance = dx * dx + dy * dy
    if (distance >= least) continue
    least = distance
    best = id
  }
  return best
}
