import { randomUUID } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import type { Installation } from "../model/access.ts"
import { type Actor, type Change, createChange } from "./change.ts"
import { type Keyring, openKeyring } from "./content/keyring.ts"
import {
  createSecrets,
  dropSecrets,
  KeysMissing,
  readSecrets,
  replaceSearchKey,
  type Secrets,
} from "./content/secrets.ts"
import { type Contents, createContents } from "./contents.ts"
import { type Connected, connect, type Place } from "./database/connect.ts"
import { STALE_SEARCH_KEY } from "./database/steps/writing.ts"
import type { Database } from "./database/tables.ts"
import { Unreachable } from "./database/unreachable.ts"
import { keyOf, type NoteKey } from "./log/note.ts"
import { type Hide, hiding } from "./search/hidden.ts"
import { rebuildIndex, SEARCH_SETTING, searchKeyId } from "./search/rebuild.ts"
import { watchSearchKey } from "./search/watch-search-key.ts"
import { createSettling } from "./settling.ts"
import { foldTally } from "./tally.ts"

export interface StoreOptions {
  readonly place: Place
  /** The folder of keys, kept apart from the place. */
  readonly keys: string
  /** What others are told who find the store in use. */
  readonly command: string
  /** Which installation it has to be; any will do where it is not set, and a new store is then a record. */
  readonly installation?: Installation
  /** Lends the database of a folder to other commands on this machine, for as long as the store is open. */
  readonly lends?: boolean
  /** Leaves everything as it is found, also what a process that died has left to be finished: for looking into it. */
  readonly untouched?: boolean
}

/** What a change works with: its writing side, and what is kept as it sees it. */
export interface Work {
  readonly change: Change
  readonly contents: Contents
  readonly secrets: Secrets
  readonly hide: Hide
}

/** A store that is open. */
export interface Store {
  readonly id: string
  readonly installation: Installation
  readonly database: Database
  readonly keyring: Keyring
  readonly key: Required<NoteKey>
  readonly keys: string
  /** Whether several processes can work with it at once: one on a server can be shared, one in a folder has one owner. */
  readonly isShared: boolean
  secrets(): Secrets
  hide(): Hide
  contents(): Contents
  /**
   * Makes a change: what it writes is there as a whole, with its entries, once this has come back, or not at all. The
   * entries get their places in the tree within a second after that.
   */
  change<T>(by: Actor, make: (work: Work) => Promise<T>): Promise<T>
  /** Gives places to all entries that wait for one, signs the head, and destroys the keys of what is gone. */
  settle(): Promise<void>
  /** Destroys the search key and makes the index anew under another one. */
  renewSearchKey(): Promise<void>
  close(): Promise<void>
}

/** A search key is replaced in a moment, and the index is then made anew, which everybody waits for. */
const REPLACING_MS = 100
const MOST_ATTEMPTS = 50

/** Makes a new store. Throws where there is one at that place, or where the folder of keys holds keys. */
export async function createStore(options: StoreOptions, by: Actor): Promise<Store> {
  const connection = await connect(options.place, options, true)
  try {
    if ((await storeId(connection.database)) !== null)
      throw new Unreachable("there is a store already; nothing was changed")
  } catch (error) {
    await connection.close()
    throw error
  }
  const store = await madeIn(connection, options, by)
  try {
    await store.settle()
    return store
  } catch (error) {
    await store.close().catch(() => undefined)
    throw error
  }
}

/** All of a new store, or nothing: what was begun is taken away. */
async function madeIn(connection: Connected, options: StoreOptions, by: Actor): Promise<Store> {
  let secrets: Secrets | null = null
  try {
    const made = await createSecrets(options.keys, randomUUID(), options.installation ?? "record")
    secrets = made
    const store = await opened(connection, made, options)
    await store.change(by, async ({ change }) => {
      await change.queries.insertInto("setting").values(settingsOf(made)).execute()
      await change.write([{ kind: "store.created", about: null, detail: { installation: made.installation } }])
    })
    return store
  } catch (error) {
    // What went wrong first is what has to be known; that taking it away fails too adds nothing.
    await connection.discard().catch(() => undefined)
    if (secrets !== null) await dropSecrets(options.keys).catch(() => undefined)
    throw error
  }
}

