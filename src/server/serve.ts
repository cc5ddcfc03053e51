import { getConnInfo } from "@hono/node-server/conninfo"
import type { Context } from "hono"
import { endIndexing, indexShown, NotYet } from "../recording/search-shown.ts"
import type { First } from "./access/first-account.ts"
import { firstCode } from "./access/first-account.ts"
import { openGate } from "./access/gate.ts"
import { identifyBy } from "./access/identify.ts"
import { createApp } from "./app.ts"
import type { Desk } from "./desk.ts"
import { LIMITS } from "./limits.ts"
import { listen } from "./listen.ts"

export interface ServeOptions {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  /** Further names that it may be called by, such as that of a proxy in front of it. */
  readonly names: readonly string[]
  /** Whether it is reached by TLS, through a proxy. */
  readonly secure: boolean
  /** Told of what went wrong within, with the number that whoever asked was given. */
  readonly fault: (error: unknown, number: string) => void
}

/** A server that listens. `first` is what the first administrator is let in by; null where there are accounts. */
export interface Serving {
  readonly url: string
  readonly first: First | null
  close(): Promise<void>
}

/** So long a request that is under way may take when the server stops. */
const PATIENCE_MS = 5_000

/** Serves a store until it is closed. Throws where the port is taken. */
export async function serve(desk: Desk, { host, port, names, secure, fault }: ServeOptions): Promise<Serving> {
  const gate = openGate(desk.store, desk.now)
  const first = await firstCode(gate)
  const reached = { secure }
  const app = createApp(desk, {
    identify: identifyBy(gate, reached),
    entrance: { gate, reached, first, addressOf: secure ? forwardedFor : addressOf },
    limits: LIMITS,
    hosts: [...LOCAL, host, ...names],
    fault,
  })
  const { url, close } = await listen(app, host, port)
  // What readers search is made from what is shown to them: begun now, the first of them does not wait for all of it.
  if (desk.installation === "record")
    desk.store
      .looking(() => indexShown(desk.store, desk.knowledge))
      .catch((error: unknown) => {
        if (!(error instanceof NotYet)) fault(error, "making the readers' index")
      })
  return {
    url,
    first,
    async close() {
      await Promise.all([close(PATIENCE_MS), endIndexing(desk.store)])
      await gate.refusals.flush()
    },
  }
}

/** Where a connection comes from. */
const addressOf = (context: Context): string | null => getConnInfo(context).remote.address ?? null

/** Where the proxy in front says that a request comes from: the last address, which it has added itself. */
const forwardedFor = (context: Context): string | null =>
  context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? null

/** What this machine calls itself. */
const LOCAL = ["localhost", "127.0.0.1", "[::1]"]

/** Whether a host is this machine alone. */
export const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^127\./.test(host)
