import type { Installation } from "../../model/access.ts"
import { Stopped } from "../../record/database/stopping.ts"
import { hindranceOf } from "../../record/hindrance.ts"
import { openStore } from "../../record/store.ts"
import { isLoopback, serve } from "../../server/serve.ts"
import { faultWords, Misuse } from "../exit.ts"
import type { KnowledgeFlags } from "../flags.ts"
import { knowledgeWith } from "../knowledge.ts"
import { print, tell } from "../output.ts"
import { opened, placeOf } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface ServeFlags extends StoreFlags, KnowledgeFlags {
  readonly as: Installation
  readonly host: string
  readonly port: string
  readonly name?: readonly string[]
  readonly tls?: boolean
}

const LARGEST_PORT = 65_535

/** `deconflict serve`: serves a store to people and programs until it is interrupted. Gives the exit code. */
export async function serveCommand(flags: ServeFlags): Promise<number> {
  const { as: installation, host, name: names = [], tls: secure = false } = flags
  const port = Number(flags.port)
  if (!Number.isInteger(port) || port < 0 || port > LARGEST_PORT)
    throw new Misuse(`--port: "${flags.port}" is no port from 0 to ${LARGEST_PORT}`)
  if (!isLoopback(host) && !secure)
    throw new Misuse(
      `--host ${host}: passwords and names would travel in clear; put a proxy with TLS in front, and say --tls`,
    )
  const knowledge = await knowledgeWith(flags)
  const stopping = new AbortController()
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort())
  return opened(
    () => openStore({ ...placeOf(flags, "serve"), installation, lends: true }),
    async (store) => {
      const desk = { store, knowledge, installation, now: () => new Date() }
      let stopped: Stopped | null = null
      const fault = (error: unknown, number: string) => {
        tell(`${number}: ${hindranceOf(error)?.words ?? faultWords(error)}`)
        if (!(error instanceof Stopped)) return
        stopped = error
        stopping.abort()
      }
      const serving = await serve(desk, { host, port, names, secure, fault }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "EADDRINUSE") throw new Misuse(`--port: ${port} is taken; name another one`)
        throw error
      })
      await print(`${serving.url}\n`)
      if (serving.first !== null)
        tell(
          `no accounts yet: make the first one, an administrator, at ${serving.url}/first with the code\n${serving.first.code}`,
        )
      if (!stopping.signal.aborted) await new Promise((resolve) => stopping.signal.addEventListener("abort", resolve))
      await serving.close()
      if (stopped !== null) throw stopped
      return 0
    },
  )
}
