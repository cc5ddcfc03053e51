import { createServer, type IncomingMessage, type ServerResponse } from "node:http"

export interface FeedServer {
  readonly url: string
  /** What it answers by path; set anew at any time. */
  readonly pages: Map<string, (request: IncomingMessage, response: ServerResponse) => void>
  /** Paths in the order that they were asked for. */
  readonly asked: string[]
  close(): Promise<void>
}

/** A server on this machine, for as long as a test needs it. */
export async function feedServer(): Promise<FeedServer> {
  const pages: FeedServer["pages"] = new Map()
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? "")
    const page = pages.get(request.url ?? "")
    if (page !== undefined) page(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const port = typeof address === "object" && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    pages,
    asked,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** An item as a feed gives it. */
export interface MadeItem {
  readonly id: string
  readonly title: string
  readonly text: string
}

export function rss(items: readonly MadeItem[], encoding = "utf-8"): string {
  const all = items.map(
    ({ id, title, text }) =>
      `<item><guid>${id}</guid><title>${title}</title><description>${text}</description>
      <pubDate>Thu, 15 Nov 2018 10:00:00 GMT</pubDate></item>`,
  )
  return `<?xml version="1.0" encoding="${encoding}"?>
    <rss version="2.0"><channel><title>Lantern Post</title>${all.join("")}</channel></rss>`
}

export function atom(items: readonly MadeItem[]): string {
  const all = items.map(
    ({ id, title, text }) =>
      `<entry><id>${id}</id><title>${title}</title><content>${text}</content><updated>2018-11-15T10:00:00Z</updated></entry>`,
  )
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lantern Post</title><id>urn:lantern</id>${all.join("")}</feed>`
}

export function jsonFeed(items: readonly MadeItem[]): string {
  const all = items.map(({ id, title, text }) => ({
    id,
    title,
    content_text: text,
    date_published: "2018-11-15T10:00:00Z",
  }))
  return JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Lantern Post", items: all })
}
