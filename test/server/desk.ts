import type { Knowledge } from "../../src/knowledge/knowledge.ts"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import { type Installation, ROLES, type Role } from "../../src/model/access.ts"
import { openStore, type Store } from "../../src/record/store.ts"
import type { Caller } from "../../src/server/access/caller.ts"
import { createApp } from "../../src/server/app.ts"
import type { Desk } from "../../src/server/desk.ts"
import { LIMITS, type Limits } from "../../src/server/limits.ts"
import type { App } from "../../src/server/router.ts"
import type { Home } from "../record/homes.ts"
import { keep, type REPORTS } from "../record/reports.ts"

/** A server without sockets, over a store of its own. Whoever asks says in headers which role they have, and by which name they go. */
export interface TestDesk {
  readonly app: App
  readonly store: Store
  readonly knowledge: Knowledge
  readonly faults: unknown[]
  /** Asks as somebody with the role; null for nobody. */
  ask(role: Role | null, path: string, init?: RequestInit): Promise<Response>
  /** Sends a value as JSON to a path of the interface, as somebody with the role. */
  send(role: Role, path: string, value: unknown, headers?: Record<string, string>): Promise<Response>
  close(): Promise<void>
}

export async function testDesk(
  home: Home,
  reports: readonly (keyof typeof REPORTS)[],
  { installation = "record", limits = LIMITS }: { installation?: Installation; limits?: Limits } = {},
): Promise<TestDesk> {
  const store = await openStore(await home.newStore())
  if (reports.length > 0) await keep(store, ...reports)
  await store.settle()
  const desk: Desk = { store, knowledge: await loadKnowledge(), installation, now: () => new Date() }
  const faults: unknown[] = []
  const app = createApp(desk, {
    identify: async (context) => callerAs(context.req.header("x-role"), context.req.header("x-name")),
    entrance: null,
    limits,
    hosts: ["localhost"],
    fault: (error) => faults.push(error),
  })
  const ask: TestDesk["ask"] = async (role, path, init = {}) => {
    const headers = new Headers(init.headers)
    if (role !== null) headers.set("x-role", role)
    return app.request(path, { ...init, headers })
  }
  return {
    app,
    store,
    knowledge: desk.knowledge,
    faults,
    ask,
    send: (role, path, value, headers = {}) =>
      ask(role, `/api/v1/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(value),
      }),
    close: () => store.close(),
  }
}

function callerAs(role: string | undefined, name = `the ${role}`): Caller | null {
  if (role === undefined) return null
  return {
    account: `00000000-0000-4000-8000-00000000000${ROLES.indexOf(role as Role)}`,
    name,
    role: role as Role,
    scopes: null,
    session: null,
  }
}
