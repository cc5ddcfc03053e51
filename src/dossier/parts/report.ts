import { DIGEST_WITHHELD, WORDS_WITHHELD } from "../../disclosure/words-withheld.ts"
import type { Stance } from "../../model/claim.ts"
import type { ReportEntry } from "../catalogue.ts"
import { type Html, html, NOTHING } from "../html.ts"
import { segments } from "../segments.ts"
import { reportAnchor, type Sheet, wordsAnchor } from "../sheet.ts"
import type { Statement } from "../statements.ts"
import { basisWords, dateWords } from "../words/dates.ts"
import { outletName, speakerName } from "../words/names.ts"
import { statementWords } from "../words/statement.ts"
import { languageOf } from "./quote.ts"
import { stanceMark } from "./stance.ts"

/** A report as it was read: where it comes from, its words with those of every claim marked, and the claims beside them. */
export function reportPart(report: ReportEntry, sheet: Sheet): Html {
  const { report: meta, text } = report.reading
  const said = sheet.statements.in(report)
  const hasTitle = meta.title !== null && text.startsWith(`${meta.title}\n\n`)
  return html`<article class="report" id="${reportAnchor(report)}" aria-labelledby="${reportAnchor(report)}-h">
<h3 id="${reportAnchor(report)}-h"><bdi>${outletName(meta.outlet, sheet.parties)}</bdi>${report.day !== null && html`, ${dateWords(report.day)}`}</h3>
${origin(report)}
${passages(text, said).map((passage, i) => passagePart(passage, i === 0 && hasTitle, report, sheet))}
${said.length === 0 && html`<p class="none">No claim was read in this report.</p>`}
</article>
`
}

/** A paragraph as offsets, with the claims whose words reach into it, and those whose words begin and end in it. */
interface Passage {
  readonly start: number
  readonly end: number
  readonly said: readonly Statement[]
  readonly begun: readonly Statement[]
  readonly ended: readonly Statement[]
}

/** The paragraphs of a text: stretches between line ends, without empty ones. Blanks between them belong to the next. */
function passages(text: string, said: readonly Statement[]): Passage[] {
  const lines = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
  return lines.map(({ start, end }, i) => {
    const before = lines[i - 1]?.end ?? -1
    const after = lines[i + 1]?.start ?? Number.POSITIVE_INFINITY
    return {
      start,
      end,
      said: said.filter(({ claim }) => claim.evidence.start < end && claim.evidence.end > start),
      begun: said.filter(({ claim }) => claim.evidence.start >= before && claim.evidence.start < end),
      ended: said.filter(({ claim }) => claim.evidence.end > start && claim.evidence.end <= after),
    }
  })
}

function origin({ reading }: ReportEntry): Html {
  const { dated, published, url, sha256, id, language } = reading.report
  const date = dated.date === null ? "date not known" : `date ${basisWords(dated)}`
  const other =
    published !== null && dated.date !== null && !published.startsWith(dated.date)
      ? `given as published ${published}`
      : ""
  return html`<p class="source">${[date, other, language !== null && `language ${language}`].filter(Boolean).join(" · ")}${url !== null && html` · ${link(url)}`}
<span class="ids">id <bdi>${id}</bdi>${sha256 !== DIGEST_WITHHELD && ` · sha256 ${sha256.slice(0, 16)}…`}</span></p>`
}

/** Only web addresses become links; anything else stays text. */
function link(url: string): Html {
  if (!/^https?:\/\//i.test(url)) return html`<bdi>${url}</bdi>`
  return html`<a rel="noreferrer noopener external" href="${url}"><bdi>${url}</bdi></a>`
}

function passagePart(passage: Passage, isTitle: boolean, report: ReportEntry, sheet: Sheet): Html {
  const { begun, start, end } = passage
  const isWithheld = sheet.shared && report.reading.text.slice(start, end) === WORDS_WITHHELD
  const language = isWithheld ? html` lang="en" dir="ltr"` : languageOf(report)
  return html`<div class="passage"><p class="${isTitle ? "headline" : isWithheld ? "text withholding" : "text"}"${language}>${marked(passage, report, sheet)}</p>${begun.length > 0 && html`<ol class="margin" aria-label="Claims in this passage">${begun.map((statement, i) => marginNote(statement, begun[i - 1], sheet))}</ol>`}</div>
`
}

function marked({ start, end, said, begun, ended }: Passage, { reading }: ReportEntry, sheet: Sheet): Html[] {
  return segments(start, end, said, ({ claim }) => claim.evidence).map((piece) => {
    const words = reading.text.slice(piece.start, piece.end)
    const [innermost] = piece.items
    if (innermost === undefined) return html`${words}`
    const beginning = begun.filter(({ claim }) => Math.max(claim.evidence.start, start) === piece.start)
    const ending = ended.filter(({ claim }) => Math.min(claim.evidence.end, end) === piece.end)
    // An element has one id; further claims that begin on the same words get an empty one each.
    const [anchor, ...further] = beginning.map(wordsAnchor)
    const kind = `is-${strongest(piece.items)}${piece.items.length > 1 ? " many" : ""}`
    const mark = html`<mark${anchor !== undefined && html` id="${anchor}"`} class="${kind}" data-c="${piece.items.map(wordsAnchor).join(" ")}">${further.map((id) => html`<i id="${id}"></i>`)}${linked(words, sheet.toAccount(innermost))}</mark>`
    return html`${mark}${ending.map((statement) => reference(statement, sheet))}`
  })
}

function linked(words: string, href: string | null): Html {
  return href === null ? html`${words}` : html`<a href="${href}">${words}</a>`
}

function reference(statement: Statement, sheet: Sheet): Html {
  const href = sheet.toAccount(statement)
  return href === null
    ? NOTHING
    : html`<sup><a href="${href}" aria-label="claim ${statement.number}, to the accounts">${statement.number}</a></sup>`
}

/** On words that carry several claims, the mark shows the stance that would mislead most if overlooked. */
function strongest(items: readonly Statement[]): Stance {
  return ORDER.find((stance) => items.some(({ claim }) => claim.stance === stance)) ?? "asserts"
}
const ORDER: readonly Stance[] = ["denies", "withholds", "suggests", "asserts"]

function marginNote(statement: Statement, before: Statement | undefined, sheet: Sheet): Html {
  const { claim, report, number } = statement
  // The incident is named once for all notes on it that follow each other.
  const incident =
    before?.claim.incident === claim.incident ? null : sheet.incidentOf(report.reading.report.id, claim.incident)
  const href = sheet.toAccount(statement)
  const words = html`<span class="n">${number}</span> <bdi class="speaker">${speakerName(claim.speaker, report.reading.report.outlet, sheet.parties)}</bdi> ${stanceMark(claim.stance)} ${statementWords(claim, sheet.parties)}`
  return html`<li data-c="${wordsAnchor(statement)}">${href === null ? words : html`<a href="${href}">${words}</a>`}${incident !== null && html` <a class="of" href="${sheet.toIncident(incident)}" aria-label="incident ${incident.number}: ${incident.title}">№ ${incident.number}</a>`}</li>`
}
