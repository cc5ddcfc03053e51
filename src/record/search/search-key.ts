import type { Keyring } from "../content/keyring.ts"
import { readSecrets, type Secrets } from "../content/secrets.ts"
import type { Database } from "../database/tables.ts"
import { type Hide, hiding } from "./hidden.ts"
import { searchKeyId } from "./rebuild.ts"
import { indexState, renewIndex } from "./renew-index.ts"

/**
 * The search key that a process works with. It is the one that the index is made under, also while an erasure replaces it,
 * and where that has broken off: the key on the disk may then be a newer one.
 */
export interface SearchKey {
  secrets(): Secrets
  hide(): Hide
  /**
   * Finishes what an erasure, also one that broke off, has left to do, and goes on with the key that the index is under
   * then. `also`: makes the index anew also where no erasure asks for it and it is not under the key at hand.
   */
  renew(also?: boolean): Promise<void>
  /** Goes on with the key at hand where the index is under it by now. Gives whether it is another one than before. */
  follow(): Promise<boolean>
}

export function createSearchKey(
  first: Secrets,
  database: Database,
  keyring: Keyring,
  keys: string,
  isShared: boolean,
): SearchKey {
  let secrets = first
  let hide = hiding(first.search)
  let renewing: Promise<void> | null = null

  function take(now: Secrets): void {
    if (now.search.equals(secrets.search)) return
    secrets = now
    hide = hiding(now.search)
  }

  async function follow(): Promise<boolean> {
    const before = searchKeyId(secrets)
    const now = await readSecrets(keys)
    const { made } = await indexState(database)
    if (made === searchKeyId(now)) take(now)
    return searchKeyId(secrets) !== before
  }

  return {
    secrets: () => secrets,
    hide: () => hide,
    async renew(also = false) {
      const { made, outgoing } = await indexState(database)
      if (outgoing === null && (made === null || made === searchKeyId(secrets))) return
      if (outgoing === null && !also) {
        await follow()
        return
      }
      renewing ??= renewIndex(database, keyring, keys, isShared)
        .then(take)
        .finally(() => {
          renewing = null
        })
      await renewing
    },
    follow,
  }
}
