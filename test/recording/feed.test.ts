import { spawn } from "node:child_process"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { nextDelay, periodOf } from "../../src/cli/record/every.ts"
import { isPublic } from "../../src/intake/web/public-address.ts"
import { robotsAllow } from "../../src/intake/web/robots.ts"
import { openStore, type Store } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { type FeedOptions, takeFeed } from "../../src/recording/take-feed.ts"
import { MAIN, run } from "../cli/command.ts"
import { BY, folderHome, type Home } from "../record/homes.ts"
import { atom, type FeedServer, feedServer, jsonFeed, type MadeItem, rss } from "./feed-server.ts"
import { KNOWLEDGE } from "./found-reports.ts"

const STRIKE = { id: "urn:1", title: "Strike hits a bakery", text: "An air strike hit a bakery in Hajin on Wednesday." }
const SHELLS = { id: "urn:2", title: "Shells fall on a school", text: "Shelling hit a school in Raqqa on Tuesday." }
const OPTIONS: FeedOptions = {
  published: null,
  outlet: null,
  encoding: null,
  articles: false,
  allowPrivate: true,
  mostMs: 2_000,
  signal: new AbortController().signal,
}

let home: Home
let store: Store
let server: FeedServer
let path = ""
let number = 0

beforeAll(async () => {
  home = await folderHome()
  store = await openStore(await home.newStore())
  server = await feedServer()
})
afterAll(async () => {
  await server.close()
  await store.close()
  await home.close()
})
beforeEach(() => {
  path = `/feed-${++number}`
  server.asked.length = 0
})

const take = (more: Partial<FeedOptions> = {}, at = server.url + path) =>
  takeFeed(store, BY, at, KNOWLEDGE, { ...OPTIONS, ...more })
function serve(content: string | Buffer, headers: Record<string, string> = {}, at = path): void {
  server.pages.set(at, (_, response) => response.writeHead(200, headers).end(content))
}
/** Items that no other test has, so that none is there before. */
const own = (...items: readonly MadeItem[]) =>
  items.map((item) => ({ ...item, text: `${item.text} Told ${number} times.` }))
const statuses = ({ outcomes }: Awaited<ReturnType<typeof take>>) => outcomes.map(({ status }) => status)

