import type { Store } from "../../record/store.ts"

/** Puts into the log who was refused, at most once a minute, so that whoever guesses passwords cannot fill it. */
export interface Refusals {
  /** Notes a refusal, under an account's name or, with null, under a name that nobody has. Waits for nothing. */
  note(account: string | null): void
  /** Writes what was noted and not yet written. */
  flush(): Promise<void>
}

const EVERY_MS = 60_000

/**
 * The first refusal is written at once, those of the minute after it together, with their numbers by account. Neither
 * the name that was typed, in which people at times type their password, nor the address is written.
 */
export function refusals(store: Store, now: () => Date): Refusals {
  const counts = new Map<string | null, number>()
  let written = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> = Promise.resolve()

  async function write(): Promise<void> {
    if (counts.size === 0) return
    const refused = [...counts]
    counts.clear()
    try {
      await store.change({ name: "deconflict", via: "sign in" }, ({ change }) =>
        change.write([{ kind: "login.refused", about: null, detail: { refused } }]),
      )
    } catch (error) {
      for (const [account, times] of refused) counts.set(account, (counts.get(account) ?? 0) + times)
      throw error
    }
  }

  function begin(): void {
    timer = null
    written = now().getTime()
    // What cannot be written now is kept, and written with what comes next, or at the end.
    writing = writing.then(write).catch(() => undefined)
  }

  return {
    note(account) {
      counts.set(account, (counts.get(account) ?? 0) + 1)
      const wait = written + EVERY_MS - now().getTime()
      if (timer === null && wait > 0) timer = setTimeout(begin, wait).unref()
      else if (timer === null) begin()
    },
    async flush() {
      if (timer !== null) clearTimeout(timer)
      await writing
      await write()
    },
  }
}
