import type { Document } from "./document.ts"
import type { Meta } from "./found.ts"
import { markup } from "./markup.ts"
import { type Piece, without } from "./original.ts"

/** `---`, lines, `---`, at the very start. A blank other than `\n` may be the `\r` of a line end. */
const FRONT_MATTER = /^---[^\S\n]*\n(?:[^\n]*\n)*?---[^\S\n]*(?:\n|$)/
/** `outlet: Name`, with quotes around the value or without. Other lines of the front matter are left alone. */
const LINE =
  /^(?<key>outlet|published|url|title|language)[^\S\n]*:[^\S\n]*(?<quote>["']?)(?<value>\S[^\n]{0,1000}?)\k<quote>[^\S\n]*$/dgm
/** `# Headline`, the first line of the body that is not empty. */
const HEADING = /^(?:[^\S\n]*\n)*#[^\S\n]+(?<title>\S[^\n]{0,300}?)(?:[^\S\n]+#+)?[^\S\n]*(?:\n|$)/d
const EMPTY_LINES = /^(?:[^\S\n]*\n)*/

/** A stretch of the original: its words, and where it starts. */
interface Value {
  readonly text: string
  readonly at: number
}

/**
 * A Markdown file's text: its body without front matter and without the marks of emphasis, links, images, headings and
 * quotes. Front matter may state outlet, published, url, language and title. The title is that one, else a level-one
 * heading that opens the body; a heading that repeats a stated title is taken for it.
 */
export function markdown(content: string): Document {
  const front = FRONT_MATTER.exec(content)?.[0].length ?? 0
  const stated = new Map(
    [...content.slice(0, front).matchAll(LINE)].map((line) => [line.groups?.["key"], valueIn(line, "value", 0)]),
  )
  const heading = HEADING.exec(content.slice(front))
  const headline = heading === null ? undefined : valueIn(heading, "title", front)
  const title = stated.get("title") ?? headline
  const above = heading !== null && title?.text === headline?.text ? front + heading[0].length : front
  const start = above + (EMPTY_LINES.exec(content.slice(above))?.[0].length ?? 0)
  const body = without(content, [[0, start], ...markup(content, start)])
  const meta: Meta = {
    outlet: stated.get("outlet")?.text ?? null,
    published: stated.get("published")?.text ?? null,
    url: stated.get("url")?.text ?? null,
    language: stated.get("language")?.text ?? null,
  }
  if (title === undefined) return { ...body, title: null, stated: meta }
  return { ...under(title, body.text, body.original ?? []), title: title.text, stated: meta }
}

function under(title: Value, body: string, pieces: readonly Piece[]): { text: string; original: Piece[] } {
  const length = title.text.length
  const by = length + 2
  const original = [
    { start: 0, end: length, at: title.at, exact: true },
    ...pieces.map((piece) => ({ ...piece, start: piece.start + by, end: piece.end + by })),
  ]
  return { text: `${title.text}\n\n${body}`, original }
}

function valueIn(match: RegExpExecArray, group: string, from: number): Value {
  return { text: match.groups?.[group] ?? "", at: from + (match.indices?.groups?.[group]?.[0] ?? 0) }
}
