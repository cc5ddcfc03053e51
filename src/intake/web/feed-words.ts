import { parseHTML } from "linkedom"
import { decodeDocument } from "../encoding.ts"
import { Unreadable } from "../found.ts"
import type { Fetched } from "./fetched.ts"

const HTML_START = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html)\b/i
const XML_ENCODING = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w:.-]+)["']/i
const FEED_TYPES = ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/json"]
/** An XML declaration stands in the first bytes. */
const DECLARATION_BYTES = 200

/**
 * A fetched feed as text. The encoding is what `given` says, else the server, else the feed's own declaration, else UTF-8;
 * where the server's does not fit the bytes, the feed's own word counts. Throws `Unreadable`, also for a web page, with the
 * feeds that the page names.
 */
export function feedWords({ bytes, charset, address }: Fetched, given: string | null): string {
  const own = XML_ENCODING.exec(bytes.toString("latin1", 0, DECLARATION_BYTES))?.[1] ?? null
  const content = decoded(bytes, given ?? charset ?? own, given === null ? own : null)
  if (HTML_START.test(content)) throw new Unreadable(pageInstead(content, address))
  return content
}

function decoded(bytes: Buffer, encoding: string | null, otherwise: string | null): string {
  try {
    return decodeDocument(bytes, encoding, false)
  } catch (error) {
    if (!(error instanceof Unreadable) || otherwise === null || otherwise === encoding) throw error
    return decodeDocument(bytes, otherwise, false)
  }
}

function pageInstead(content: string, address: string): string {
  const { document } = parseHTML(content)
  const feeds = [...document.querySelectorAll("link[rel~=alternate][href]")]
    .filter((link) => FEED_TYPES.includes(link.getAttribute("type")?.toLowerCase() ?? ""))
    .flatMap((link) => {
      const href = link.getAttribute("href") ?? ""
      return URL.canParse(href, address) ? [new URL(href, address).href] : []
    })
  const named = feeds.length === 0 ? "it names no feed" : `its feeds are ${[...new Set(feeds)].join(", ")}`
  return `a web page, not a feed; ${named}`
}
