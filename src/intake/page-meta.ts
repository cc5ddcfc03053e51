import type { PageNode } from "./blocks.ts"
import type { Meta } from "./found.ts"

/** As much of a page as is asked of it here. */
export interface Page {
  querySelectorAll(selector: string): Iterable<PageNode>
}

/** What readability found in the page's tags and JSON-LD. */
interface Tags {
  readonly siteName: string | null
  readonly publishedTime: string | null
  readonly lang: string | null
}

/** Where else pages say when they were published: selector, and the attribute that holds the date. */
const DATES = [
  ['meta[itemprop="datePublished"]', "content"],
  ['time[itemprop="datePublished"]', "datetime"],
  ['meta[name="date"]', "content"],
  ['meta[name="pubdate"]', "content"],
  ['meta[name="publish-date"]', "content"],
  ['meta[name="DC.date.issued"]', "content"],
  ['meta[name="dcterms.date"]', "content"],
  ['meta[name="sailthru.date"]', "content"],
  ["time[pubdate]", "datetime"],
] as const

/** What a page says of itself: outlet, date of publication, address and language (its first subtag: `en` for `en-GB`). */
export function pageMeta(page: Page, tags: Tags): Meta {
  return {
    outlet: tags.siteName,
    published: tags.publishedTime ?? first(page, DATES) ?? onlyTime(page),
    url: first(page, [
      ['link[rel="canonical"]', "href"],
      ['meta[property="og:url"]', "content"],
    ]),
    language: tags.lang?.split("-", 1)[0]?.toLowerCase() || null,
  }
}

function first(page: Page, places: readonly (readonly [string, string])[]): string | null {
  for (const [selector, attribute] of places) {
    for (const node of page.querySelectorAll(selector)) {
      const value = node.getAttribute?.(attribute)?.trim()
      if (value) return value
    }
  }
  return null
}

/** A page that names one time only names that of its publication; of several, nothing says which it is. */
function onlyTime(page: Page): string | null {
  const times = new Set(
    [...page.querySelectorAll("time[datetime]")].map((time) => time.getAttribute?.("datetime") ?? ""),
  )
  const [only] = times
  return times.size === 1 && only ? only : null
}
