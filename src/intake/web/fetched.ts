import { lookup as resolve } from "node:dns"
import { type IncomingMessage, request as overHttp } from "node:http"
import { request as overHttps } from "node:https"
import { isIP, type LookupFunction } from "node:net"
import type { Readable } from "node:stream"
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib"
import { Unreadable } from "../found.ts"
import { isPublic } from "./public-address.ts"

/** How an address is fetched. `marks`: what the server gave with the version that is known. */
export interface FetchOptions {
  readonly accept: string
  readonly marks: { readonly etag: string | null; readonly modified: string | null }
  /** Addresses of this machine and its networks may be fetched, too. */
  readonly allowPrivate: boolean
  readonly mostBytes: number
  /** From asking to the answer's last byte. */
  readonly mostMs: number
  readonly signal: AbortSignal
}

/** What came back; null where nothing has changed since. `address` is that of the last redirect. */
export interface Fetched {
  readonly address: string
  readonly bytes: Buffer
  readonly type: string
  readonly charset: string | null
  readonly etag: string | null
  readonly modified: string | null
}

/** A server that wants to be asked later, by seconds from now (`Retry-After`). */
export class Later extends Unreadable {
  readonly seconds: number | null
  constructor(message: string, seconds: number | null) {
    super(message)
    this.seconds = seconds
  }
}

const MOST_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const AGENT = "deconflict (feed reader)"

/**
 * Fetches an address of the public network, once, when it is asked for. Addresses are checked where the connection is
 * made, so that no name can lead elsewhere in between. Throws `Unreadable` with what is wrong in words.
 */
export async function fetched(address: string, options: FetchOptions): Promise<Fetched | null> {
  let at = addressOf(address)
  for (let redirects = 0; ; redirects++) {
    const until = { ...options, signal: AbortSignal.any([options.signal, AbortSignal.timeout(options.mostMs)]) }
    const answer = await asked(at, until)
    const status = answer.statusCode ?? 0
    if (!REDIRECTS.has(status)) return received(at, answer, until)
    answer.destroy()
    if (redirects === MOST_REDIRECTS)
      throw new Unreadable(`redirects more than ${MOST_REDIRECTS} times; the last leads to ${at.href}`)
    at = redirect(at, answer.headers.location)
  }
}

/** An address of the web. Throws `Unreadable` where it is none. */
export function addressOf(address: string): URL {
  if (!URL.canParse(address)) throw new Unreadable("not an address of the web such as https://example.org/feed.xml")
  const url = new URL(address)
  if (url.protocol === "http:" || url.protocol === "https:") return url
  throw new Unreadable(`only http and https are fetched, not ${url.protocol.slice(0, -1)}`)
}

function redirect(from: URL, location: string | undefined): URL {
  if (location === undefined || !URL.canParse(location, from.href)) throw new Unreadable("redirects to no address")
  const to = addressOf(new URL(location, from).href)
  if (from.protocol === "https:" && to.protocol === "http:")
    throw new Unreadable(
      `redirects from https to http (${to.href}), where anybody on the way could change it; not followed`,
    )
  return to
}

function asked(url: URL, { accept, marks, allowPrivate, mostMs, signal }: FetchOptions): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "")
  if (!allowPrivate && isIP(host) !== 0 && !isPublic(host)) throw new Unreadable(notPublic(host))
  const headers = {
    accept,
    "accept-encoding": "gzip, deflate, br",
    "user-agent": AGENT,
    ...(marks.etag === null ? {} : { "if-none-match": marks.etag }),
    ...(marks.modified === null ? {} : { "if-modified-since": marks.modified }),
  }
  return new Promise((done, fail) => {
    const request = url.protocol === "https:" ? overHttps : overHttp
    // A connection of its own each time: one that is kept could have been made without the check.
    request(url, { headers, signal, agent: false, lookup: allowPrivate ? resolve : publicLookup }, done)
      .on("error", (error) => fail(inWords(error, signal, mostMs)))
      .end()
  })
}

/** Gives only addresses of the public network to connect to; one that is not is refused with all others of its name. */
const publicLookup: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return done(error, "", 0)
    const inner = addresses.find(({ address }) => !isPublic(address))
    const [first] = addresses
    if (inner !== undefined || first === undefined)
      return done(new Unreadable(notPublic(inner?.address ?? host)), "", 0)
    if (options.all === true) done(null, addresses)
    else done(null, first.address, first.family)
  })
}

