import { accountNamed, kept } from "#src/record/access/account"
import { openStore, type StoreOptions } from "#src/record/store"
import { makeAccount } from "#src/server/access/accounts"
import { makeToken } from "#src/server/access/tokens"
import { type KillRound, whatIsLeft } from "../record/kill-rounds.ts"
import { serving } from "./serving.ts"

/** The longest that a round goes on, from the moment its server listens or from the first report that it tells as kept. */
const LONGEST_MS = 2_000
const AT_ONCE = 4
const BY = { name: "rounds", via: "rounds" }

/** Makes an account in a store, and gives a token with which reports can be added. */
export async function tokenForRounds(options: StoreOptions): Promise<string> {
  const store = await openStore(options)
  try {
    const now = new Date()
    await makeAccount(store, BY, { name: "feeder", displayName: "Feeder", role: "recorder" }, now)
    const account = await accountNamed(kept(store), "feeder")
    if (account === null) throw new Error("the account was made and is not there")
    const expires = new Date(now.getTime() + 86_400_000)
    const wanted = { name: "rounds", account: account.number, scopes: ["read", "add"] as const, expires }
    return (await makeToken(store, BY, wanted, now)).secret
  } finally {
    await store.close()
  }
}

/**
 * Runs the built `deconflict serve`, sends it reports, some at once, each under a key of its own, kills it with SIGKILL at
 * a moment that `random` chooses, and looks into what is left. `told` gathers all reports that were ever answered as kept;
 * those are sent again in the next round, and must be known.
 */
export async function killServerRound(
  command: string,
  options: StoreOptions & { readonly token: string },
  reports: readonly string[],
  told: Set<string>,
  random: () => number,
): Promise<KillRound> {
  const before = told.size
  const { token } = options
  const { url, child, ended } = await serving(command, options)
  const kill = () => child.kill("SIGKILL")
  let timer = random() < 0.2 ? setTimeout(kill, random() * LONGEST_MS) : null
  const wrong: string[] = []
  const waiting = reports.filter((_, i) => random() < 0.5 || i % 7 === 0)
  const sender = async () => {
    for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
      const { id }: { id: string } = JSON.parse(text)
      const status = await send(`${url}/api/v1/reports`, token, id, text)
      if (status === null) return
      if (status !== "added" && status !== "known") wrong.push(`${id}: ${status}`)
      else told.add(id)
      timer ??= setTimeout(kill, random() * LONGEST_MS)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sender))
  if (timer !== null) clearTimeout(timer)
  kill()
  await ended
  const left = await whatIsLeft(options, told, told.size - before)
  return { ...left, wrong: [...wrong, ...left.wrong] }
}

/** What was answered of a report; null where no answer came. */
async function send(url: string, token: string, id: string, text: string): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/jsonl", "idempotency-key": id },
      body: text,
    })
    const answer = await response.text()
    if (!response.ok) return response.status === 409 ? "known" : `${response.status} ${answer}`
    const { reports }: { reports: { status: string }[] } = JSON.parse(answer)
    return reports[0]?.status ?? "nothing"
  } catch {
    // The server was killed while it had the request.
    return null
  }
}
