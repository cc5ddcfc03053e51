/** A line of a page as it is laid out: sizes in points, `y` counted upwards, `depth` from 0 (top of the page) to 1. */
export interface LaidLine {
  readonly page: number
  readonly text: string
  readonly x: number
  readonly y: number
  readonly height: number
  readonly depth: number
}

/** Running heads and page numbers stand in the outer eighths of a page. */
const MARGIN = 1 / 8
/** Lines of one paragraph stand 1.0 to 1.3 times their usual distance apart, paragraphs further. */
const PARAGRAPH_GAP = 1.35
/** A line in letters so much larger or smaller than the one above begins something else: a headline, a footnote. */
const OTHER_SIZE = 1.15
/** A first line that is set in begins this many letter heights to the right. */
const INDENT = 0.8
/** A headline is set larger than the text by at least this much. */
const HEADLINE_SIZE = 1.2
const LONGEST_TITLE = 200
const ENDS_SENTENCE = /[.!?:…؟۔。][)"'”’»]*$/u

/** The text of laid-out lines: paragraphs with an empty line between them, and the headline, if it opens the first page. */
export function paragraphs(all: readonly LaidLine[], pages: number): { text: string; title: string | null } {
  const lines = withoutMargins(all, pages)
  // Short texts have as many gaps between paragraphs as between lines: the smaller distances are those of lines.
  const pitch = quantile(
    lines.flatMap((line, i) => distance(lines[i - 1], line) ?? []),
    1 / 4,
  )
  const blocks: { text: string; height: number }[] = []
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1]
    const block = blocks.at(-1)
    if (block === undefined || above === undefined || begins(above, line, pitch)) {
      blocks.push({ text: line.text, height: line.height })
    } else block.text = joined(block.text, line.text)
  }
  const size = quantile(
    lines.map(({ height }) => height),
    1 / 2,
  )
  const [first] = blocks
  const headed =
    first !== undefined &&
    blocks.length > 1 &&
    first.height >= size * HEADLINE_SIZE &&
    first.text.length <= LONGEST_TITLE
  return { text: blocks.map(({ text }) => text).join("\n\n"), title: headed ? first.text : null }
}

/** Lines that recur at one height in the margins of half of the pages, numbers aside, are furniture. */
function withoutMargins(lines: readonly LaidLine[], pages: number): readonly LaidLine[] {
  if (pages < 2) return lines
  const key = ({ text, y }: LaidLine) => `${Math.round(y)} ${text.replace(/\d+/g, "#")}`
  const on = new Map<string, Set<number>>()
  const inMargin = lines.filter(({ depth }) => depth < MARGIN || depth > 1 - MARGIN)
  for (const line of inMargin) on.set(key(line), (on.get(key(line)) ?? new Set()).add(line.page))
  const furniture = new Set(inMargin.filter((line) => (on.get(key(line))?.size ?? 0) >= Math.max(2, pages / 2)))
  return furniture.size === lines.length ? lines : lines.filter((line) => !furniture.has(line))
}

function begins(above: LaidLine, line: LaidLine, pitch: number): boolean {
  const ratio = line.height / above.height
  if (ratio > OTHER_SIZE || ratio < 1 / OTHER_SIZE) return true
  const ended = ENDS_SENTENCE.test(above.text)
  const gap = distance(above, line)
  // A new page or column goes on with the sentence that the last one left open.
  if (gap === null) return ended
  if (gap > pitch * PARAGRAPH_GAP) return true
  return ended && line.x - above.x > line.height * INDENT
}

/** How far a line stands under the one before it; null where it does not: on another page, or further up in a next column. */
function distance(above: LaidLine | undefined, line: LaidLine): number | null {
  if (above === undefined || above.page !== line.page || line.y >= above.y) return null
  return above.y - line.y
}

/** A word that is parted at the end of a line is put together; a hyphen before a capital or number is the word's own. */
function joined(text: string, next: string): string {
  if (/\u00ad$/.test(text)) return text.slice(0, -1) + next
  if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next
  return /\p{L}-$/u.test(text) ? text + next : `${text} ${next}`
}

/** The value below which this share of the values lies; 0 of none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? 0
}
