import type { ReportEntry } from "../catalogue.ts"
import { type Html, html } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import type { Statement } from "../statements.ts"
import { shortDate } from "../words/dates.ts"
import { outletName } from "../words/names.ts"

/** The language and direction of a report's words, as attributes. */
export function languageOf({ reading }: ReportEntry): Html {
  const { language } = reading.report
  if (language === null) return html` dir="auto"`
  return html` lang="${language}" dir="${RIGHT_TO_LEFT.has(language.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr"}"`
}

/** The exact words of a statement, in their language. */
export function exactWords(statement: Statement): Html {
  return html`<q${languageOf(statement.report)}>${statement.claim.evidence.text}</q>`
}

/** "AFP, 18 Nov 2018". */
export function sourceWords({ reading, day }: ReportEntry, { parties }: Pick<Sheet, "parties">): Html {
  const outlet = outletName(reading.report.outlet, parties)
  return html`<bdi>${outlet}</bdi>${day === null ? "" : `, ${shortDate(day)}`}`
}

/** A link to where the words of a statement stand. */
export function toTheWords(statement: Statement, sheet: Sheet): Html {
  return html`<a class="to-words" href="${sheet.toWords(statement)}">${sourceWords(statement.report, sheet)}</a>`
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar", "fa", "he", "ur", "ps", "sd", "ckb", "yi", "ug", "dv"])
