import { randomUUID } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import type { Installation } from "../model/access.ts"
import { type Actor, type Change, createChange } from "./change.ts"
import { type Keyring, openKeyring } from "./content/keyring.ts"
import { createSecrets, dropSecrets, KeysMissing, readSecrets, type Secrets } from "./content/secrets.ts"
import { type Contents, createContents } from "./contents.ts"
import { type Connected, connect, type Place } from "./database/connect.ts"
import { STALE_SEARCH_KEY } from "./database/steps/writing.ts"
import type { Database } from "./database/tables.ts"
import { Unreachable } from "./database/unreachable.ts"
import { keyOf, type NoteKey } from "./log/note.ts"
import type { Hide } from "./search/hidden.ts"
import { SEARCH_SETTING, searchKeyId } from "./search/rebuild.ts"
import { indexState } from "./search/renew-index.ts"
import { createSearchKey, type SearchKey } from "./search/search-key.ts"
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
  /**
   * Looks for something in the index, under the search key of the moment, and again where the index was made anew under
   * another one meanwhile: whatever is found was found under the right one.
   */
  looking<T>(look: () => Promise<T>): Promise<T>
  /**
   * Gives places to all entries that wait for one, signs the head, destroys the keys of what is gone, and after an erasure
   * replaces the search key and makes the index anew.
   */
  settle(): Promise<void>
  close(): Promise<void>
}

/** Who comes with a search key that is no longer in use, and does not see the new one yet, tries again after so long. */
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

/**
 * All of a new store, or nothing: what was begun is taken away. Where a server is gone and cannot tell whether the store was
 * made, its keys are left: nothing else would open it.
 */
async function madeIn(connection: Connected, options: StoreOptions, by: Actor): Promise<Store> {
  let secrets: Secrets | null = null
  let store: Store | null = null
  try {
    const made = await createSecrets(options.keys, randomUUID(), options.installation ?? "record")
    secrets = made
    store = (await opened(connection, made, options)).store
    await store.change(by, async ({ change }) => {
      await change.queries.insertInto("setting").values(settingsOf(made)).execute()
      await change.write([{ kind: "store.created", about: null, detail: { installation: made.installation } }])
    })
    return store
  } catch (error) {
    const there = "url" in options.place ? await storeId(connection.database).catch(() => NOT_TOLD) : null
    // Only the answer to the commit got lost.
    if (store !== null && there === store.id) return store
    // What went wrong first is what has to be known; that taking it away fails too adds nothing.
    await connection.discard().catch(() => undefined)
    if (secrets !== null && there === null) await dropSecrets(options.keys).catch(() => undefined)
    throw error
  }
}
const NOT_TOLD = "not told"

/** Makes an empty place for a store whose keys are at hand, for what comes from a backup. Throws where there is a store. */
export async function receiveStore(options: StoreOptions): Promise<Store> {
  const connection = await connect(options.place, options, true)
  try {
    if ((await storeId(connection.database)) !== null) {
      throw new Unreachable("there is a store already; a backup is restored into an empty place")
    }
    const secrets = await readSecrets(options.keys)
    mustBe(options, secrets)
    return (await opened(connection, secrets, options)).store
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
    const { store, searchKey } = await opened(connection, secrets, options)
    if (!options.untouched) await store.settle()
    // New tables have to be filled before anything can be said of what is in them, and an erasure has to be finished.
    await searchKey.renew(!options.untouched || connection.upgraded)
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
): Promise<{ store: Store; searchKey: SearchKey }> {
  const { database } = connection
  const { keys } = options
  const keyring = await openKeyring(keys)
  const key = keyOf(`deconflict/${first.store}`, first.signing)
  const isShared = "url" in options.place
  const searchKey = createSearchKey(first, database, keyring, keys, isShared)
  const { secrets, hide } = searchKey
  const settling = createSettling(database, key, keyring, keys, async () => {
    await searchKey.renew()
    await foldTally(database)
    await connection.tend()
  })
  const stays = options.untouched !== true && (isShared || options.lends === true)
  const stopWatching = stays ? watchSearchKey(database, searchKey) : () => undefined

  async function changed<T>(by: Actor, make: (work: Work) => Promise<T>): Promise<T> {
    let cause: unknown = null
    try {
      return await database.transaction().execute(async (queries) => {
        const change = createChange(queries, first.store, by, keyring, searchKeyId(secrets()))
        const contents = createContents(queries, keyring, hide())
        try {
          return await make({ change, contents, secrets: secrets(), hide: hide() })
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

  /** Tries until it is done under the search key that the index is made under. */
  async function underItsKey<T>(attempt: () => Promise<T>): Promise<T> {
    for (let left = MOST_ATTEMPTS; ; left--) {
      try {
        return await attempt()
      } catch (error) {
        if (left === 1 || !isStale(error)) throw error
        if (await searchKey.follow()) continue
        await pause(REPLACING_MS)
        await searchKey.renew()
      }
    }
  }

  const store: Store = {
    id: first.store,
    installation: first.installation,
    database,
    keyring,
    key,
    keys,
    isShared,
    secrets,
    hide,
    contents: () => createContents(database, keyring, hide()),
    change: (by, make) =>
      underItsKey(async () => {
        await connection.hasRoom()
        await settling.catchUp()
        return changed(by, make)
      }),
    looking: (look) =>
      underItsKey(async () => {
        const under = searchKeyId(secrets())
        const found = await look()
        // Keys never come back: what is in use now, and was when this began, was so all the time.
        if ((await indexState(database)).made !== under) throw new Error(STALE_SEARCH_KEY)
        return found
      }),
    settle: settling.settle,
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
  return { store, searchKey }
}
