import { type Html, html, NOTHING } from "../../dossier/html.ts"
import { decisionLines } from "../../dossier/words/decisions.ts"
import type { StandingDecision } from "../../model/decision.ts"
import type { Found } from "../../recording/query.ts"
import type { Caller } from "../access/caller.ts"
import { frame } from "./frame.ts"

/** What persons decided, latest first, with how each decision holds now; `setAside`: only those that cannot be followed. */
export function decisionsPage(caller: Caller, { items, cursor }: Found<StandingDecision>, setAside: boolean): string {
  const only = setAside ? "set-aside=true" : ""
  return frame(
    { title: "Decisions", caller },
    html`<main><h1 class="page-head">Decisions</h1>
<p>${setAside ? html`Those that cannot be followed, or not wholly. <a href="/decisions">All of them</a>` : html`What persons decided on which reports tell of one incident. <a href="/decisions?set-aside=true">Those set aside</a>`}</p>
${items.length === 0 ? html`<p class="none">${setAside ? "No decision is set aside." : "Nobody has decided anything."}</p>` : items.map(decisionPart)}
${cursor === null ? NOTHING : html`<p class="paging"><a href="?${[only, `cursor=${cursor}`].filter(Boolean).join("&")}" rel="next">Earlier ones</a></p>`}</main>`,
  )
}

function decisionPart(standing: StandingDecision): Html {
  const [first, ...more] = decisionLines({ ...standing, incidents: [] })
  const { decision, incidents } = standing
  return html`<article class="operation" id="${decision.id}"><code>${decision.id}</code> <bdi>${first}</bdi>
${incidents.length > 0 && html`<p>Now in ${incidents.map((id, i) => html`${i > 0 && ", "}<a href="/incidents/${encodeURIComponent(id)}">${id}</a>`)}</p>`}
${more.map((line) => html`<p class="note"><bdi>${line}</bdi></p>`)}</article>`
}
