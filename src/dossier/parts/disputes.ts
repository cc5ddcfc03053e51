import type { Account, Dispute, Incident } from "../../model/incident.ts"
import { grouped } from "../grouped.ts"
import { type Html, html, NOTHING } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import type { Statement } from "../statements.ts"
import { plural } from "../words/counts.ts"
import { accountName, speakerName } from "../words/names.ts"
import { disputeTitle, positionWords } from "../words/positions.ts"
import { statementWords } from "../words/statement.ts"
import { exactWords, toTheWords } from "./quote.ts"
import { stanceMark } from "./stance.ts"

/** What is disputed, each with the statements that cannot all hold, quoted side by side. */
export function disputesPart({ accounts, disputes }: Pick<Incident, "accounts" | "disputes">, sheet: Sheet): Html {
  if (disputes.length === 0) return NOTHING
  return html`<section class="disputes"><h4>Disputed</h4>${disputes.map((dispute) => disputePart(dispute, accounts, sheet))}</section>`
}

/** Further quotes of one account stand folded. */
const QUOTES = 2

interface Said {
  readonly account: Account
  readonly statement: Statement
}

function disputePart(
  { kind, claims, reason, settled, agreed }: Dispute,
  accounts: readonly Account[],
  sheet: Sheet,
): Html {
  const said = claims.flatMap((ref): Said[] => {
    const account = accounts.find((own) =>
      own.claims.some(({ report, claim }) => report === ref.report && claim === ref.claim),
    )
    return account === undefined ? [] : [{ account, statement: sheet.statements.of(ref) }]
  })
  const positions = said.map(({ account, statement }) => ({ account, claim: statement.claim }))
  const title = disputeTitle(
    { kind },
    positions.map(({ claim }) => claim),
  )
  return html`<div class="dispute"><h5>${title}${settled !== null && html` <span class="note">settled</span>`}</h5>
<p class="positions">${positionWords(positions, sheet.parties)}</p>
<div class="sides">${[...grouped(said, ({ account }) => account)].map(([account, own]) =>
    sidePart(
      accountName(account, sheet.parties),
      own.map(({ statement }) => statement),
      sheet,
    ),
  )}</div>
<p class="reason">${reason}</p>
${settled !== null && html`<p class="note">Settled since: ${settled.reason}.</p>`}
${agreed.length > 0 && html`<p class="note">They agree ${agreed.join(", and ")}.</p>`}</div>`
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
