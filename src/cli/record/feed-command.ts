import { setTimeout as wait } from "node:timers/promises"
import { Unreadable } from "../../intake/found.ts"
import { Later } from "../../intake/web/fetched.ts"
import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { Store } from "../../record/store.ts"
import { type FeedTally, takeFeed } from "../../recording/take-feed.ts"
import { EXIT, Misuse } from "../exit.ts"
import { intakeOptions } from "../intake-options.ts"
import { knowledgeWith } from "../knowledge.ts"
import { print, tell } from "../output.ts"
import { counted } from "../progress.ts"
import { type AddFlags, add } from "./add-command.ts"
import { nextDelay, periodOf } from "./every.ts"
import { actor, withRecord } from "./open.ts"

export interface FeedFlags extends AddFlags {
  readonly every?: string
  readonly articles?: boolean
  readonly allowPrivate?: boolean
}

/** From asking a server to the last byte of its answer. */
const MOST_MS = 30_000

/** `deconflict feed`: keeps the items of a feed, once or again and again until it is interrupted. Gives the exit code. */
export async function feedCommand(address: string, flags: FeedFlags): Promise<number> {
  const every = flags.every === undefined ? null : periodOf(flags.every)
  const isFile = !/^[a-z][a-z0-9+.-]*:\/\//i.test(address)
  if (isFile && every !== null)
    throw new Misuse("--every: only an address of the web is fetched again; watch follows a folder")
  const knowledge = await knowledgeWith(flags)
  return withRecord(flags, "feed", async (store) => {
    if (isFile) return add(store, [address], { as: "feed", ...flags }, knowledge)
    const stopping = new AbortController()
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort())
    if (every === null) return (await once(store, address, flags, knowledge, stopping.signal)).code
    tell(`fetching ${address} every ${flags.every}; interrupt to stop`)
    for (let failures = 0; !stopping.signal.aborted; ) {
      const { later, code } = await once(store, address, flags, knowledge, stopping.signal)
      failures = code === EXIT.nothingRead ? failures + 1 : 0
      const delay = nextDelay(every, failures, later, Math.random())
      if (failures > 0 && !stopping.signal.aborted) tell(`trying again in ${Math.round(delay / 60_000)} minutes`)
      await wait(delay, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
    return EXIT.allRead
  })
}

async function once(
  store: Store,
  address: string,
  flags: FeedFlags,
  knowledge: Knowledge,
  signal: AbortSignal,
): Promise<{ readonly code: number; readonly later: number | null }> {
  const { published, outlet, encoding } = intakeOptions(flags)
  const asked = { published, outlet, encoding, signal, mostMs: MOST_MS }
  const how = { articles: flags.articles === true, allowPrivate: flags.allowPrivate === true }
  try {
    const tally = await takeFeed(store, actor(flags, "feed"), address, knowledge, { ...asked, ...how })
    await told(address, tally, flags.json === true)
    return { code: tally.problems.length > 0 ? EXIT.someUnread : EXIT.allRead, later: tally.later }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    if (signal.aborted) return { code: EXIT.allRead, later: null }
    tell(`${address}: ${error.message}`)
    return { code: EXIT.nothingRead, later: error instanceof Later ? error.seconds : null }
  }
}

async function told(address: string, tally: FeedTally, asJson: boolean): Promise<void> {
  for (const { where, message } of tally.problems) tell(`${where}: ${message}`)
  for (const { source, report, status, before } of tally.outcomes) {
    if (asJson) await print(`${JSON.stringify({ report, status, source, before })}\n`)
    else if (before !== null) await print(`${source}: has other words than before; report ${before} is now ${report}\n`)
    if (status === "erased") tell(`${source}: was erased from this store, and stays out`)
    if (status === "clash")
      tell(`${source}: another report has the id ${JSON.stringify(report)}; this one was left out`)
  }
  if (asJson) return
  const added = tally.outcomes.filter(({ status }) => status === "added").length
  const before = tally.same + tally.outcomes.filter(({ status }) => status === "known").length
  if (tally.unchanged) await print(`${address}: nothing new\n`)
  else
    await print(
      `${counted(added)} added, ${before} there before; ${counted(tally.opened, "incident")} new, ${tally.changed} changed\n`,
    )
}
