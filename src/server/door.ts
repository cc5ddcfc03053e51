import { chmod, rm } from "node:fs/promises"
import { createServer } from "node:http"
import { join } from "node:path"
import { getRequestListener } from "@hono/node-server"
import type { Identify } from "./access/caller.ts"
import { close, type Listening } from "./listen.ts"
import { Problem } from "./problem.ts"
import type { App } from "./router.ts"

/** Longer paths do not fit into the address of a socket (104 bytes on macOS, one of them zero). */
const LONGEST_PATH = 103
/** What the server is called through the door. */
export const DOOR_HOST = "door"
/** Headers that an owner's command says who and what it is by; the name is percent-encoded. */
export const DOOR_HEADERS = { by: "x-deconflict-by", command: "x-deconflict-command" } as const

/** Where the server of a store can be reached by who owns the machine: a socket among its keys. */
export const doorOf = (keys: string): string => join(keys, "door")

/**
 * Lets commands on this machine work through the server that owns the store's folder. Who can open the socket can read
 * the keys beside it, so that nothing is given away. Throws where the path is too long for a socket.
 */
export async function openDoor(app: App, keys: string): Promise<Pick<Listening, "close">> {
  const path = doorOf(keys)
  if (Buffer.byteLength(path) > LONGEST_PATH)
    throw new Error(`${keys}: the path is too long for a socket; it can have ${LONGEST_PATH - "/door".length} bytes`)
  // A server that died has left it; another that lives would own the folder.
  await rm(path, { force: true })
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }))
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(path, () => resolve())
  })
  await chmod(path, 0o600)
  return { close: (patience) => close(server, patience) }
}

/** Whoever comes by the door owns the machine, and says by which name and command. */
export const identifyOwner: Identify = async (context) => {
  const by = context.req.header(DOOR_HEADERS.by)
  const command = context.req.header(DOOR_HEADERS.command)
  if (by === undefined || command === undefined) throw new Problem(400, "say by whom and by which command")
  return { account: "owner", name: decodeURIComponent(by), role: "owner", scopes: null, session: null, command }
}
