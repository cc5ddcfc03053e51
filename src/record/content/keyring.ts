import { randomBytes } from "node:crypto"
import { closeSync, fdatasync, openSync, readSync, writeSync } from "node:fs"
import { mkdir, open } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"

/**
 * The keys of items, in files apart from everything else: a backup of the store leaves them out, and a destroyed key is
 * gone from the only place where it was. A key is found by its reference, `file:slot`; each process writes to a file of
 * its own, so that several may work beside each other.
 */
export interface Keyring {
  /** Takes a key in and gives its reference. It is on disk only after `flush`. */
  put(key: Uint8Array): string
  /**
   * Waits until every key that was put is on disk. Transactions that wait at once share one trip to it. Each calls it right
   * after its keys were put: where the trip fails, all whose keys were on it are told.
   */
  flush(): Promise<void>
  /** The key; null where it was destroyed or never was. */
  get(reference: string): Buffer | null
  /** Overwrites keys and waits until that is on disk. */
  destroy(references: readonly string[]): Promise<void>
  close(): void
}

export const KEY_BYTES = 32
const GONE = Buffer.alloc(KEY_BYTES)
const ENDING = ".keys"
const REFERENCE = /^([0-9a-f]+):(\d+)$/
/** So many files are held open for reading; a store that grew for years has a few hundred. */
const MOST_OPEN = 64

/** Opens the keys in a folder, which is made where it is not there. */
export async function openKeyring(folder: string): Promise<Keyring> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const readers = new Map<string, number>()
  const own = ownFile(folder)

  function reader(file: string): number | null {
    const known = readers.get(file)
    if (known !== undefined) return known
    for (const [oldest, fd] of readers.size < MOST_OPEN ? [] : readers) {
      closeSync(fd)
      readers.delete(oldest)
      break
    }
    try {
      const fd = openSync(join(folder, file + ENDING), "r")
      readers.set(file, fd)
      return fd
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null
      throw error
    }
  }

  return {
    put: own.put,
    flush: own.flush,
    get(reference) {
      const parts = partsOf(reference)
      if (parts === null) return null
      const { file, slot } = parts
      const waiting = own.waiting(file, slot)
      if (waiting !== null) return waiting
      const fd = reader(file)
      const key = Buffer.alloc(KEY_BYTES)
      if (fd === null || readSync(fd, key, 0, KEY_BYTES, slot * KEY_BYTES) < KEY_BYTES) return null
      return key.equals(GONE) ? null : key
    },
    async destroy(references) {
      await own.flush()
      const files = new Map<string, number[]>()
      for (const { file, slot } of references.flatMap((one) => partsOf(one) ?? [])) {
        files.set(file, [...(files.get(file) ?? []), slot])
      }
      for (const [file, slots] of files) {
        const handle = await open(join(folder, file + ENDING), "r+")
        try {
          for (const slot of slots) await handle.write(GONE, 0, KEY_BYTES, slot * KEY_BYTES)
          await handle.sync()
        } finally {
          await handle.close()
        }
      }
    },
    close() {
      for (const fd of readers.values()) closeSync(fd)
      readers.clear()
      own.close()
    },
  }
}

function partsOf(reference: string): { file: string; slot: number } | null {
  const [, file, slot] = REFERENCE.exec(reference) ?? []
  return file === undefined ? null : { file, slot: Number(slot) }
}

const toDisk = promisify(fdatasync)

/** That a file is there is on disk only once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The file that this process writes to; made when the first key comes. */
function ownFile(folder: string) {
  const file = randomBytes(8).toString("hex")
  let fd: number | null = null
  let slots = 0
  let waiting: Buffer[] = []
  let flushing: Promise<void> | null = null
  let next: Promise<void> | null = null

  async function write(): Promise<void> {
    const keys = waiting
    if (keys.length === 0) return
    if (fd === null) {
      fd = openSync(join(folder, file + ENDING), "wx", 0o600)
      await syncFolder(folder)
    }
    const bytes = Buffer.concat(keys)
    const start = (slots - keys.length) * KEY_BYTES
    let written = 0
    while (written < bytes.length) written += writeSync(fd, bytes, written, bytes.length - written, start + written)
    waiting = waiting.slice(keys.length)
    await toDisk(fd)
  }

  return {
    put(key: Uint8Array): string {
      waiting.push(Buffer.from(key))
      return `${file}:${slots++}`
    },
    waiting(of: string, slot: number): Buffer | null {
      return of === file ? (waiting[slot - (slots - waiting.length)] ?? null) : null
    },
    /** One trip is under way, and all who come meanwhile share the next. */
    flush(): Promise<void> {
      next ??= (async () => {
        await flushing?.catch(() => undefined)
        next = null
        flushing = write()
        await flushing
      })()
      return next
    },
    close(): void {
      if (fd !== null) closeSync(fd)
      fd = null
    },
  }
}
