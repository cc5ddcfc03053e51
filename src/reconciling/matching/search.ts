import type { Day } from "../../space/day.ts"
import type { MentionSummary } from "../mention.ts"
import { MOST_DRIFT } from "../windows.ts"

/**
 * Where a mention is found, and where it looks for others: names of blocks, and the days in them. Two mentions are worth
 * comparing where one is found under a name and on a day at which the other looks; that holds both ways or not at all.
 * In a database `names` is an indexed column and `days` a range beside it. `always` are blocks without days: what is told
 * of a person by name is of one event, whether or not a report says when; and a report of unknown date is worth comparing
 * with all that was ever told of its village.
 */
export interface Search {
  readonly names: readonly string[]
  readonly days: Days
  readonly always: readonly string[]
}

/** First and last day, both included; `UNDATED` where neither the incident nor its report is dated. */
export interface Days {
  readonly from: Day
  readonly to: Day
}

export const UNDATED: Days = { from: Number.NEGATIVE_INFINITY, to: Number.NEGATIVE_INFINITY }

/** The blocks that a mention is found in: its places by sound, its cell of the map, and its type. */
export function foundUnder(mention: MentionSummary): Search {
  const unplaced = isPlaced(mention) ? [] : [unplacedOf(mention)]
  const names = [...placeNames(mention, 0), anyOf(mention), ...unplaced]
  return { names, days: daysOf(mention, 0), always: [...victimsOf(mention), ...everOf(mention, isDated(mention))] }
}

/**
 * The village of a mention, by sound, without a day: one block for the dated that were told of it, one for the others. Of
 * a province or a great city too much is told for that.
 */
function everOf({ names: [first] }: MentionSummary, dated: boolean): string[] {
  if (first === undefined || first.skeleton === "" || first.wide) return []
  return [`${dated ? "ever" : "undated"} ${first.skeleton}`]
}

const isDated = ({ window }: MentionSummary) => window !== null

/**
 * The blocks that it looks into: the same places, the cells around its own, a few days to either side. Without a place it
 * meets all of its type on its days, and is met by them.
 */
export function looksUnder(mention: MentionSummary): Search {
  const others = isPlaced(mention) ? unplacedOf(mention) : anyOf(mention)
  return {
    names: [...placeNames(mention, 1), others],
    days: daysOf(mention, MOST_DRIFT),
    always: [...victimsOf(mention), ...everOf(mention, !isDated(mention))],
  }
}

/** A part of the world and of time; who works in it `alone` bars all others, who does not bars only such. */
export interface Partition {
  readonly name: string
  readonly alone: boolean
}

/**
 * The partitions that a mention lies in. Two mentions that may meet have one in common in which at least one of them is
 * alone; mentions of far places or times have none but that of a victim whom both name. A mention without a place bars
 * all of its type on its days.
 */
export function partitionsOf(mention: MentionSummary): Partition[] {
  // Days that are as far apart as two may be meet in the middle.
  const { from, to } = daysOf(mention, Math.ceil(MOST_DRIFT / 2))
  const spans = Number.isFinite(from) ? range(Math.floor(from / SPAN), Math.floor(to / SPAN)) : ["undated"]
  const districts = cellsOf(mention, 1).map((cell) => `district ${cell.split(",").map(districtOf).join(",")}`)
  const places = [...new Set([...soundsOf(mention).map((sound) => `sound ${sound}`), ...districts])]
  return [
    ...spans.flatMap((span) => [
      ...places.map((place) => ({ name: `${place} ${span}`, alone: true })),
      { name: `${anyOf(mention)} ${span}`, alone: !isPlaced(mention) },
    ]),
    ...everOf(mention, false).map((name) => ({ name, alone: !isDated(mention) })),
    ...victimsOf(mention).map((name) => ({ name, alone: true })),
  ]
}

/** Days that go into one partition: few enough that yesterday's reports do not wait for last month's. */
const SPAN = 16
/** Cells to a side of a district, about 110 km. */
const DISTRICT = 10

const districtOf = (index: string) => Math.floor(Number(index) / DISTRICT)
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

const isPlaced = ({ names }: MentionSummary) => names.some(({ skeleton }) => skeleton !== "")
/** Victims by name. A single word is shared by too many people to find anybody by. */
const victimsOf = ({ victims }: MentionSummary) =>
  victims.filter((name) => name.includes(" ")).map((name) => `victim ${name}`)
const anyOf = ({ type }: MentionSummary) => `any ${type}`
const unplacedOf = ({ type }: MentionSummary) => `unplaced ${type}`

function daysOf({ window }: MentionSummary, drift: number): Days {
  return window === null ? UNDATED : { from: window.from - drift, to: window.to + drift }
}

function placeNames(mention: MentionSummary, reach: number): string[] {
  return [...soundsOf(mention), ...cellsOf(mention, reach)]
}

function soundsOf(mention: MentionSummary): string[] {
  const sounds = [...mention.names.slice(0, 1), ...mention.around].map(({ skeleton }) => skeleton)
  return [...new Set(sounds.filter((sound) => sound !== ""))]
}

/** Width of a cell in degrees, about 11 km: more than the precision of a town. */
const CELL = 0.1
const CELL_PRECISION = 10_000

function cellsOf({ spot }: MentionSummary, reach: number): string[] {
  if (spot === null || spot.precision > CELL_PRECISION) return []
  const column = Math.floor(spot.lon / CELL)
  const row = Math.floor(spot.lat / CELL)
  const cells: string[] = []
  for (let dx = -reach; dx <= reach; dx++)
    for (let dy = -reach; dy <= reach; dy++) cells.push(`${column + dx},${row + dy}`)
  return cells
}
