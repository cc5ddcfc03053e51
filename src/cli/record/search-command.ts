import { DISPUTE_KINDS } from "../../model/incident.ts"
import { type Question, search } from "../../record/search/search.ts"
import type { Store } from "../../record/store.ts"
import { dayOfIso } from "../../space/day.ts"
import { Misuse } from "../exit.ts"
import type { KnowledgeFlags } from "../flags.ts"
import { knowledgeWith } from "../knowledge.ts"
import { print, tell } from "../output.ts"
import { incidentLine } from "./incident-line.ts"
import { withRecord } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface SearchFlags extends StoreFlags, KnowledgeFlags {
  readonly near?: string
  readonly within?: string
  readonly from?: string
  readonly to?: string
  readonly party?: readonly string[]
  readonly facet?: readonly string[]
  readonly dispute?: string | true
  readonly type?: string
  readonly limit: string
  readonly after?: string
  readonly json?: boolean
}

/** Kilometres around a place where nobody says how many: the next town, and not the one behind it. */
const DEFAULT_RADIUS_KM = 10
const LARGEST_PAGE = 1_000

/** `deconflict search` and `deconflict incidents`: lists incidents, latest first, a page at a time. Gives the exit code. */
export async function searchCommand(words: readonly string[], flags: SearchFlags): Promise<number> {
  const question: Question = {
    words: words.join(" "),
    ...(flags.near === undefined ? {} : { near: await spotOf(flags.near, flags) }),
    ...(flags.from === undefined ? {} : { from: day("--from", flags.from) }),
    ...(flags.to === undefined ? {} : { to: day("--to", flags.to) }),
    ...(flags.dispute === undefined ? {} : { disputes: flags.dispute === true ? [] : [disputeKind(flags.dispute)] }),
    ...(flags.type === undefined ? {} : { type: flags.type }),
    parties: flags.party ?? [],
    facets: flags.facet ?? [],
  }
  const limit = Number(flags.limit)
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE)
    throw new Misuse(`--limit: "${flags.limit}" is no number from 1 to ${LARGEST_PAGE}`)
  return withRecord(flags, "search", (store) => show(store, question, limit, flags))
}

async function show(store: Store, question: Question, limit: number, { after, json }: SearchFlags): Promise<number> {
  const page = await search(store.database, question, store.hide(), limit, after ?? null).catch((error: unknown) => {
    if (error instanceof RangeError) throw new Misuse(`--after: ${error.message}`)
    throw error
  })
  const found = new Map((await store.contents().incidents(page.numbers)).map((one) => [one.number, one]))
  const incidents = page.numbers.flatMap((number) => found.get(number)?.state.incident ?? [])
  if (json === true) await print(`${JSON.stringify({ incidents, cursor: page.cursor })}\n`)
  else {
    for (const incident of incidents) await print(`${incidentLine(incident)}\n`)
    if (incidents.length === 0) tell("no incident fits")
    if (page.cursor !== null) tell(`there are more: --after ${page.cursor}`)
  }
  return 0
}

/** `36.5,40.7` is latitude and longitude; anything else is a name that the gazetteer knows. */
async function spotOf(near: string, flags: SearchFlags): Promise<{ lon: number; lat: number; radius: number }> {
  const kilometres = flags.within === undefined ? DEFAULT_RADIUS_KM : Number(flags.within.replace(/\s*km$/, ""))
  if (!(kilometres > 0)) throw new Misuse(`--within: "${flags.within}" is no distance in kilometres such as 25`)
  const radius = kilometres * 1000
  const [, lat, lon] = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(near) ?? []
  if (lat !== undefined && lon !== undefined) {
    if (Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180)
      throw new Misuse(`--near: "${near}" is no latitude and longitude`)
    return { lat: Number(lat), lon: Number(lon), radius }
  }
  const places = (await knowledgeWith(flags)).gazetteer.find(near)
  const [first, ...others] = places
  if (first === undefined)
    throw new Misuse(`--near: no place "${near}" is known; give latitude and longitude (--near 34.69,40.83)`)
  if (others.length > 0)
    tell(
      `${near}: taken for ${[first.name, first.admin1, first.country].filter(Boolean).join(", ")} (${first.lat},${first.lon}); ${others.length} more of that name`,
    )
  return { lon: first.lon, lat: first.lat, radius }
}

function day(flag: string, date: string): number {
  const known = dayOfIso(date)
  if (known === null) throw new Misuse(`${flag}: "${date}" is not a date such as 2017-04-05`)
  return known
}

function disputeKind(kind: string): string {
  if (!DISPUTE_KINDS.some((known) => known === kind))
    throw new Misuse(`--dispute: "${kind}" is no kind of dispute; there are ${DISPUTE_KINDS.join(", ")}`)
  return kind
}
