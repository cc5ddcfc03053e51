import { type Day, dayOfIso, isoOf } from "../../space/day.ts"
import { type IncidentEntry, type ReportEntry, reportsOf } from "../catalogue.ts"
import { grouped } from "../grouped.ts"
import { type Html, html, NOTHING } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import { plural } from "../words/counts.ts"
import { dateWords, shortDate, whenWords } from "../words/dates.ts"
import { outletName } from "../words/names.ts"

/** When an incident is said to have happened, as a stretch of days, and when each report told of it. */
export function timeLinePart({ incident }: IncidentEntry, sheet: Sheet): Html {
  const { when } = incident
  const reports = reportsOf(incident).flatMap((id) => sheet.reportById.get(id) ?? [])
  const byDay = [...grouped(reports, ({ day }) => day)].sort(([a], [b]) => ((a ?? "~") < (b ?? "~") ? -1 : 1))
  const inferred = when.inferred === true ? " (worked out from the report’s date)" : ""
  const hours =
    when.hours === undefined
      ? ""
      : `, ${clock(when.hours.from)} to ${clock(when.hours.to)}${when.hours.zone === null ? "" : ` (${when.hours.zone})`}`
  return html`<section class="time"><h4>When</h4>${strip(when, byDay)}
<ul class="days"><li>${when.from === null && when.to === null ? html`<b>Day not known</b>: no report says when` : html`<b>${whenWords(when)}${hours}</b> said to have happened`}${inferred}${when.text !== undefined && html`: <q>${when.text}</q>`}</li>
${byDay.map(([day, told]) => html`<li><b>${day === null ? "date not known" : dateWords(day)}</b> ${plural(told.length, "report")}: ${list(told, sheet)}</li>`)}</ul></section>`
}

type ByDay = readonly [string | null, readonly ReportEntry[]][]

/** Dots of one day stand on each other up to here; beyond, the list says how many. */
const STACK = 8
const ROW = 9
/** So much of the axis lies beyond the first and the last known day, at least a day: room for their labels and for open ends. */
const MARGIN = 0.14

function strip(when: { from: string | null; to: string | null }, byDay: ByDay): Html {
  const told = byDay.flatMap(([iso, reports]) => dayed(iso, reports.length))
  const known = [when.from, when.to].flatMap((iso) => dayed(iso, 0)).concat(told)
  if (known.length === 0) return NOTHING
  const days = known.map(({ day }) => day)
  const margin = Math.max(1, MARGIN * (Math.max(...days) - Math.min(...days)))
  const [first, last] = [Math.min(...days) - margin, Math.max(...days) + margin]
  const at = (day: number) => `${Math.round((1000 * (day - first + 0.5)) / (last - first + 1)) / 10}%`
  const tallest = Math.min(STACK, Math.max(1, ...told.map(({ count }) => count)))
  const base = 30 + tallest * ROW
  return html`<svg class="strip" width="100%" height="${base + 22}" aria-hidden="true">
<line class="axis" x1="0" x2="100%" y1="${base}" y2="${base}"/>${happened(when, at)}
${told.map(({ day, count }) => Array.from({ length: Math.min(STACK, count) }, (_, i) => html`<circle class="told" cx="${at(day)}" cy="${base - 7 - i * ROW}" r="3.2"/>`))}
${[...new Set([Math.min(...days), Math.max(...days)])].map(
  (day) =>
    html`<line class="tick" x1="${at(day)}" x2="${at(day)}" y1="${base}" y2="${base + 4}"/><text x="${at(day)}" y="${base + 17}" text-anchor="middle">${shortDate(isoOf(day))}</text>`,
)}
</svg>`
}

/** The days of the event, as wide as they are not known to be narrower; an open end fades out. */
function happened({ from, to }: { from: string | null; to: string | null }, at: (day: number) => string): Html {
  const [start, end] = [from === null ? null : dayOfIso(from), to === null ? null : dayOfIso(to)]
  if (start === null && end === null)
    return html`<text class="open" x="50%" y="14" text-anchor="middle">day not known</text>`
  const x1 = at((start ?? end ?? 0) - 0.5)
  const x2 = at((end ?? start ?? 0) + 0.5)
  return html`${start === null && html`<line class="open" x1="0" x2="${x1}" y1="12" y2="12"/>`}<line class="event" x1="${x1}" x2="${x2}" y1="12" y2="12"/>${end === null && html`<line class="open" x1="${x2}" x2="100%" y1="12" y2="12"/>`}`
}

function dayed(value: string | null, count: number): { day: Day; count: number }[] {
  const day = value === null ? null : dayOfIso(value)
  return day === null ? [] : [{ day, count }]
}

const clock = (time: string) => time.replace("T", " ").slice(0, 16)

function list(reports: readonly ReportEntry[], sheet: Sheet): Html[] {
  return reports.map(
    (report, i) =>
      html`${i > 0 && ", "}<a href="${sheet.toReport(report)}"><bdi>${outletName(report.reading.report.outlet, sheet.parties)}</bdi></a>`,
  )
}
