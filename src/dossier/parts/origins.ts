import type { Incident } from "../../model/incident.ts"
import { reportsOf } from "../catalogue.ts"
import { type Html, html, NOTHING } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import { plural } from "../words/counts.ts"
import { accountName } from "../words/names.ts"
import { sourceWords } from "./quote.ts"

/** Who said it first, and which reports carry or copy it: many reports can be one voice. */
export function originsPart(incident: Incident, sheet: Sheet): Html {
  const { origins } = incident
  if (origins.length === 0) return NOTHING
  const reports = reportsOf(incident).length
  return html`<section class="origins"><h4>${plural(reports, "report")}, ${plural(origins.length, "origin")}</h4>
<ul class="tree">${origins.map((origin) => {
    const copies = new Set(origin.copies.map(({ report }) => report))
    const carrying = origin.reports.filter((report) => !copies.has(report))
    return html`<li><bdi>${voice(origin.id, incident, sheet)}</bdi>
<ul>${carrying.map((id) => html`<li>${reportLink(id, sheet)}${id === origin.first && html` <span class="note">first</span>`}${copiesOf(id, origin.copies, sheet)}</li>`)}${orphans(carrying, origin.copies).map((copy) => copyPart(copy, sheet))}</ul></li>`
  })}</ul></section>`
}

type Copy = Incident["origins"][number]["copies"][number]

/** An origin is called after its voice's account, and where that says nothing of its own, after the voice. */
function voice(id: string, { accounts }: Incident, { parties }: Sheet): string {
  return accountName(accounts.find((account) => account.id === id) ?? { id, speaker: { id, text: "" } }, parties)
}

function copiesOf(report: string, copies: readonly Copy[], sheet: Sheet): Html {
  const own = copies.filter(({ of }) => of === report)
  return own.length === 0 ? NOTHING : html`<ul>${own.map((copy) => copyPart(copy, sheet))}</ul>`
}

/** Copies of a report that does not stand in the tree itself. */
function orphans(carrying: readonly string[], copies: readonly Copy[]): Copy[] {
  return copies.filter(({ of }) => !carrying.includes(of))
}

function copyPart({ report, reason }: Copy, sheet: Sheet): Html {
  return html`<li class="copy">${reportLink(report, sheet)} <span class="note">copy: ${reason}</span></li>`
}

function reportLink(id: string, sheet: Sheet): Html {
  const report = sheet.reportById.get(id)
  return report === undefined
    ? html`<bdi>${id}</bdi>`
    : html`<a href="${sheet.toReport(report)}">${sourceWords(report, sheet)}</a>`
}
