import type { Actor } from "../record/change.ts"
import { hindranceOf } from "../record/hindrance.ts"
import type { Store } from "../record/store.ts"
import { BATCH_BYTES, BATCH_DOCUMENTS, fileWithin, type Numbered } from "../recording/file-documents.ts"
import { together } from "../recording/together.ts"
import { type Answer, type Asked, dropOldAnswers, takeKeys } from "./answered.ts"
import { queueOf } from "./queue-of.ts"

/** A document that a request brought to be read later, with what it will be answered under the key that it came with. */
export interface Letter extends Numbered {
  readonly by: Actor
  readonly under: { readonly asked: Asked; readonly answer: Answer } | null
}

/** Files a letter, and comes back once it is durably kept; false where its key was taken before, and nothing was filed. */
export type Filing = (letter: Letter) => Promise<boolean>

const OPENED = new WeakMap<Store, Filing>()

/**
 * Files letters to be read by workers. Those that come while others are being kept share the next change, which takes the
 * database not much longer for fifty than for one; each has an entry of its own in the log. Filing throws where the store
 * is in a folder, which has no workers.
 */
export function filingOf(store: Store): Filing {
  const before = OPENED.get(store)
  if (before !== undefined) return before
  const filing = together<Letter, boolean>((letters) => fileTogether(store, letters), {
    most: BATCH_DOCUMENTS,
    fits: (there, { bytes }) => there.reduce((sum, one) => sum + one.bytes.length, bytes.length) <= BATCH_BYTES,
    concernsAll: (error) => hindranceOf(error) !== null,
  })
  OPENED.set(store, filing)
  return filing
}

async function fileTogether(store: Store, letters: readonly Letter[]): Promise<boolean[]> {
  const [first] = letters
  if (first === undefined) return []
  const queue = await queueOf(store)
  const isFiled = await store.change(first.by, async ({ change }) => {
    const keyed = letters.flatMap(({ under }) => under ?? [])
    const taken = keyed.length === 0 ? [] : await takeKeys(change.queries, keyed)
    const isFree = new Map(keyed.map(({ asked }, i) => [asked, taken[i] === true]))
    const isFiled = letters.map(({ under }) => under === null || isFree.get(under.asked) === true)
    const free = letters.filter((_, i) => isFiled[i])
    if (free.length > 0) await fileWithin(change, queue, free)
    return isFiled
  })
  await dropOldAnswers(store)
  return isFiled
}
