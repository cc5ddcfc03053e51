import { Readability } from "@mozilla/readability"
import { parseHTML } from "linkedom"
import { type Block, blocks, marked, offsetOf, type PageNode } from "./blocks.ts"
import type { Document } from "./document.ts"
import { NoReport, PassedOver, Unreadable } from "./found.ts"
import { isOwnPage } from "./generated.ts"
import { isTooDeep, looksTooDeep, TOO_DEEP } from "./nesting.ts"
import type { Piece } from "./original.ts"
import { type Page, pageMeta } from "./page-meta.ts"

/** Fewer characters outside links than this are furniture ("Please enable JavaScript to continue"), not a report. */
const LEAST_PROSE = 50

const NO_ARTICLE = "no article in the page: it has links, a form or a script, but no text that reports anything"

/**
 * A web page's main text: its headline and the paragraphs of its article, without menus, captions and scripts. Outlet,
 * date, address and language are what the page's tags and JSON-LD say. The way back leads to the start of each block.
 * Throws `Unreadable` where there is no article, `PassedOver` for a dossier.
 */
export function html(content: string): Document {
  if (isOwnPage(content)) throw new PassedOver("a dossier, not a report; passed over")
  if (looksTooDeep(content)) throw new Unreadable(TOO_DEEP)
  const { document, article } = taken(whole(marked(content)))
  const body = article === null ? [] : blocks(article.content).filter(({ prose }) => prose > 0)
  if (article === null || prose(body) < LEAST_PROSE) throw new NoReport(NO_ARTICLE)
  const title = headline(document, article.title)
  const rest = body.filter((block, i) => !(i === 0 && block.text === title?.text))
  const page = pageMeta(document, article)
  if (title === null) return { ...joined(rest), title: null, page }
  return { ...joined([title, ...rest]), title: title.text, page }
}

interface Article {
  readonly content: PageNode
  readonly title: string | null
  readonly siteName: string | null
  readonly publishedTime: string | null
  readonly lang: string | null
}

function taken(content: string): { document: Page; article: Article | null } {
  try {
    const { document } = parseHTML(content)
    if (isTooDeep(document.documentElement)) throw new Unreadable(TOO_DEEP)
    // Readability takes the document apart, so what is asked of the page itself is asked of a second one.
    const found = new Readability(document, { serializer: (node: unknown) => node as PageNode }).parse()
    const page: Page = parseHTML(content).document
    if (!found?.content) return { document: page, article: null }
    const { title, siteName, publishedTime, lang } = found
    return {
      document: page,
      article: {
        content: found.content,
        title: title || null,
        siteName: siteName || null,
        publishedTime: publishedTime || null,
        lang: lang || null,
      },
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(`the page cannot be taken apart (${error instanceof Error ? error.message : String(error)})`)
  }
}

/**
 * The page's headline: the longest `h1` that its title contains ("Headline - Site"), else its title, else its only `h1`.
 */
function headline(document: Page, title: string | null): Block | null {
  const heads = [...document.querySelectorAll("h1")].map((h1) => ({
    text: (h1.textContent ?? "").replace(/\s+/g, " ").trim(),
    prose: 0,
    heading: true,
    at: offsetOf(h1),
  }))
  const named = heads.filter(({ text }) => text !== "" && (title === null || title.includes(text)))
  const [longest] = named.sort((a, b) => b.text.length - a.text.length)
  if (longest !== undefined && (title !== null || named.length === 1)) return longest
  return title === null ? null : { text: title, prose: 0, heading: true, at: 0 }
}

/** A page may leave its outer tags out; the parser here, unlike a browser, needs them. */
function whole(page: string): string {
  if (/<html\b/i.test(page)) return page
  return /<body\b/i.test(page) ? `<html>${page}</html>` : `<html><body>${page}</body></html>`
}

function prose(body: readonly Block[]): number {
  return body.reduce((sum, block) => (block.heading ? sum : sum + block.prose), 0)
}

function joined(parts: readonly Block[]): { text: string; original: Piece[] } {
  let text = ""
  const original = parts.map((block): Piece => {
    if (text !== "") text += "\n\n"
    const start = text.length
    text += block.text
    return { start, end: text.length, at: block.at, exact: false }
  })
  return { text, original }
}