describe("a feed", () => {
  test.each([
    ["RSS", rss],
    ["Atom", atom],
    ["JSON Feed", jsonFeed],
  ])("in %s is kept item by item, once", async (_name, made) => {
    serve(made(own(STRIKE, SHELLS)))
    expect(statuses(await take())).toEqual(["added", "added"])
    expect(await take()).toMatchObject({ unchanged: true, same: 2, outcomes: [] })
    expect((await verifyStore(store, [], () => undefined)).findings).toEqual([])
  })

  test("is asked for with the marks that it gave, and 304 is nothing new", async () => {
    const marks: unknown[] = []
    server.pages.set(path, ({ headers }, response) => {
      marks.push([headers["if-none-match"], headers["if-modified-since"]])
      if (headers["if-none-match"] === '"v1"') response.writeHead(304).end()
      else
        response
          .writeHead(200, { etag: '"v1"', "last-modified": "Thu, 15 Nov 2018 10:00:00 GMT" })
          .end(rss(own(STRIKE)))
    })
    await take()
    expect(await take()).toMatchObject({ unchanged: true, outcomes: [] })
    expect(marks).toEqual([
      [undefined, undefined],
      ['"v1"', "Thu, 15 Nov 2018 10:00:00 GMT"],
    ])
  })

  test("whose item has other words brings a further report, which says what it was", async () => {
    serve(rss(own(STRIKE, SHELLS)))
    const [first] = (await take()).outcomes
    serve(rss(own({ ...STRIKE, text: "The strike killed nine." }, SHELLS)))
    const second = await take()
    expect(second).toMatchObject({ same: 1, outcomes: [{ status: "added", before: first?.report }] })
  })

  test("with the same item twice, and with an item that another feed had, keeps it once", async () => {
    const items = own(STRIKE)
    serve(rss([...items, ...items]))
    expect(statuses(await take())).toEqual(["added"])
    serve(rss(items), {}, `${path}-copy`)
    expect(statuses(await take({}, `${server.url}${path}-copy`))).toEqual(["known"])
  })

  test("packed with gzip is unpacked, and follows a redirect", async () => {
    serve(gzipSync(rss(own(STRIKE))), { "content-encoding": "gzip" }, `${path}-there`)
    server.pages.set(path, (_, response) => response.writeHead(301, { location: `${path}-there` }).end())
    expect(statuses(await take())).toEqual(["added"])
  })

  test.each([
    ["by the server's word", "windows-1252", "text/xml; charset=windows-1252", "utf-8"],
    ["by its own word, where the server's is wrong", "windows-1252", "text/xml; charset=utf-8", "windows-1252"],
    ["by its own word, where the server says nothing", "windows-1252", "text/xml", "windows-1252"],
  ])("in another encoding is read %s", async (_name, _encoding, type, declared) => {
    const [item] = own({ ...STRIKE, title: "Frappe sur le marché" })
    serve(Buffer.from(rss([item ?? STRIKE], declared), "latin1"), { "content-type": type })
    const { outcomes } = await take()
    const report = (await store.contents().find("report", outcomes[0]?.report ?? "")) ?? ""
    expect((await store.contents().original(report)).toString()).toContain("Frappe sur le marché")
  })

  test("with a teaser is read from its page, whose bytes are kept; a page that is missing waits", async () => {
    const prose = `<p>${"A long account of the strike on the bakery. ".repeat(20)}</p>`
    const page = `<!doctype html><html><head><title>Bakery ${number}</title></head><body><article><h1>Bakery</h1>${prose}</article></body></html>`
    const item = (id: string, link: string) =>
      `<item><guid>${id}</guid><title>Strike ${number}</title><description>${id}</description><link>${server.url}${link}</link></item>`
    const content = `<rss version="2.0"><channel><title>Lantern Post</title>${item("a", `${path}-page`)}${item("b", `${path}-gone`)}</channel></rss>`
    serve(content, { etag: '"v1"' })
    serve(page, { "content-type": "text/html; charset=utf-8" }, `${path}-page`)
    const first = await take({ articles: true })
    expect(first.problems).toMatchObject([{ message: expect.stringMatching(/404.*waits for the next time/) }])
    const report = (await store.contents().find("report", first.outcomes[0]?.report ?? "")) ?? ""
    expect((await store.contents().original(report)).toString()).toBe(page)
    serve(page.replace("long", "other"), { "content-type": "text/html" }, `${path}-gone`)
    expect(await take({ articles: true })).toMatchObject({ same: 1, outcomes: [{ status: "added" }], problems: [] })
  })
})

describe("a page behind an item", () => {
  const teasers = (...links: readonly string[]) => {
    const items = links.map(
      (link) =>
        `<item><guid>${link}</guid><title>Strike ${number}</title><description>${link}</description><link>${server.url}${link}</link></item>`,
    )
    serve(`<rss version="2.0"><channel><title>Lantern Post</title>${items.join("")}</channel></rss>`)
  }
  const page = `<html><body><article><h1>Bakery</h1><p>${"A long account of the strike. ".repeat(30)}</p></article></body></html>`

  test("that robots.txt keeps programs from is not fetched: the item is kept as the feed has it", async () => {
    teasers(`${path}-kept/a`, `${path}-open/b`)
    serve(`User-agent: *\nDisallow: ${path}-kept/`, {}, "/robots.txt")
    serve(page, { "content-type": "text/html" }, `${path}-open/b`)
    expect(statuses(await take({ articles: true }))).toEqual(["added", "added"])
    expect(server.asked).toEqual([path, "/robots.txt", `${path}-open/b`])
    server.pages.delete("/robots.txt")
  })

  test("of a server that asks to be left alone is the last that is asked for, and how long is told", async () => {
    teasers(`${path}-a`, `${path}-b`, `${path}-c`)
    server.pages.set(`${path}-a`, (_, response) => response.writeHead(429, { "retry-after": "900" }).end())
    const { problems, later } = await take({ articles: true })
    expect(server.asked).toEqual([path, "/robots.txt", `${path}-a`])
    expect({ later, waiting: problems.map(({ message }) => /waits for the next time/.test(message)) }).toEqual({
      later: 900,
      waiting: [true, true, true],
    })
  })

  test("is not fetched where robots.txt cannot be had now", async () => {
    teasers(`${path}-a`)
    server.pages.set("/robots.txt", (_, response) => response.writeHead(503).end())
    expect((await take({ articles: true })).problems).toHaveLength(1)
    expect(server.asked).toEqual([path, "/robots.txt"])
    server.pages.delete("/robots.txt")
  })
})

