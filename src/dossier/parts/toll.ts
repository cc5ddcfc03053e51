import type { Claim, Count } from "../../model/claim.ts"
import type { Account, Incident } from "../../model/incident.ts"
import type { Range, Toll } from "../../model/toll.ts"
import { grouped } from "../grouped.ts"
import { type Html, html, NOTHING } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import type { Statement } from "../statements.ts"
import { figureWords, peopleWords, plural, tollWords } from "../words/counts.ts"
import { accountName } from "../words/names.ts"
import { RULE_WORDS } from "../words/vocabulary.ts"
import { byRule } from "./by-rule.ts"
import { countMark } from "./count-mark.ts"
import { explanationPart } from "./explanation.ts"
import { stanceMark } from "./stance.ts"

/**
 * The toll of an incident under each rule: each range with the figures it rests on, a line an account, one scale for each
 * of killed, injured, missing; then what each rule makes of each claim.
 */
export function tollPart(incident: Incident, sheet: Sheet): Html {
  const { toll, tolls } = incident
  if (toll.ranges.length === 0 && tolls.every(({ ranges }) => ranges.length === 0)) return NOTHING
  return html`<section class="toll"><h4>Toll</h4>
${byRule(incident, (one) => rangesPart(one, incident, sheet), true)}
${byRule(incident, ruleNote)}${explanationPart(incident, sheet)}</section>`
}

function ruleNote({ rule }: Toll): Html {
  const meaning = RULE_WORDS[rule]
  return html`<span class="note">Ranges by the rule <b>${rule}</b>${meaning !== undefined && `, which ${meaning}`}. They are what is claimed, not what is established.</span>`
}

function rangesPart({ ranges, rule }: Toll, { accounts }: Incident, sheet: Sheet): Html {
  if (ranges.length === 0) return html`<p class="note">Nothing that the rule <b>${rule}</b> counts is claimed.</p>`
  const ranged = ranges.map((range) => ({ range, rows: rowsOf(range, accounts, sheet) }))
  return html`${[...grouped(ranged, ({ range }) => range.facet).values()].map((ofFacet) => facetPart(ofFacet, sheet))}`
}

interface Row {
  readonly account: Account
  readonly statement: Statement
  readonly value: Count
}

interface Ranged {
  readonly range: Range
  readonly rows: readonly Row[]
}

function facetPart(ranges: readonly Ranged[], sheet: Sheet): Html {
  const figures = ranges.flatMap(({ range, rows }) => [range, ...rows.map(({ value }) => value)])
  const top = Math.max(1, ...figures.flatMap(({ min, max }) => [min ?? 0, max ?? 0]))
  return html`${ranges.map(({ range, rows }) => rangePart(range, rows, top, sheet))}`
}

function rangePart(range: Range, rows: readonly Row[], top: number, sheet: Sheet): Html {
  const rests = `${plural(range.claims.length, "statement")}, ${plural(range.origins, "origin")}`
  return html`<figure class="range"><figcaption><b>${tollWords(range, range.group, range.facet)}</b>${bestNote(range)} <span class="note">rests on ${rests}</span></figcaption>
<div class="plot">${rows.map((row) => rowPart(row, range, top, sheet))}
${rows.length > 1 && html`<span class="who sum">range</span>${countMark(range, top, "sum")}<span class="figure sum">${figureWords(range)}</span>`}</div></figure>
`
}

/** What a range says beyond its ends: the best figure, and whether somebody left it open upwards. */
function bestNote({ min, best, max, open }: Range): Html {
  const notes = [
    best !== undefined && !(best === min && best === max) && `best ${best}`,
    open === true && "or more, as somebody says “at least”",
  ].filter((note) => note !== false)
  return notes.length === 0 ? NOTHING : html`, ${notes.join(", ")}`
}

function rowPart({ account, statement, value }: Row, range: Range, top: number, sheet: Sheet): Html {
  const { stance } = statement.claim
  const words = value.group === range.group ? figureWords(value) : peopleWords(value, value.group)
  return html`<span class="who"><bdi>${accountName(account, sheet.parties)}</bdi></span>${countMark(value, top, "one")}<span class="figure">${stance !== "asserts" && html`${stanceMark(stance)} `}<a href="${sheet.toWords(statement)}">${words}</a></span>`
}

/** One row for each figure of each account that the range rests on, the lowest first. */
function rowsOf(range: Range, accounts: readonly Account[], { statements }: Sheet): Row[] {
  const rows = new Map<string, Row>()
  for (const ref of range.claims) {
    const account = accounts.find(({ claims }) =>
      claims.some((own) => own.report === ref.report && own.claim === ref.claim),
    )
    const statement = statements.of(ref)
    const value = countOf(statement.claim)
    if (account === undefined || value === null) continue
    const key = `${account.id} ${statement.claim.stance} ${value.group} ${figureWords(value)}`
    if (!rows.has(key)) rows.set(key, { account, statement, value })
  }
  return [...rows.values()].sort((a, b) => least(a.value) - least(b.value))
}

const least = ({ min, max }: Count) => min ?? max ?? 0

function countOf(claim: Claim): Count | null {
  return claim.facet === "killed" || claim.facet === "injured" || claim.facet === "missing" ? claim.value : null
}
