import { join } from "node:path"
import { buryKeys } from "./bury.ts"
import type { Keyring } from "./content/keyring.ts"
import { replaceFile } from "./content/secrets.ts"
import type { Database } from "./database/tables.ts"
import type { NoteKey } from "./log/note.ts"
import { sequence, withLatestHead } from "./sequencer.ts"

/** What is done after changes, for many at once. */
export interface Settling {
  /** Gives places to all entries that wait for one, signs the head, and destroys the keys of what is gone. */
  settle(): Promise<void>
  /** Sees to it that this is done soon, and again until it could be done. */
  soon(): void
  /** Does it first where it could not be done the last time: what stands in the way is told to whoever goes on. */
  catchUp(): Promise<void>
  /** Does it no more by itself. */
  end(): void
}

/** Where the folder of keys keeps the last head that was signed, so that a log cut short shows. */
export const LATEST_HEAD = "latest-head"
/** Entries wait so long for more to share a head with. */
const SOON_MS = 250
/** Where it could not be done (the disk is full, the database away), it is tried again so often. */
const AGAIN_MS = 2_000

/** `also` is what else has to be done then, last. */
export function createSettling(
  database: Database,
  key: Required<NoteKey>,
  keyring: Keyring,
  keys: string,
  also: () => Promise<void>,
): Settling {
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let isBehind = false
  let isHeadKept = true
  let isEnded = false

  async function once(): Promise<void> {
    if ((await sequence(database, key)) !== null) isHeadKept = false
    if (!isHeadKept) await withLatestHead(database, (head) => replaceFile(join(keys, LATEST_HEAD), head))
    isHeadKept = true
    await buryKeys(database, keyring)
    await also()
  }

  async function settle(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    while (running !== null) await running.catch(() => undefined)
    isBehind = true
    running = once().finally(() => {
      running = null
    })
    await running
    isBehind = false
  }

  function after(pause: number): void {
    if (isEnded) return
    timer ??= setTimeout(() => {
      timer = null
      settle().catch(() => after(AGAIN_MS))
    }, pause)
  }

  return {
    settle,
    soon: () => after(SOON_MS),
    async catchUp() {
      if (isBehind && running === null) await settle()
    },
    end() {
      isEnded = true
    },
  }
}
