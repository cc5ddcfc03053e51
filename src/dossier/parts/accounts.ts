import type { Facet } from "../../model/claim.ts"
import type { Account } from "../../model/incident.ts"
import { grouped } from "../grouped.ts"
import { type Html, html, NOTHING } from "../html.ts"
import { accountAnchor, type Sheet } from "../sheet.ts"
import type { Statement } from "../statements.ts"
import { isDoubtful } from "../words/doubt.ts"
import { accountKind, accountName, partyName } from "../words/names.ts"
import { statementWords } from "../words/statement.ts"
import { FACET_WORDS, FACETS } from "../words/vocabulary.ts"
import { sourceWords } from "./quote.ts"
import { stanceMark } from "./stance.ts"

/** The accounts of one incident side by side: a column each, a row for each facet that anybody speaks of. */
export function accountsPart(accounts: readonly Account[], title: string, sheet: Sheet): Html {
  if (accounts.length === 0) return NOTHING
  const columns = bySide(accounts).map((account) => column(account, sheet))
  const rows = FACETS.filter((facet) => columns.some(({ byFacet }) => byFacet.has(facet)))
  return html`<section class="accounts${columns.length > PAPER && " wide"}"><h4>Accounts side by side</h4>
<div class="scroll" tabindex="0" role="region" aria-label="Accounts of: ${title}"><table>
<thead><tr><th scope="col"><span class="unseen">Facet</span></th>${columns.map(({ account }) => head(account, sheet))}</tr></thead>
<tbody>${rows.map(
    (facet) => html`<tr><th scope="row">${FACET_WORDS[facet]}</th>${columns.map((c) => cell(c, facet, sheet))}</tr>
`,
  )}</tbody></table></div></section>`
}

/** More columns do not fit on paper; there each cell then stands by itself under the name of its account. */
const PAPER = 7

interface Column {
  readonly account: Account
  readonly byFacet: ReadonlyMap<Facet, Statement[]>
  readonly earlier: ReadonlySet<string>
}

function column(account: Account, { statements }: Sheet): Column {
  const said = account.claims.map((ref) => statements.of(ref))
  return {
    account,
    byFacet: grouped(said, ({ claim }) => claim.facet),
    earlier: new Set(account.revises.map(({ earlier }) => `${earlier.report}\n${earlier.claim}`)),
  }
}

/** Accounts of one side stand together; the side with most to say first. */
function bySide(accounts: readonly Account[]): Account[] {
  const weight = (list: readonly Account[]) => list.reduce((sum, { claims }) => sum + claims.length, 0)
  return [...grouped(accounts, ({ id, side }) => side ?? id).values()]
    .sort((a, b) => weight(b) - weight(a))
    .flatMap((side) => side.toSorted((a, b) => b.claims.length - a.claims.length))
}

function head(account: Account, { parties }: Sheet): Html {
  const kind = accountKind(account.id, parties)
  const side = account.side === null || account.side === account.id ? "" : `side: ${partyName(account.side, parties)}`
  return html`<th scope="col"><bdi>${accountName(account, parties)}</bdi>${[kind, side].filter(Boolean).map((note) => html`<span class="kind">${note}</span>`)}</th>`
}

function cell({ account, byFacet, earlier }: Column, facet: Facet, sheet: Sheet): Html {
  const said = byFacet.get(facet)
  if (said === undefined) return html`<td></td>`
  const alike = grouped(said, ({ claim, report }) =>
    [claim.stance, statementWords(claim, sheet.parties), earlier.has(`${report.reading.report.id}\n${claim.id}`)].join(
      "\n",
    ),
  )
  return html`<td data-who="${accountName(account, sheet.parties)}"><ul>${[...alike.values()].map((same) => statementPart(same, earlier, sheet))}</ul></td>`
}

function statementPart(same: readonly Statement[], earlier: ReadonlySet<string>, sheet: Sheet): Html {
  const [first] = same
  if (first === undefined) return NOTHING
  const { claim, report } = first
  const revised = earlier.has(`${report.reading.report.id}\n${claim.id}`)
  return html`<li class="is-${claim.stance}${revised && " revised"}">${stanceMark(claim.stance)} <span class="said">${statementWords(claim, sheet.parties)}</span>${revised && html` <span class="note">earlier figure, revised since</span>`}${noteOf(first)}
<span class="refs">${same.map((statement) => html`<a id="${accountAnchor(statement)}" href="${sheet.toWords(statement)}">${sourceWords(statement.report, sheet)}</a> `)}</span></li>`
}

function noteOf({ claim }: Statement): Html {
  const notes = [
    claim.form === "gloss" && claim.speaker.id !== "outlet" && "in the outlet’s own gloss",
    claim.denied === "intent" && "denies the intent, not the effect",
    isDoubtful(claim) && `doubtful reading (${claim.confidence}): see the words`,
    claim.speaker.inferred === true && "speaker inferred",
    claim.inferred !== undefined && claim.inferred.length > 0 && `inferred: ${claim.inferred.join(", ")}`,
  ].filter((note) => note !== false)
  return notes.length === 0 ? NOTHING : html` <span class="note">${notes.join("; ")}</span>`
}
