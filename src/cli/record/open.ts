import { userInfo } from "node:os"
import type { Installation } from "../../model/access.ts"
import type { Actor } from "../../record/change.ts"
import { KeysMissing } from "../../record/content/secrets.ts"
import { Unreachable } from "../../record/database/connect.ts"
import { FolderOwned } from "../../record/database/folder-lock.ts"
import {
  createStore,
  OtherInstallation,
  openStore,
  receiveStore,
  type Store,
  type StoreOptions,
} from "../../record/store.ts"
import { Misuse } from "../exit.ts"
import type { StoreFlags } from "./store-flags.ts"

const DEFAULT_FOLDER = "deconflict-data"

/** Where a store and its keys are: what the flags say counts above the environment. */
export function placeOf({ data, keys }: StoreFlags, command: string): StoreOptions {
  const { DATABASE_URL: url, DECONFLICT_DATA: inFolder, DECONFLICT_KEYS: keysIn } = process.env
  const folder = data ?? inFolder ?? DEFAULT_FOLDER
  const place = data === undefined && url !== undefined && url !== "" ? { url } : { folder }
  return { place, keys: keys ?? keysIn ?? `${folder.replace(/\/+$/, "")}-keys`, command: `deconflict ${command}` }
}

/** Who does something, for the log. */
export function actor({ by }: StoreFlags, command: string): Actor {
  return { name: by ?? userInfo().username, via: `deconflict ${command}` }
}

/** Opens the store, hands it to `use`, and closes it whatever comes. Throws `Misuse` for what the user can mend. */
export function withStore<T>(flags: StoreFlags, command: string, use: (store: Store) => Promise<T>): Promise<T> {
  return opened(() => openStore(placeOf(flags, command)), use)
}

/** The same, with a store that has to be a record. */
export function withRecord<T>(flags: StoreFlags, command: string, use: (store: Store) => Promise<T>): Promise<T> {
  return opened(() => openStore({ ...placeOf(flags, command), installation: "record" }), use)
}

/** The same, with everything left as it is found. */
export function withStoreUntouched<T>(
  flags: StoreFlags,
  command: string,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  return opened(() => openStore({ ...placeOf(flags, command), untouched: true }), use)
}

/** The same, with a store that is made first. */
export function withNewStore<T>(
  flags: StoreFlags,
  command: string,
  installation: Installation,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  return opened(() => createStore({ ...placeOf(flags, command), installation }, actor(flags, command)), use)
}

/** The same, with an empty place for a store whose keys are at hand. */
export function withReceivingStore<T>(
  flags: StoreFlags,
  command: string,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  return opened(() => receiveStore(placeOf(flags, command)), use)
}

export async function opened<T>(open: () => Promise<Store>, use: (store: Store) => Promise<T>): Promise<T> {
  try {
    const store = await open()
    let result: T
    try {
      result = await use(store)
    } catch (error) {
      // What went wrong first is what the user has to know; that closing fails too adds nothing.
      await store.close().catch(() => undefined)
      throw error
    }
    await store.close()
    return result
  } catch (error) {
    throw misuseOf(error) ?? error
  }
}

/** Errors of the system and the database that are none of the program, by their codes, in words. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk's quota is used up",
  EFBIG: "a file may not grow any more",
  EROFS: "the folder cannot be written to",
  EACCES: "no permission",
  EPERM: "no permission",
  ECONNREFUSED: "the database cannot be reached",
  ECONNRESET: "the connection to the database was lost",
  "53100": "the database's disk is full",
  "53300": "the database takes no more connections",
  "57P01": "the database was shut down",
  "57P02": "the database has crashed",
  "57P03": "the database is starting or stopping",
  "08006": "the connection to the database was lost",
  "25006": "the database can only be read",
  "28P01": "the database refuses the password",
  "3D000": "there is no such database",
}

function misuseOf(error: unknown): Misuse | null {
  if (!(error instanceof Error)) return null
  if ([Unreachable, FolderOwned, KeysMissing, OtherInstallation].some((kind) => error instanceof kind))
    return new Misuse(error.message, { cause: error })
  const code = "code" in error && typeof error.code === "string" ? error.code : ""
  const known = REFUSALS[code] ?? wordsFor(error.message)
  return known === null
    ? null
    : new Misuse(`${known} (${error.message}). What was told as done is kept; the rest was not begun.`, {
        cause: error,
      })
}

/** Not every layer passes the code on. */
function wordsFor(message: string): string | null {
  if (/No space left on device/.test(message)) return "the disk is full"
  if (/Connection terminated|connection (was )?lost/i.test(message)) return "the connection to the database was lost"
  return null
}
