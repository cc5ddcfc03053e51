import { createHmac } from "node:crypto"
import type { Secrets } from "../content/secrets.ts"

/** What is looked up by a mark: a login name, or the digest of a secret. */
export type Marked = "account" | "token" | "session"

/**
 * By which a login name or a secret is found, without the table holding it. It takes the store's own key to make one, so
 * that a row which somebody without that key has put in lets nobody in, and a secret of another store is unknown here.
 */
export function markOf(kind: Marked, words: string, { fingerprint }: Secrets): Buffer {
  return createHmac("sha256", fingerprint).update(`${kind} ${words}`).digest()
}