describe("robots.txt", () => {
  const GROUPS =
    "user-agent: otherbot\nUser-Agent: Deconflict # us\nDisallow: /a\nAllow: /a/open\n\nUser-agent: *\nDisallow: /"
  test.each<[string, string, string, boolean]>([
    ["nothing", "", "/a", true],
    ["everything for all", "User-agent: *\nDisallow: /", "/a", false],
    ["nothing for all", "User-agent: *\nDisallow:", "/a", true],
    ["rules of nobody", "Disallow: /", "/a", true],
    ["another's rules", "User-agent: otherbot\nDisallow: /", "/a", true],
    ["our own above those for all", GROUPS, "/b", true],
    ["names that share rules", GROUPS, "/a/x", false],
    ["the longer pattern", GROUPS, "/a/open/x", true],
    ["as long, and allowed", "User-agent: *\nDisallow: /ab\nAllow: /ab", "/ab", true],
    ["a star", "User-agent: *\nDisallow: /*/print", "/news/print?x=1", false],
    ["an end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf", false],
    ["an end that is none", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", true],
    ["a query", "User-agent: *\nDisallow: /?s=", "/?s=x", false],
    ["broken lines", "\uFEFFUser-agent: *\r\nnonsense\r\nDISALLOW: /a\r\n", "/a", false],
  ])("%s", (_name, robots, asked, isAllowed) => expect(robotsAllow(robots, asked)).toBe(isAllowed))
})

describe("a server that", () => {
  const gone = (status: number, headers: Record<string, string> = {}) =>
    server.pages.set(path, (_, response) => response.writeHead(status, headers).end())

  test.each<[string, () => void, RegExp]>([
    ["has no such page", () => gone(404), /answers 404 \(Not Found\)/],
    ["fails", () => gone(503), /answers 503/],
    ["redirects in a circle", () => gone(301, { location: path }), /redirects more than 5 times/],
    ["redirects to a file", () => gone(302, { location: "file:///etc/passwd" }), /only http and https/],
    ["redirects nowhere", () => gone(302), /redirects to no address/],
    ["gives bad XML", () => serve("<rss><channel><item></rss>"), /not a feed|empty/],
    ["gives words", () => serve("Come back tomorrow."), /not a feed/],
    ["gives nothing", () => serve(""), /not a feed|empty/],
    [
      "gives a web page",
      () =>
        serve(
          '<!doctype html><html><head><link rel="alternate" type="application/atom+xml" href="/news.atom"></head></html>',
        ),
      /a web page, not a feed; its feeds are http:\/\/127\.0\.0\.1:\d+\/news\.atom/,
    ],
    [
      "gives too much, packed small",
      () => serve(gzipSync(Buffer.alloc(51_000_000)), { "content-encoding": "gzip" }),
      /over 50 MB/,
    ],
    ["gives what cannot be unpacked", () => serve("no gzip", { "content-encoding": "gzip" }), /cannot be unpacked/],
    ["packs in a way of its own", () => serve("x", { "content-encoding": "zstd" }), /not known \(zstd\)/],
    [
      "breaks off",
      () => server.pages.set(path, (_, response) => response.writeHead(200).destroy()),
      /broke the connection off|aborted/,
    ],
  ])("%s is told in words, and leaves nothing behind", async (_name, prepare, words) => {
    const entries = await count("entry")
    prepare()
    await expect(take()).rejects.toThrow(words)
    expect(await count("entry")).toBe(entries)
  })

  test.each<[string, () => void]>([
    ["does not answer", () => server.pages.set(path, () => undefined)],
    ["does not end", () => server.pages.set(path, (_, response) => response.writeHead(200).write("<rss>"))],
  ])("%s is left after a while", async (_name, prepare) => {
    prepare()
    await expect(take({ mostMs: 200 })).rejects.toThrow(/did not come within 0.2 seconds/)
  })

  test("asks for patience is told how much", async () => {
    gone(429, { "retry-after": "1200" })
    await expect(take()).rejects.toMatchObject({ seconds: 1200 })
  })
})

describe("what is not public", () => {
  const INNER = [
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "224.0.0.1",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd12::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:10.0.0.1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "ff02::1",
    "localhost",
    "",
  ]
  test.each(INNER)("%s", (address) => expect(isPublic(address)).toBe(false))
  test.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])("%s is public", (address) =>
    expect(isPublic(address)).toBe(true),
  )

  test.each([
    ["by number", () => server.url],
    ["by name, where it is connected", () => server.url.replace("127.0.0.1", "localhost")],
    ["in another writing", () => server.url.replace("127.0.0.1", "2130706433")],
    ["mapped", () => server.url.replace("127.0.0.1", "[::ffff:127.0.0.1]")],
  ])("is not fetched %s", async (_name, base) => {
    serve(rss(own(STRIKE)))
    await expect(take({ allowPrivate: false }, base() + path)).rejects.toThrow(/not public; --allow-private/)
    expect(server.asked).toEqual([])
  })
})

