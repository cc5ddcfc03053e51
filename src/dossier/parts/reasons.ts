import { type Html, html } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import { sourceWords } from "./quote.ts"

const COMPARED = /^compared with (?<report>.+)$/

/** Why two tellings were taken for one, in words; the report that one was compared with goes by its outlet and date. */
export function reasonWords(reasons: readonly string[], sheet: Sheet): Html {
  return html`${reasons.map((reason, i) => {
    const report = sheet.reportById.get(COMPARED.exec(reason)?.groups?.["report"] ?? "")
    return html`${i > 0 && "; "}${report === undefined ? reason : html`compared with ${sourceWords(report, sheet)}`}`
  })}`
}
