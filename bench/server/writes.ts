import { Agent, request } from "node:http"
import { performance } from "node:perf_hooks"
import type { StoreOptions } from "#src/record/store"
import { madeUpReport } from "../made-up-report.ts"
import { COMMAND } from "../record/added-a-second.ts"
import { tokenForRounds } from "./kill-rounds.ts"
import { serving } from "./serving.ts"

const CLIENTS = 32
const WRITES = 6_000
/** A server runs for weeks: what is measured begins when its code is compiled, after a few seconds. */
const FIRST = 2_000

/**
 * How many documents a second `deconflict serve` takes over HTTP, to be read later: each a request with a token and a key
 * of its own, answered once the document, its entry in the log and its job are durably kept.
 */
export async function writesOverHttp(options: StoreOptions): Promise<number> {
  const token = await tokenForRounds(options)
  const { url, child, ended } = await serving(COMMAND, options)
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  try {
    const send = (i: number) => post(`${url}/api/v1/reports`, token, i, agent)
    await allOf(0, FIRST, send)
    const started = performance.now()
    await allOf(FIRST, FIRST + WRITES, send)
    return WRITES / ((performance.now() - started) / 1000)
  } finally {
    agent.destroy()
    child.kill("SIGTERM")
    await ended
  }
}

async function allOf(from: number, to: number, send: (i: number) => Promise<void>): Promise<void> {
  let next = from
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (next < to) await send(next++)
    }),
  )
}

function post(url: string, token: string, i: number, agent: Agent): Promise<void> {
  const body = JSON.stringify(madeUpReport(i))
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/jsonl",
    "idempotency-key": `write-${i}`,
    prefer: "respond-async",
  }
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: "POST", headers, agent }, (response) => {
      response.resume()
      response.on("end", () =>
        response.statusCode === ACCEPTED ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`)),
      )
    })
    asking.on("error", reject)
    asking.end(body)
  })
}

const ACCEPTED = 202