describe("again and again", () => {
  test.each([
    ["15m", 900_000],
    ["2h", 7_200_000],
    ["1d", 86_400_000],
  ])("%s", (text, period) => expect(periodOf(text)).toBe(period))
  test.each(["1m", "0h", "15", "soon", "-5m"])("%s is refused", (text) =>
    expect(() => periodOf(text)).toThrow(/--every/),
  )
  test("waits longer after failures, never sooner than asked, and a little by chance", () => {
    expect(nextDelay(900_000, 0, null, 0.5)).toBe(900_000)
    expect(nextDelay(900_000, 2, null, 0.5)).toBe(3_600_000)
    expect(nextDelay(900_000, 40, null, 0.5)).toBe(21_600_000)
    expect(nextDelay(900_000, 0, 5_000, 0)).toBe(5_000_000)
    expect([nextDelay(900_000, 0, null, 0), nextDelay(900_000, 0, null, 1)]).toEqual([810_000, 990_000])
  })
})

describe("the command", () => {
  test("fetches from this machine only when it is told to", async () => {
    const { flags } = await emptyStore()
    serve(rss(own(STRIKE)))
    const refused = await run(["feed", server.url + path, ...flags])
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(/not public; --allow-private/) })
    const kept = await run(["feed", server.url + path, "--allow-private", ...flags])
    expect(kept).toMatchObject({ code: 0, stdout: expect.stringMatching(/^1 report added, 0 there before/) })
    const again = await run(["feed", server.url + path, "--allow-private", "--every", "1m", ...flags])
    expect(again).toMatchObject({ code: 2, stderr: expect.stringMatching(/5m is the least/) })
  })

  test.each(["SIGTERM", "SIGINT"] as const)("goes on until %s, and leaves the store whole", async (signal) => {
    const { flags, options } = await emptyStore()
    serve(rss(own(STRIKE)))
    const child = spawn(process.execPath, [
      MAIN,
      "feed",
      server.url + path,
      "--allow-private",
      "--every",
      "5m",
      ...flags,
    ])
    await new Promise<void>((resolve, reject) => child.on("error", reject).stdout.once("data", () => resolve()))
    const ended = new Promise((resolve) => child.on("close", resolve))
    child.kill(signal)
    expect(await ended).toBe(0)
    const left = await openStore(options)
    expect((await verifyStore(left, [], () => undefined)).findings).toEqual([])
    await left.close()
  })
})

async function emptyStore() {
  const options = await home.newStore()
  const folder = "folder" in options.place ? options.place.folder : ""
  return { options, flags: ["--data", folder, "--keys", options.keys] }
}

async function count(table: "entry"): Promise<number> {
  const { count } = await store.database
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow()
  return count
}
