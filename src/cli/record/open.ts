import { userInfo } from "node:os"
import type { Installation } from "../../model/access.ts"
import type { Actor } from "../../record/change.ts"
import { hindranceOf } from "../../record/hindrance.ts"
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

function misuseOf(error: unknown): Misuse | null {
  if (error instanceof OtherInstallation) return new Misuse(error.message, { cause: error })
  const hindrance = hindranceOf(error)
  return hindrance === null ? null : new Misuse(hindrance.words, { cause: error })
}