const notPublic = (address: string) =>
  `leads to ${address}, which is of this machine or of a network that is not public; --allow-private fetches it all the same`

async function received(url: URL, answer: IncomingMessage, options: FetchOptions): Promise<Fetched | null> {
  const status = answer.statusCode ?? 0
  const { headers } = answer
  if (status === 304) {
    answer.destroy()
    return null
  }
  if (status !== 200) {
    answer.destroy()
    const words = `the server answers ${status}${answer.statusMessage === "" ? "" : ` (${answer.statusMessage})`}`
    if (status === 429 || status >= 500) throw new Later(words, secondsOf(headers["retry-after"]))
    throw new Unreadable(words)
  }
  const [type = "", ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(";")
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([^"\s]+)/.exec(one)?.[1]).find(Boolean) ?? null
  const bytes = await wholeOf(answer, options)
  return {
    address: url.href,
    bytes,
    type: type.trim(),
    charset,
    etag: headers.etag ?? null,
    modified: headers["last-modified"] ?? null,
  }
}

/** All bytes, unpacked; what grows beyond the limit is broken off, however small it was packed. */
async function wholeOf(answer: IncomingMessage, { mostBytes, mostMs, signal }: FetchOptions): Promise<Buffer> {
  const stop = () => answer.destroy(new Unreadable(tooSlow(signal, mostMs)))
  signal.addEventListener("abort", stop, { once: true })
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of unpacked(answer) as AsyncIterable<Buffer>) {
      length += part.length
      if (length > mostBytes) throw new Unreadable(`over ${mostBytes / 1e6} MB, which is more than is read`)
      parts.push(part)
    }
  } catch (error) {
    throw inWords(error, signal, mostMs)
  } finally {
    signal.removeEventListener("abort", stop)
    answer.destroy()
  }
  return Buffer.concat(parts)
}

function unpacked(answer: IncomingMessage): Readable {
  const encoding = (answer.headers["content-encoding"] ?? "identity").toLowerCase().trim()
  const unpack = UNPACKERS[encoding]
  if (encoding === "identity" || encoding === "") return answer
  if (unpack === undefined) throw new Unreadable(`packed in a way that is not known (${encoding})`)
  const through = unpack()
  answer.on("error", (error) => through.destroy(error))
  return answer.pipe(through)
}

const UNPACKERS: Readonly<Record<string, () => ReturnType<typeof createGunzip>>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress as () => ReturnType<typeof createGunzip>,
}

function secondsOf(after: string | undefined): number | null {
  if (after === undefined) return null
  const seconds = /^\d+$/.test(after) ? Number(after) : (Date.parse(after) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null
}

const tooSlow = (until: AbortSignal, mostMs: number) =>
  until.reason instanceof Error && until.reason.name === "TimeoutError"
    ? `did not come within ${mostMs / 1000} seconds`
    : "was interrupted"

function inWords(error: unknown, until: AbortSignal, mostMs: number): Error {
  if (error instanceof Unreadable) return error
  if (!(error instanceof Error)) return new Unreadable(String(error))
  if (until.aborted) return new Later(tooSlow(until, mostMs), null)
  const code = "code" in error && typeof error.code === "string" ? error.code : ""
  const known = WORDS[code]
  if (known !== undefined) return new Later(known, null)
  if (code.startsWith("Z_") || code.startsWith("ERR_BROTLI") || code.startsWith("ERR__"))
    return new Unreadable("it cannot be unpacked; it is damaged")
  if (/CERT|SIGNATURE|TLS|SSL/.test(code))
    return new Unreadable(`the server's certificate is not accepted (${error.message})`)
  return new Later(error.message, null)
}

/** What stands in the way of a connection, by the system's codes. */
const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: "no server of this name is known",
  EAI_AGAIN: "the name cannot be looked up at the moment",
  ECONNREFUSED: "the server takes no connection",
  ECONNRESET: "the server broke the connection off",
  EPIPE: "the server broke the connection off",
  ETIMEDOUT: "the server does not answer",
  EHOSTUNREACH: "the server cannot be reached",
  ENETUNREACH: "there is no network to the server",
}
