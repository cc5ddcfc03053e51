import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { getRequestListener } from "@hono/node-server"
import type { App } from "./router.ts"

export interface Listening {
  /** Where it can be reached, such as `http://127.0.0.1:4180`. */
  readonly url: string
  /** Takes no more requests, waits for those under way, and cuts off who holds on for longer than `patience` (ms). */
  close(patience: number): Promise<void>
}

/** A request whose head does not come within this is cut off. */
const HEAD_MS = 15_000
/** A body of the largest size over a slow line. */
const WHOLE_MS = 300_000

/** Listens on a host and port; port 0 takes a free one. Throws where the port is taken. */
export async function listen(app: App, host: string, port: number): Promise<Listening> {
  const server = createServer(
    { headersTimeout: HEAD_MS, requestTimeout: WHOLE_MS, maxHeaderSize: 16_384 },
    getRequestListener(app.fetch, { overrideGlobalObjects: false }),
  )
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, host, () => resolve())
  })
  const { address, family, port: taken } = server.address() as AddressInfo
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${taken}`,
    close: (patience) => close(server, patience),
  }
}

/** Takes no more connections, waits for requests under way, and cuts off who holds on for longer than `patience` (ms). */
export function close(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
