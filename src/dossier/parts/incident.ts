import { COUNTED, type Stance } from "../../model/claim.ts"
import type { Account } from "../../model/incident.ts"
import type { Toll } from "../../model/toll.ts"
import { blames } from "../blame.ts"
import { type IncidentEntry, reportsOf } from "../catalogue.ts"
import { headlineRange } from "../headline-toll.ts"
import { type Html, html, NOTHING } from "../html.ts"
import { mapPart } from "../map/map.ts"
import { incidentAnchor, type Sheet } from "../sheet.ts"
import { plural, tollWords } from "../words/counts.ts"
import { whenWords } from "../words/dates.ts"
import { accountName, partyName } from "../words/names.ts"
import { accountsPart } from "./accounts.ts"
import { byRule } from "./by-rule.ts"
import { disputesPart } from "./disputes.ts"
import { gradePart } from "./grade.ts"
import { gradedPart } from "./graded.ts"
import { joinsPart, questionsPart, relatedPart } from "./notes.ts"
import { originsPart } from "./origins.ts"
import { personsPart } from "./persons.ts"
import { stanceMark } from "./stance.ts"
import { timeLinePart } from "./time-line.ts"
import { tollPart } from "./toll.ts"

/** Everything about one incident: what is disputed first, then the accounts side by side, the toll, where and when. */
export function incidentPart(entry: IncidentEntry, sheet: Sheet): Html {
  const { incident, title, number } = entry
  const anchor = incidentAnchor(entry)
  const region = incident.place?.admin1 ?? null
  return html`<article class="incident" id="${anchor}" aria-labelledby="${anchor}-h">
<header><p class="when">${whenWords(incident.when)}<span class="number">№ ${number}</span></p>
<h3 id="${anchor}-h" tabindex="-1"><bdi>${title}</bdi>${region !== null && region !== incident.place?.name && html` <span class="region">${region}</span>`}</h3>
<p class="claimed">${byRule(incident, claimedToll)}</p>
<p class="sources">${plural(reportsOf(incident).length, "report")}, ${plural(incident.origins.length, "origin")}</p>
${blamePart(entry, sheet)}</header>
${disputesPart(incident, sheet)}
${accountsPart(incident.accounts, title, sheet)}
<div class="beside"><div>${tollPart(incident, sheet)}${gradedPart(incident)}${gradePart(incident, sheet)}${personsPart(incident, sheet)}${questionsPart(incident, sheet)}${relatedPart(incident, sheet)}</div>
<div>${mapPart(entry, sheet)}${timeLinePart(entry, sheet)}${originsPart(incident, sheet)}</div></div>
${joinsPart(incident, sheet)}
</article>
`
}

function claimedToll(toll: Toll): Html {
  const ranges = COUNTED.flatMap((facet) => headlineRange({ toll }, facet) ?? [])
  return html`${ranges.length === 0 ? "No count of dead or injured" : ranges.map((range) => tollWords(range, range.group, range.facet)).join(", ")}`
}

function blamePart({ incident }: IncidentEntry, sheet: Sheet): Html {
  const { parties, statements } = sheet
  const all = blames(incident, (ref) => statements.of(ref).claim)
  if (all.length === 0) return NOTHING
  const by = (accounts: readonly Account[], stance: Stance, word: string) =>
    accounts.length > 0 &&
    html`<dd>${stanceMark(stance, word)} by ${accounts.map((account, i) => html`${i > 0 && ", "}<bdi>${accountName(account, parties)}</bdi>`)}</dd>`
  // What a party says of itself is no blame: it stands in words of its own, after what others say.
  const said = (actor: string, accounts: readonly Account[], stance: Stance, word: string, ofItself: string) => [
    by(
      accounts.filter(({ id }) => id !== actor),
      stance,
      word,
    ),
    accounts.some(({ id }) => id === actor) && html` <dd>${stanceMark(stance, ofItself)}</dd>`,
  ]
  return html`<dl class="blame">${all.map(
    ({ actor, says, suggests, denies }) => html`<div><dt><bdi>${partyName(actor, parties)}</bdi></dt>
${said(actor, says, "asserts", "blamed", "says that it did it")} ${said(actor, suggests, "suggests", "pointed to", "says that it may have done it")} ${said(actor, denies, "denies", "denied", "denies it")}</div>`,
  )}</dl>`
}
