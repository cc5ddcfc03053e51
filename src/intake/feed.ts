import { parseFeed } from "feedsmith"
import { parseHTML } from "linkedom"
import { blocks } from "./blocks.ts"
import { wholeOf } from "./document.ts"
import { decodeDocument } from "./encoding.ts"
import { type Draft, type Found, NOTHING_SAID, Unreadable } from "./found.ts"
import { MAX_REPORT_BYTES, TOO_LONG } from "./limits.ts"
import { looksTooDeep, TOO_DEEP } from "./nesting.ts"
import { sha256 } from "./sha256.ts"

/** The longest feed: a few hundred items with their texts. */
const MAX_FEED_BYTES = 50_000_000

/** What an item of a feed says, whichever of the formats it is in; texts may be HTML. */
interface Item {
  readonly title: string | undefined
  readonly text: string | undefined
  readonly url: string | undefined
  readonly published: unknown
  readonly language: string | undefined
}

/**
 * The items of a feed (RSS, RDF, Atom, JSON Feed), each a report: title, its longest text, address and date as the item
 * states them, the feed's title as outlet. The SHA-256 is that of the item as compact JSON, so that an item whose words
 * were changed is another report. Throws `Unreadable` where it is no feed.
 */
export async function* feed(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | null,
): AsyncGenerator<Found> {
  const whole = await wholeOf(bytes, MAX_FEED_BYTES, "over 50 MB, which no feed is")
  yield* feedItems(name, decodeDocument(whole, encoding, false))
}

/** The same, of a feed's content. */
export function* feedItems(name: string, content: string): Generator<Found> {
  for (const { found } of knownItems(name, content)) yield found
}

/** An item as it was found, with what it is known by when its words change: its id, else its address, else its title. */
export interface KnownItem {
  readonly key: string
  readonly url: string | null
  readonly found: Found
}

/** The items of a feed's content, to be told apart over time. */
export function* knownItems(name: string, content: string): Generator<KnownItem> {
  const { outlet, items } = itemsOf(content)
  if (items.length === 0) throw new Unreadable("empty: no item in it")
  for (const [at, { key, ...item }] of items.entries())
    yield {
      key: key ?? item.url ?? item.title ?? "",
      url: item.url ?? null,
      found: found(`${name}[${at}]`, outlet, item),
    }
}

function found(where: string, outlet: string | null, item: Item): Found {
  const record = JSON.stringify(item)
  if (record.length > MAX_REPORT_BYTES) return { problem: { where, message: TOO_LONG } }
  if (looksTooDeep(item.text ?? "")) return { problem: { where, message: TOO_DEEP } }
  const title = plain(item.title ?? "").replace(/\s+/g, " ")
  const body = plain(item.text ?? "")
  if (title === "" && body === "") return { problem: { where, message: "no text in it" } }
  const draft: Draft = {
    id: null,
    title: title === "" ? null : title,
    text: [title, body].filter((part) => part !== "").join("\n\n"),
    sha256: sha256(record),
    bytes: Buffer.from(record),
    source: where,
    stated: {
      ...NOTHING_SAID,
      published: typeof item.published === "string" ? item.published : null,
      url: item.url ?? null,
      language: item.language?.split("-", 1)[0]?.toLowerCase() ?? null,
    },
    page: { ...NOTHING_SAID, outlet },
    inferred: [],
  }
  return { draft }
}

/** HTML as its words, block by block. */
function plain(html: string): string {
  if (!/[<&]/.test(html)) return html.trim()
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  return blocks(document.body)
    .map(({ text }) => text)
    .join("\n\n")
}

type Keyed = Item & { readonly key: string | undefined }

function itemsOf(content: string): { outlet: string | null; items: readonly Keyed[] } {
  const parsed = parsedFeed(content)
  if (parsed.format === "atom") {
    const { title, entries = [], xml } = parsed.feed
    return { outlet: title?.value ?? null, items: entries.map((entry) => ofAtom(entry, xml?.lang)) }
  }
  if (parsed.format === "json") {
    const { title, items = [], language } = parsed.feed
    return {
      outlet: title ?? null,
      items: items.map((item) => ({
        key: item.id,
        title: item.title,
        text: item.content_html ?? escaped(item.content_text) ?? item.summary,
        url: item.url ?? item.external_url,
        published: item.date_published,
        language: item.language ?? language,
      })),
    }
  }
  const { title, items = [] } = parsed.feed
  const language = "language" in parsed.feed ? parsed.feed.language : undefined
  return {
    outlet: title ?? null,
    items: items.map((item) => ({
      key: "guid" in item ? item.guid?.value : undefined,
      title: item.title,
      text: item.content?.encoded ?? item.description,
      url: item.link,
      published: ("pubDate" in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0],
      language,
    })),
  }
}

type Parsed = ReturnType<typeof parseFeed>
type Entry = NonNullable<Extract<Parsed, { format: "atom" }>["feed"]["entries"]>[number]

function ofAtom(
  { id, title, content, summary, links, published, updated }: Entry,
  language: string | undefined,
): Keyed {
  const text = content?.value === undefined ? summary : content
  return {
    key: id,
    title: title?.type === "html" ? title.value : escaped(title?.value),
    text: text?.type === "html" || text?.type === "xhtml" ? text.value : escaped(text?.value),
    url: (links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? links?.[0])?.href,
    published: published ?? updated,
    language,
  }
}

/** Plain text as HTML, so that a `<` in it is no tag. */
function escaped(text: string | undefined): string | undefined {
  return text
    ?.replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/\n\s*\n/g, "<p>")
}

function parsedFeed(content: string): Parsed {
  try {
    return parseFeed(content)
  } catch (error) {
    throw new Unreadable(
      `not a feed (RSS, Atom or JSON Feed): ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
