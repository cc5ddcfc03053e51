import type { Counted } from "../../model/claim.ts"
import type { Incident } from "../../model/incident.ts"
import type { Range } from "../../model/toll.ts"
import { type IncidentEntry, placeWords, reportsOf } from "../catalogue.ts"
import { grouped } from "../grouped.ts"
import { headlineRange } from "../headline-toll.ts"
import { type Html, html } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import { figureWords, peopleWords, plural } from "../words/counts.ts"
import { dateWords, stretchNote } from "../words/dates.ts"
import { standingGrade } from "../words/grades.ts"
import { GRADE_WORDS } from "../words/uses.ts"
import { TYPE_WORDS } from "../words/vocabulary.ts"
import { byRule } from "./by-rule.ts"
import { countMark, logarithmic } from "./count-mark.ts"

/** All incidents of a page by day, a line each, with their toll as a small bar; the rows are filtered by the page's script. */
export function indexTable(entries: readonly IncidentEntry[], sheet: Sheet): Html {
  return html`<table class="index"><thead><tr><th scope="col">What and where</th><th scope="col">Killed</th><th scope="col">Injured</th><th scope="col">Sources</th><th scope="col">Disputes</th></tr></thead>
${[...grouped(entries, ({ day }) => day)].map(
  ([
    day,
    ofDay,
  ]) => html`<tbody><tr class="day"><th scope="colgroup" colspan="5">${day === null ? "Date not known" : dateWords(day)}</th></tr>
${ofDay.map((entry) => row(entry, sheet))}</tbody>
`,
)}</table>`
}

function row(entry: IncidentEntry, sheet: Sheet): Html {
  const { incident } = entry
  const disputes = incident.disputes.length
  const place = placeWords(incident)
  const note = stretchNote(incident.when, entry.day)
  const grade = standingGrade(incident)
  return html`<tr data-of="${entry.number}"><th scope="row"><a href="${sheet.toIncident(entry)}"><span class="type">${TYPE_WORDS[incident.type]}</span> ${place === null ? "(place not named)" : html`<bdi>${place}</bdi>`}</a>${note !== "" && html` <span class="quiet">${note}</span>`}</th>
${tollCell(entry, "killed", sheet)}${tollCell(entry, "injured", sheet)}
<td class="from">${sources(incident)}${grade !== null && html`<br>graded <b>${GRADE_WORDS[grade]}</b>`}</td>
<td class="disputed">${disputes === 0 ? html`<span class="quiet" aria-hidden="true">–</span><span class="unseen">none</span>` : html`<b>${plural(disputes, "dispute")}</b>`}</td></tr>
`
}

/** One report that is its own origin needs no second number. */
function sources(incident: Incident): string {
  const [reports, origins] = [reportsOf(incident).length, incident.origins.length]
  return reports === 1 && origins <= 1 ? "1 report" : `${plural(reports, "report")}, ${plural(origins, "origin")}`
}

function tollCell({ incident }: IncidentEntry, facet: Counted, { most }: Sheet): Html {
  const isNone = [incident.toll, ...incident.tolls].every((toll) => headlineRange({ toll }, facet) === null)
  return html`<td class="toll${isNone && " none"}">${byRule(incident, (toll) => tollMark(headlineRange({ toll }, facet), facet, most), true)}</td>`
}

function tollMark(range: Range | null, facet: Counted, most: number): Html {
  if (range === null) return html`<span class="quiet" aria-hidden="true">–</span><span class="unseen">no count</span>`
  return html`<span class="figure">${range.group === "people" ? figureWords(range) : peopleWords(range, range.group)} <span class="unit">${facet}</span></span>${countMark(range, most, "sum", logarithmic)}`
}
