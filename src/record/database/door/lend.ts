import { chmod, rm } from "node:fs/promises"
import { createServer, type Socket } from "node:net"
import { join } from "node:path"
import type pg from "pg"
import { Asked, type Hello, receive, send } from "./frames.ts"

/** Longer paths do not fit into the address of a socket (104 bytes on macOS, one of them zero). */
const LONGEST_PATH = 102
/** A borrower that says nothing for so long within a transaction is gone, or stopped; nobody waits for it any longer. */
const SILENCE_MS = 60_000

/** Where the owner of a folder lends its database: a socket among the keys, so that who can open it could read all anyway. */
export const doorIn = (keys: string): string => join(keys, "door")

/**
 * Lends the database of a folder to other commands on this machine: one transaction at a time, as it is for the owner
 * itself. `about` tells borrowers which folder it is, and how many steps its tables are at. Throws where the path is too
 * long for a socket.
 */
export async function lend(
  pool: pg.Pool,
  keys: string,
  about: Omit<Hello, "hello">,
): Promise<{ close(): Promise<void> }> {
  const path = doorIn(keys)
  if (Buffer.byteLength(path) > LONGEST_PATH)
    throw new Error(`${keys}: the path is too long for a socket; it can have ${LONGEST_PATH - "/door".length} bytes`)
  // An owner that died has left it behind; one that lives would own the folder.
  await rm(path, { force: true })
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on("close", () => open.delete(socket))
    socket.on("error", () => undefined)
    serve(socket, pool)
    send(socket, { hello: "deconflict", ...about } satisfies Hello)
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(path, () => resolve())
  })
  await chmod(path, 0o600)
  return {
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** Answers one borrower: a connection of the pool is its own from its first query until it hangs up. */
function serve(socket: Socket, pool: pg.Pool): void {
  let own: pg.PoolClient | null = null
  let last: Promise<void> = Promise.resolve()
  receive(socket, (value) => {
    last = last.then(async () => {
      try {
        const { sql, parameters } = Asked.parse(value)
        own ??= await pool.connect()
        const { rows, rowCount } = await own.query(sql, parameters)
        send(socket, { rows, count: rowCount })
      } catch (error) {
        send(socket, { error: { message: messageOf(error), code: codeOf(error) } })
      }
    })
  })
  socket.setTimeout(SILENCE_MS, () => socket.destroy())
  socket.on("close", () => {
    last = last.then(async () => {
      // What was not committed is not wanted any more. Outside a transaction this is a warning to nobody.
      await own?.query("rollback").catch(() => undefined)
      own?.release()
      own = null
    })
  })
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null