/** Makes an empty place for a store whose keys are at hand, for what comes from a backup. Throws where there is a store. */
export async function receiveStore(options: StoreOptions): Promise<Store> {
  const connection = await connect(options.place, options, true)
  try {
    if ((await storeId(connection.database)) !== null) {
      throw new Unreachable("there is a store already; a backup is restored into an empty place")
    }
    const secrets = await readSecrets(options.keys)
    mustBe(options, secrets)
    return await opened(connection, secrets, options)
  } catch (error) {
    await connection.close()
    throw error
  }
}

/** Opens a store that is there, and finishes what a process that died has left. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const connection = await connect(options.place, options, false)
  try {
    const id = await storeId(connection.database)
    if (id === null) throw new Unreachable('the database holds no store; "deconflict init" makes one')
    const secrets = await readSecrets(options.keys)
    if (secrets.store !== id)
      throw new KeysMissing(`${options.keys} holds the keys of another store (${secrets.store}, not ${id})`)
    mustBe(options, secrets)
    const store = await opened(connection, secrets, options)
    if (!options.untouched) await store.settle()
    // New tables have to be filled before anything can be said of what is in them.
    if (!options.untouched || connection.upgraded) await rebuildIndex(store.database, store.keyring, secrets)
    return store
  } catch (error) {
    await connection.close()
    throw error
  }
}

/** What the table of settings says of a store with these secrets. */
export const settingsOf = (secrets: Secrets) => [
  { name: "store", value: secrets.store },
  { name: "installation", value: secrets.installation },
  { name: SEARCH_SETTING, value: searchKeyId(secrets) },
]

/** Thrown where a record is opened as a line, or the other way round. */
export class OtherInstallation extends Error {}

function mustBe({ installation }: StoreOptions, secrets: Secrets): void {
  if (installation === undefined || installation === secrets.installation) return
  throw new OtherInstallation(
    `this store is a ${secrets.installation}, and a ${installation} is asked for; the two are kept apart`,
  )
}

const isStale = (error: unknown) => error instanceof Error && error.message.startsWith(STALE_SEARCH_KEY)

async function storeId(database: Database): Promise<string | null> {
  const row = await database.selectFrom("setting").select("value").where("name", "=", "store").executeTakeFirst()
  return row?.value ?? null
}

async function opened(
  connection: Awaited<ReturnType<typeof connect>>,
  first: Secrets,
  options: StoreOptions,
): Promise<Store> {
  const { database } = connection
  const { keys } = options
  const keyring = await openKeyring(keys)
  const key = keyOf(`deconflict/${first.store}`, first.signing)
  const isShared = "url" in options.place
  let secrets = first
  let hide = hiding(first.search)
  const settling = createSettling(database, key, keyring, keys, async () => {
    await foldTally(database)
    await connection.tend()
  })

  async function changed<T>(by: Actor, make: (work: Work) => Promise<T>): Promise<T> {
    let cause: unknown = null
    try {
      return await database.transaction().execute(async (queries) => {
        const change = createChange(queries, first.store, by, keyring, searchKeyId(secrets))
        const contents = createContents(queries, keyring, hide)
        try {
          return await make({ change, contents, secrets, hide })
        } catch (error) {
          cause = error
          throw error
        }
      })
    } catch (error) {
      // Where the connection broke, rolling back fails as well, and says less.
      throw cause ?? error
    } finally {
      settling.soon()
    }
  }

  /** Another process may have replaced the search key. */
  async function renewed(): Promise<void> {
    const now = await readSecrets(keys)
    if (now.search.equals(secrets.search)) return
    secrets = now
    hide = hiding(now.search)
  }
  const stopWatching = isShared ? watchSearchKey(database, () => searchKeyId(secrets), renewed) : () => undefined

  return {
    id: first.store,
    installation: first.installation,
    database,
    keyring,
    key,
    keys,
    isShared,
    secrets: () => secrets,
    hide: () => hide,
    contents: () => createContents(database, keyring, hide),
    async change(by, make) {
      for (let attempt = 1; ; attempt++) {
        await connection.hasRoom()
        await settling.catchUp()
        try {
          return await changed(by, make)
        } catch (error) {
          if (attempt === MOST_ATTEMPTS || !isStale(error)) throw error
          await pause(REPLACING_MS)
          await renewed()
        }
      }
    },
    settle: settling.settle,
    async renewSearchKey() {
      secrets = { ...secrets, search: await replaceSearchKey(keys) }
      hide = hiding(secrets.search)
      await rebuildIndex(database, keyring, secrets)
    },
    async close() {
      stopWatching()
      settling.end()
      try {
        if (!options.untouched) await settling.settle()
      } finally {
        keyring.close()
        await connection.close()
      }
    },
  }
}
