import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { loadKnowledge } from "#src/knowledge/load"
import { ROLES } from "#src/model/access"
import { createStore } from "#src/record/store"
import { verifyStore } from "#src/record/verify/verify-store"
import type { Caller } from "#src/server/access/caller"
import { createApp } from "#src/server/app"
import { mulberry32 } from "../mulberry32.ts"
import { reportsForRounds } from "../record/kill-rounds.ts"
import { hostileRequest, operationsOf } from "./hostile-requests.ts"

const REPORTS = 100
const GENEROUS = { most: 1e9, seconds: 1 }

/** Sends requests that mean no good against every route, by every role and by nobody, and prints what came of it. */
export async function soakHttp(requests: number, seed: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "deconflict-soak-"))
  const options = { place: { folder: join(root, "data") }, keys: join(root, "keys"), command: "soak" }
  const store = await createStore(options, { name: "soak", via: "soak" })
  const faults: unknown[] = []
  const app = createApp(
    { store, knowledge: await loadKnowledge(), installation: "record", now: () => new Date() },
    {
      identify: async (context) => callerAs(context.req.header("x-role")),
      entrance: null,
      limits: { known: GENEROUS, unknown: GENEROUS, body: 1_000_000 },
      hosts: ["localhost"],
      fault: (error) => faults.push(error),
    },
  )
  const added = await app.request("/api/v1/reports", {
    method: "POST",
    headers: { "x-role": "recorder", "content-type": "application/jsonl" },
    body: reportsForRounds(REPORTS),
  })
  if (added.status !== 200) throw new Error(`the reports were not kept: ${await added.text()}`)
  const document = app.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "soak", version: "1" } })
  const operations = operationsOf(document.paths ?? {}).filter(({ path }) => !path.endsWith("/events"))
  const random = mulberry32(seed)
  const seen = new Map<number, number>()
  for (let i = 1; i <= requests; i++) {
    const { method, path, headers, body } = hostileRequest(operations, random)
    const role = random() < 0.2 ? undefined : ROLES[Math.floor(random() * ROLES.length)]
    const response = await app.request(path, {
      method,
      headers: { ...headers, ...(role !== undefined && { "x-role": role }) },
      ...(body !== null && { body }),
    })
    await response.arrayBuffer()
    seen.set(response.status, (seen.get(response.status) ?? 0) + 1)
    if (response.status >= 500) console.log(`${response.status}: ${method} ${path} ${body?.slice(0, 300) ?? ""}`)
    if (i % 1_000 === 0) console.log(`${i} requests`)
  }
  await store.settle()
  const { findings } = await verifyStore(store, [], () => undefined)
  await store.close()
  rmSync(root, { recursive: true, force: true })
  for (const fault of faults) console.log(fault)
  const answers = [...seen].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`)
  console.log(
    `${requests} requests (seed ${seed}) against ${operations.length} operations; answers ${answers.join(", ")}; ${faults.length} faults; verify found ${findings.length} things`,
  )
  if (faults.length + findings.length > 0) process.exitCode = 1
}

function callerAs(name: string | undefined): Caller | null {
  const role = ROLES.find((one) => one === name)
  if (role === undefined) return null
  const account = `00000000-0000-4000-8000-00000000000${ROLES.indexOf(role)}`
  return { account, name: `the ${role}`, role, scopes: null, session: null }
}
