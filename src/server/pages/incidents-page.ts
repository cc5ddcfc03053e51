import { catalogue } from "../../dossier/catalogue.ts"
import { type Html, html, NOTHING } from "../../dossier/html.ts"
import { mostIn } from "../../dossier/page.ts"
import { indexTable } from "../../dossier/parts/index-table.ts"
import { type Sheet, sheet } from "../../dossier/sheet.ts"
import { DISPUTE_WORDS, TYPE_WORDS } from "../../dossier/words/vocabulary.ts"
import type { Knowledge } from "../../knowledge/knowledge.ts"
import { INCIDENT_TYPES } from "../../model/claim.ts"
import { DISPUTE_KINDS, type Dossier } from "../../model/incident.ts"
import { ASKED_GRADES, ASKED_SUGGESTIONS } from "../../record/search/graded.ts"
import type { Caller } from "../access/caller.ts"
import type { Asked } from "../asked.ts"
import { frame } from "./frame.ts"

/** What was asked for and found: a form to ask anew, a page of incidents, and the way to the next. */
export function incidentsPage(
  caller: Caller,
  asked: Asked,
  found: { readonly dossier: Dossier; readonly cursor: string | null },
  knowledge: Knowledge,
): string {
  const seen = listed(found.dossier, knowledge)
  return frame(
    { title: "Incidents", caller },
    html`<main><h1 class="page-head">Incidents</h1>${askingForm(asked)}
${seen.incidents.length === 0 ? html`<p class="none">No incident fits.</p>` : indexTable(seen.incidents, seen)}
${found.cursor === null ? NOTHING : html`<p class="paging"><a href="?${nextOf(asked, found.cursor)}" rel="next">Earlier ones</a></p>`}</main>`,
  )
}

/** What was asked for cannot be answered: the form, with what is wrong. */
export function wronglyAsked(caller: Caller, asked: Partial<Asked>, wrong: string): string {
  return frame(
    { title: "Incidents", caller },
    html`<main><h1 class="page-head">Incidents</h1>${askingForm(asked)}<p class="wrong" role="alert">${wrong}</p></main>`,
  )
}

/** Incidents as a list shows them, each leading to its own page. */
export function listed(dossier: Dossier, knowledge: Knowledge): Sheet {
  const all = catalogue(dossier, knowledge, () => "")
  const made = sheet(all, { page: "", home: "", shared: false, most: mostIn(all.incidents) })
  return { ...made, toIncident: ({ incident }) => `/incidents/${encodeURIComponent(incident.id)}` }
}

function askingForm(asked: Partial<Asked>): Html {
  const { q, near, within, from, to, party, person, said, dispute, type, grade, suggested } = asked
  const outdated = asked["outdated-grade"]
  return html`<form class="asked" method="get" action="/incidents" role="search">
<label class="field wide">Words of a report <input type="search" name="q" value="${q}" maxlength="500"></label>
<label class="field">Near <input name="near" value="${near}" placeholder="Hajin, or 34.69,40.83" maxlength="200"></label>
<label class="field">Within km <input name="within" type="number" min="1" step="any" value="${within}"></label>
<label class="field">From <input name="from" type="date" value="${from}"></label>
<label class="field">To <input name="to" type="date" value="${to}"></label>
<label class="field">Named victim <input name="person" value="${person}" maxlength="200"></label>
<label class="field">Said <input name="said" value="${said}" maxlength="500"></label>
<label class="field">Party <input name="party" value="${party?.join(" ")}" maxlength="200"></label>
<label class="field">Kind <select name="type"><option value="">any</option>${INCIDENT_TYPES.map((one) => html`<option value="${one}"${one === type && html` selected`}>${TYPE_WORDS[one]}</option>`)}</select></label>
<label class="field">Dispute <select name="dispute"><option value="">with or without</option><option value="any"${dispute === "any" && html` selected`}>any</option>${DISPUTE_KINDS.map((one) => html`<option value="${one}"${one === dispute && html` selected`}>${DISPUTE_WORDS[one]}</option>`)}</select></label>
<label class="field">Grade set <select name="grade"><option value="">with or without</option>${ASKED_GRADES.map((one) => html`<option value="${one}"${grade?.includes(one) === true && html` selected`}>${one}</option>`)}</select></label>
<label class="field">Grade suggested <select name="suggested"><option value="">with or without</option>${ASKED_SUGGESTIONS.map((one) => html`<option value="${one}"${suggested?.includes(one) === true && html` selected`}>${one}</option>`)}</select></label>
<label class="field">Graded on an earlier state <select name="outdated-grade"><option value="">or not</option><option value="true"${outdated === "true" && html` selected`}>yes</option></select></label>
<button>Search</button></form>`
}

/** The query string of the next page: what was asked for, from a cursor on. */
function nextOf(asked: Asked, cursor: string): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...asked, cursor })) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== "") query.append(name, String(one))
  }
  return query.toString()
}
