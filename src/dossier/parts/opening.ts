import type { IncidentEntry, ReportEntry } from "../catalogue.ts"
import { type Html, html } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import { plural } from "../words/counts.ts"
import { whenWords } from "../words/dates.ts"
import { RULE_WORDS } from "../words/vocabulary.ts"
import { projectPart } from "./project.ts"
import { stanceMark } from "./stance.ts"

/** What a page covers, and how to read it. */
export function opening(
  title: string,
  incidents: readonly IncidentEntry[],
  reports: readonly ReportEntry[],
  sheet: Sheet,
): Html {
  const disputes = incidents.reduce((sum, { incident }) => sum + incident.disputes.length, 0)
  return html`<header class="opening" id="top"><p class="eyebrow">Dossier${sheet.shared && " · shared edition"}</p>
<h1>${title}</h1>
<p class="deck">${deck(incidents, reports)}</p>
<ul class="figures">${[
    figure(reports.length, "report"),
    figure(originsOf(incidents), "origin"),
    figure(incidents.length, "incident"),
    figure(disputes, "dispute"),
  ]}</ul>
${projectPart(sheet)}${sheet.shared && html`<p class="withheld">Full reports, private speakers and the names of victims are withheld from this edition. Of a report, at most the sentences that carry a claim are kept; coordinates are no finer than a kilometre.</p>`}
<details class="reading"><summary>How to read this</summary>${howToRead(incidents)}</details></header>`
}

/** What a page holds, in a sentence, and what its figures are. */
function deck(incidents: readonly IncidentEntry[], reports: readonly ReportEntry[]): string {
  const outlets = new Set(reports.flatMap(({ reading }) => reading.report.outlet ?? [])).size
  const dates = spanWords(reports)
  const from = [
    plural(reports.length, "report"),
    outlets > 0 && ` of ${plural(outlets, "outlet")}`,
    dates !== "" && `, dated ${dates},`,
  ].filter((part) => part !== false)
  const rules = rulesOf(incidents).join(", ")
  return `What ${from.join("")} ${reports.length === 1 ? "claims" : "claim"} about ${plural(incidents.length, "incident")}, laid side by side.${rules === "" ? "" : ` Figures of dead and injured are ranges of what is claimed (rule ${rules}), not of what is established.`}`
}

const rulesOf = (incidents: readonly IncidentEntry[]) => [
  ...new Set(incidents.map(({ incident }) => incident.toll.rule)),
]

function figure(count: number, one: string): Html {
  const [number = "", ...unit] = plural(count, one).split(" ")
  return html`<li><b>${number}</b> ${unit.join(" ")}</li>`
}

/** Voices that said something first, each once. */
function originsOf(incidents: readonly IncidentEntry[]): number {
  return new Set(incidents.flatMap(({ incident }) => incident.origins.map(({ id }) => id))).size
}

function howToRead(incidents: readonly IncidentEntry[]): Html {
  const rules = rulesOf(incidents)
  return html`<p>A dossier lays what reports claim side by side. It says who claims what, where accounts agree and where they cannot all hold; it does not say what is true. It is put together by a program: every statement leads to the exact words it was read from, and those words decide.</p>
<ul class="stances"><li>${stanceMark("asserts")} it is asserted</li><li>${stanceMark("denies")} it is denied</li><li>${stanceMark("suggests")} it is suspected, believed, or hinted at</li><li>${stanceMark("withholds")} the speaker does not confirm it</li></ul>
<p>Figures of dead and injured are ranges over what is claimed${rules.map((rule) => html`, by the rule <b>${rule}</b>${RULE_WORDS[rule] !== undefined && html`, which ${RULE_WORDS[rule]}`}`)}. An open end means that nobody gave one. Bars in the list of incidents are drawn on a logarithmic scale.</p>
<p>An <b>origin</b> is the voice that said something first; reports that only copy it do not count again. A place is drawn as the area within which it lies.</p>`
}

/** "4 April 2017 to 18 November 2018"; empty without a date. */
export function spanWords(entries: readonly { readonly day: string | null }[]): string {
  const days = entries.flatMap(({ day }) => day ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? "" : whenWords({ from: first, to: last })
}
