import { catalogue } from "../../dossier/catalogue.ts"
import { html } from "../../dossier/html.ts"
import { mostIn } from "../../dossier/page.ts"
import { bar } from "../../dossier/parts/bar.ts"
import { incidentPart } from "../../dossier/parts/incident.ts"
import { reportPart } from "../../dossier/parts/report.ts"
import { ruleChoice } from "../../dossier/parts/rule-choice.ts"
import { sheet } from "../../dossier/sheet.ts"
import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { Dossier } from "../../model/incident.ts"
import type { Caller } from "../access/caller.ts"
import { frame } from "./frame.ts"
import { type GradeForm, gradeForm } from "./grade-form.ts"

/** How a page of an incident is shown: names and full reports withheld (`shared`); with a form to grade it, where who looks may. */
export interface Shown {
  readonly shared: boolean
  readonly grading: GradeForm | null
}

/** The dossier of one incident, with the reports that it stands on. */
export function incidentPage(
  caller: Caller,
  dossier: Dossier,
  knowledge: Knowledge,
  { shared, grading }: Shown,
): string {
  const all = catalogue(dossier, knowledge, () => "")
  const made = sheet(all, { page: "", home: "", shared, most: mostIn(all.incidents) })
  const [first] = all.incidents
  return frame(
    { title: first?.title ?? "Incident", caller, scripted: true },
    html`${bar(made, { filter: false, reports: true })}
<main><section id="incidents" aria-labelledby="incidents-h"><h2 id="incidents-h" tabindex="-1">Incident</h2>
${ruleChoice(all.incidents)}${all.incidents.map((entry) => incidentPart(entry, made))}
${first !== undefined && grading !== null && gradeForm(caller, first.incident, grading)}</section>
<section id="reports" aria-labelledby="reports-h"><h2 id="reports-h" tabindex="-1">Reports</h2>
<p class="note">${shared ? "Only sentences that carry a claim are shown; names of private people are withheld." : "Each in full, with the words of every claim marked where they stand."} The numbers lead to the accounts.</p>
${all.reports.map((report) => reportPart(report, made))}</section></main>`,
  )
}
