import type { Account, Dispute } from "../../model/incident.ts"
import { grouped } from "../grouped.ts"
import { type Html, html, NOTHING } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import type { Statement } from "../statements.ts"
import { plural } from "../words/counts.ts"
import { accountName, speakerName } from "../words/names.ts"
import { disputeTitle } from "../words/positions.ts"
import { statementWords } from "../words/statement.ts"
import { exactWords, toTheWords } from "./quote.ts"
import { stanceMark } from "./stance.ts"

/** What is disputed, each with the statements that cannot all hold, quoted side by side. */
export function disputesPart(
  incident: { accounts: readonly Account[]; disputes: readonly Dispute[] },
  sheet: Sheet,
): Html {
  const { accounts, disputes } = incident
  if (disputes.length === 0) return NOTHING
  const nameOf = (id: string) => {
    const account = accounts.find((known) => known.id === id)
    return account === undefined ? id : accountName(account, sheet.parties)
  }
  return html`<section class="disputes"><h4>Disputed</h4>${disputes.map((dispute) => disputePart(dispute, accounts, nameOf, sheet))}</section>`
}

/** Further quotes of one account stand folded. */
const QUOTES = 2

function disputePart(
  dispute: Dispute,
  accounts: readonly Account[],
  nameOf: (id: string) => string,
  sheet: Sheet,
): Html {
  const owner = (statement: Statement) =>
    accounts.find((account) =>
      account.claims.some(
        (ref) => ref.report === statement.report.reading.report.id && ref.claim === statement.claim.id,
      ),
    )?.id
  const sides = grouped(
    dispute.claims.map((ref) => sheet.statements.of(ref)),
    (statement) => owner(statement) ?? "",
  )
  return html`<div class="dispute"><h5>${disputeTitle(
    dispute,
    dispute.claims.map((ref) => sheet.statements.of(ref).claim),
  )}</h5>
<p class="reason">${dispute.reason}</p>
<div class="sides">${[...sides].map(([id, said]) => sidePart(nameOf(id), said, sheet))}</div></div>`
}

function sidePart(name: string, said: readonly Statement[], sheet: Sheet): Html {
  const distinct = [...grouped(said, ({ claim }) => `${claim.stance} ${claim.evidence.text}`).values()]
  const rest = distinct.slice(QUOTES)
  return html`<div class="side"><p class="who"><bdi>${name}</bdi></p>
${distinct.slice(0, QUOTES).map((same) => quotePart(same, sheet))}
${rest.length > 0 && html`<details><summary>${plural(rest.length, "further statement")}</summary>${rest.map((same) => quotePart(same, sheet))}</details>`}</div>`
}

function quotePart(same: readonly Statement[], sheet: Sheet): Html {
  const [first] = same
  if (first === undefined) return NOTHING
  const { claim, report } = first
  const person =
    claim.speaker.person === undefined
      ? NOTHING
      : html` <span class="by">${speakerName(claim.speaker, report.reading.report.outlet, sheet.parties)}</span>`
  return html`<blockquote class="is-${claim.stance}"><p>${stanceMark(claim.stance)} ${statementWords(claim, sheet.parties)}</p>
<p class="words">${exactWords(first)}</p>
<footer>${same.map((statement) => toTheWords(statement, sheet))}${person}</footer></blockquote>`
}
