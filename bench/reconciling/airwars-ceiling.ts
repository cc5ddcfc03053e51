import type { Reading } from "#src/model/reading"
import type { Names } from "#src/reconciling/names"
import { printTable } from "../table.ts"
import { civiliansKilled, type Pair } from "./airwars-fields.ts"
import { filings, isCounted, type Recorded } from "./airwars-records.ts"

/** A source under one of the incidents that experts filed it under. */
export interface Filing {
  readonly report: string
  readonly record: Recorded
}

/**
 * Prints what there is to go by: how many pairs of sources of one incident share a day and a place at all, and how many
 * of the experts' figures a sentence on deaths in the sources gives. The experts read Arabic sources too.
 */
export function printCeiling(
  filed: readonly Filing[],
  found: readonly Pair[],
  readings: readonly Reading[],
  names: Names,
): void {
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]))
  const pairs = filed.flatMap((a, i) =>
    filed.slice(i + 1).flatMap((b) => {
      const [x, y] = [byId.get(a.report), byId.get(b.report)]
      return a.record !== b.record || x === undefined || y === undefined ? [] : [shared(x, y, names)]
    }),
  )
  const count = (day: boolean, place: boolean) =>
    String(pairs.filter((pair) => pair.day === day && pair.place === place).length)
  printTable(`What two sources of one incident share, of ${pairs.length} pairs`, [
    ["", "a place below the province", "no such place"],
    ["a day, or a day's name", count(true, true), count(true, false)],
    ["neither", count(false, true), count(false, false)],
  ])
  const texts = (record: Recorded) =>
    filed.flatMap((one) => (one.record === record ? (byId.get(one.report)?.text ?? []) : []))
  const counted = found.filter(({ record }) => isCounted(record))
  const row = (name: string, end: "min" | "max", of: "deathsMin" | "deathsMax") => {
    const given = counted.filter(({ record }) => gives(texts(record), record[of] ?? 0))
    const told = given.filter(({ ours }) => ours !== null && civiliansKilled(ours) !== null)
    const right = told.filter(({ record, ours }) => ours !== null && civiliansKilled(ours)?.[end] === record[of])
    const none = counted.filter(({ record }) => record[of] === 0)
    return [name, counted.length, none.length, given.length, told.length, right.length].map(String)
  }
  printTable("Civilians killed, where a sentence on deaths in an English source has the expert's number", [
    ["", "in record", "0 in record", "in a source", "of these told by us", "right"],
    row("minimum", "min", "deathsMin"),
    row("maximum", "max", "deathsMax"),
  ])
  const arabic = new Set(filings("ar").flatMap(({ incidents }) => incidents))
  const alsoArabic = counted.filter(({ record }) => arabic.has(record.id)).length
  console.log(`${alsoArabic} of these ${counted.length} records rest on Arabic sources besides, which are not read`)
}

interface Shared {
  readonly day: boolean
  readonly place: boolean
}

function shared(a: Reading, b: Reading, names: Names): Shared {
  const meet = (of: (reading: Reading) => ReadonlySet<string>) => [...of(a)].some((one) => of(b).has(one))
  return { day: meet(daysOf), place: meet((reading) => placesOf(reading, names)) }
}

/** All days of a reading, and by name those that have no more. */
function daysOf({ report, incidents }: Reading): ReadonlySet<string> {
  const named = incidents.flatMap(({ when }) => [when.named?.weekday, when.named?.date])
  const days = [...incidents.flatMap(({ when }) => [when.from, when.to]), report.dated.date]
  return new Set([...named.flatMap((name) => name ?? []).map(String), ...days.flatMap((day) => namesOf(day))])
}

/** A day, and what a report of unknown date may call it. */
function namesOf(iso: string | null): string[] {
  if (iso === null) return []
  return [iso, iso.slice("2019-".length), String(new Date(`${iso}T00:00:00Z`).getUTCDay() || 7)]
}

const placesOf = ({ incidents }: Reading, names: Names): ReadonlySet<string> =>
  new Set(
    incidents.flatMap(({ places }) =>
      places
        .map(({ text }) => names.of(text))
        .flatMap(({ wide, country, skeleton }) => (wide || country ? [] : [skeleton])),
    ),
  )

const DEATH = /kill|dead|died|dies|death|martyr|fatal|victim|lives|bod(?:y|ies)/iu
const WORDS = "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" ")
/** One person needs no number. */
const ONE = "an?|one|another|woman|man|child|boy|girl|civilian|person"

function gives(texts: readonly string[], number: number): boolean {
  const said = number === 1 ? ONE : (WORDS[number] ?? "")
  const numeral = new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${number}${said && `|${said}`})(?![\\p{L}\\p{N}])`, "iu")
  return texts.some((text) => text.split(/(?<=[.!?])\s|\n+/u).some((line) => DEATH.test(line) && numeral.test(line)))
}
