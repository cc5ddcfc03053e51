import type { Counted } from "../../model/claim.ts"
import type { Account, Incident, Range } from "../../model/incident.ts"
import { type Html, html, NOTHING } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import type { Statement } from "../statements.ts"
import { type Figures, figureWords, plural, tollWords } from "../words/counts.ts"
import { accountName } from "../words/names.ts"
import { RULE_WORDS } from "../words/vocabulary.ts"
import { countMark } from "./count-mark.ts"
import { stanceShape } from "./stance.ts"

/** The toll of an incident: each range with the figures it rests on, one line an account, drawn on one scale. */
export function tollPart({ toll, accounts }: Incident, sheet: Sheet): Html {
  if (toll.ranges.length === 0) return NOTHING
  const meaning = RULE_WORDS[toll.rule]
  return html`<section class="toll"><h4>Toll</h4>
${toll.ranges.map((range) => rangePart(range, accounts, sheet))}
<p class="note">Ranges by the rule <b>${toll.rule}</b>${meaning !== undefined && `, which ${meaning}`}. They are what is claimed, not what is established.</p></section>`
}

type Counting = Statement & { readonly claim: { readonly facet: Counted; readonly value: Figures } }
interface Row {
  readonly account: Account
  readonly statement: Counting
}

function rangePart(range: Range, accounts: readonly Account[], sheet: Sheet): Html {
  const rows = rowsOf(range, accounts, sheet)
  const top = Math.max(
    1,
    ...[range, ...rows.map(({ statement }) => statement.claim.value)].flatMap(({ min, max }) => [min ?? 0, max ?? 0]),
  )
  const head = tollWords(range, range.group, range.facet)
  const rests = `rests on ${plural(range.claims.length, "statement")} of ${plural(range.origins, "origin")}`
  return html`<figure class="range"><figcaption><b>${head}</b> <span class="note">${rests}</span></figcaption>
<div class="plot">${rows.map(({ account, statement }) => html`<span class="who"><bdi>${accountName(account, sheet.parties)}</bdi></span>${countMark(statement.claim.value, top, "one")}<span class="figure"><a class="is-${statement.claim.stance}" href="${sheet.toWords(statement)}">${statement.claim.stance !== "asserts" && stanceShape(statement.claim.stance)}${figureWords(statement.claim.value)}</a></span>`)}
<span class="who sum">range</span>${countMark(range, top, "sum")}<span class="figure sum">${figureWords(range)}</span></div></figure>
`
}

/** One row for each figure of each account that the range rests on. */
function rowsOf(range: Range, accounts: readonly Account[], { statements }: Sheet): Row[] {
  const rows = new Map<string, Row>()
  for (const ref of range.claims) {
    const account = accounts.find(({ claims }) =>
      claims.some((own) => own.report === ref.report && own.claim === ref.claim),
    )
    const statement = statements.of(ref)
    if (account === undefined || !isCounting(statement)) continue
    const key = `${account.id} ${statement.claim.stance} ${figureWords(statement.claim.value)}`
    if (!rows.has(key)) rows.set(key, { account, statement })
  }
  return [...rows.values()].sort((a, b) => least(a) - least(b))
}

const least = ({ statement: { claim } }: Row) => claim.value.min ?? claim.value.max ?? 0

function isCounting(statement: Statement): statement is Counting {
  const { facet } = statement.claim
  return facet === "killed" || facet === "injured" || facet === "missing"
}
