import { getDocumentProxy } from "unpdf"
import type { Document } from "./document.ts"
import { NoReport, Unreadable } from "./found.ts"
import { type LaidLine, paragraphs } from "./laid-lines.ts"

/** A report has a few dozen pages, a commission's some hundred; what has more is a book or an archive. */
const MOST_PAGES = 2000

const SCANNED = "no text in it: its pages are pictures. Run text recognition (OCR) over it first"

/**
 * The text of a PDF, put together again from where its letters stand on the pages: `inferred` says so of the field
 * `text`, and nothing leads back to the original's bytes. Lines that recur in the margins (page numbers, running heads)
 * are left out. Dates and titles of the file itself are not used: they tell of the file, not of the report.
 */
export async function pdf(whole: Buffer): Promise<Document> {
  const file = await opened(whole)
  try {
    if (file.numPages > MOST_PAGES) throw new Unreadable(`over ${MOST_PAGES} pages, which is more than one report`)
    const lines: LaidLine[] = []
    let empty = 0
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      const { items } = await page.getTextContent()
      const found = linesOf(items.filter(isText), number, page.view)
      lines.push(...found)
      if (found.length === 0) empty++
      page.cleanup()
    }
    if (lines.length === 0) throw new NoReport(SCANNED)
    const { text, title } = paragraphs(lines, file.numPages)
    const notes = empty === 0 ? [] : [`${empty} of ${file.numPages} pages hold no text (pictures?) and were not read`]
    return { text, title, original: [], inferred: ["text"], notes }
  } finally {
    await file.destroy()
  }
}

type Page = Awaited<ReturnType<Opened["getPage"]>>
type Item = Awaited<ReturnType<Page["getTextContent"]>>["items"][number]
type Text = Extract<Item, { str: string }>
type Opened = Awaited<ReturnType<typeof getDocumentProxy>>

async function opened(whole: Buffer): Promise<Opened> {
  try {
    return await getDocumentProxy(new Uint8Array(whole), { verbosity: 0 })
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException"
    if (locked) throw new Unreadable("locked with a password. Save a copy without one")
    throw new Unreadable(`not a PDF that can be opened (${error instanceof Error ? error.message : String(error)})`)
  }
}

const isText = (item: Item): item is Text => "str" in item

/** Items in the order of the page's content, put together to lines where they stand at one height. */
function linesOf(items: readonly Text[], page: number, view: readonly number[]): LaidLine[] {
  const [, bottom = 0, , top = 0] = view
  const lines: { text: string; x: number; y: number; height: number }[] = []
  let open = false
  for (const { str, transform, height, hasEOL } of items) {
    const [, , , , x = 0, y = 0]: number[] = transform
    const line = lines.at(-1)
    if (open && line !== undefined && Math.abs(line.y - y) <= Math.max(line.height, height) / 2) {
      line.text += str
      line.height = Math.max(line.height, height)
    } else lines.push({ text: str, x, y, height })
    open = !hasEOL
  }
  return lines
    .map((line) => ({ ...line, text: line.text.trim(), page, depth: (top - line.y) / Math.max(1, top - bottom) }))
    .filter(({ text }) => text !== "")
}
