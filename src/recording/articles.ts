import { document } from "../intake/document.ts"
import { type Draft, type Problem, Unreadable } from "../intake/found.ts"
import { html } from "../intake/html.ts"
import { MAX_REPORT_BYTES } from "../intake/limits.ts"
import { systemMessage } from "../intake/sources.ts"
import { type FetchOptions, fetched, Later } from "../intake/web/fetched.ts"
import { robotsAllow } from "../intake/web/robots.ts"

/** Pages behind the items of a feed, for one time that it is fetched. */
export interface Articles {
  /** The draft of an item's page; the item's own where programs are not to fetch that page. */
  of(draft: Draft, url: string): Promise<{ readonly draft: Draft } | { readonly problem: Problem }>
  /** The longest that a server wants to be left alone now, in seconds; null where none has said so. */
  later(): number | null
}

/** Between two pages of one server. */
const PAUSE_MS = 1_000
const ACCEPT_PAGE = "text/html, application/xhtml+xml;q=0.9"
/** More of a robots.txt need not be read (RFC 9309, 2.5). */
const MOST_ROBOTS_BYTES = 500 * 1024
const NO_MARKS = { etag: null, modified: null }

/**
 * Fetches pages one a second. What a site's robots.txt keeps programs from is not fetched; a server that asks to be left
 * alone (429, 503) or does not work is asked no more this time.
 */
export function createArticles(options: Pick<FetchOptions, "allowPrivate" | "signal" | "mostMs">): Articles {
  const robots = new Map<string, Promise<string>>()
  const shut = new Map<string, string>()
  let wait: number | null = null

  async function isOpen(url: URL): Promise<boolean> {
    const known = robots.get(url.origin) ?? robotsOf(url.origin, options)
    robots.set(url.origin, known)
    return robotsAllow(await known, url.pathname + url.search)
  }

  async function page(draft: Draft, url: URL): Promise<Draft> {
    if (!(await isOpen(url))) return draft
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    const asked = { ...options, accept: ACCEPT_PAGE, marks: NO_MARKS, mostBytes: MAX_REPORT_BYTES }
    const answer = await fetched(url.href, asked)
    if (answer === null) return draft
    const article = await document(answer.address, streamed(answer.bytes), answer.charset, true, html)
    const stated = { ...draft.stated, outlet: draft.stated.outlet ?? draft.page.outlet }
    return { ...article, source: url.href, stated }
  }

  return {
    async of(draft, address) {
      const url = URL.canParse(address) ? new URL(address) : null
      const before = shut.get(url?.origin ?? "")
      try {
        if (url === null) throw new Unreadable("not an address of the web")
        if (before !== undefined) throw new Unreadable(before)
        return { draft: await page(draft, url) }
      } catch (error) {
        if (error instanceof Later) {
          wait = Math.max(wait ?? 0, error.seconds ?? 0)
          shut.set(url?.origin ?? "", `not asked for, since of another page ${error.message}`)
        }
        return { problem: { where: address, message: `${systemMessage(error)}; the item waits for the next time` } }
      }
    },
    later: () => wait,
  }
}

/** A site that has none lets everything be fetched; one that cannot give it now is left alone (RFC 9309, 2.3.1). */
async function robotsOf(origin: string, options: Pick<FetchOptions, "allowPrivate" | "signal" | "mostMs">) {
  try {
    const asked = { ...options, accept: "text/plain, */*;q=0.1", marks: NO_MARKS, mostBytes: MOST_ROBOTS_BYTES }
    return (await fetched(`${origin}/robots.txt`, asked))?.bytes.toString("utf8") ?? ""
  } catch (error) {
    if (error instanceof Later || !(error instanceof Unreadable)) throw error
    return ""
  }
}

async function* streamed(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
