import { randomBytes } from "node:crypto"
import { mkdir, open, readFile, rename, rm, rmdir } from "node:fs/promises"
import { join } from "node:path"
import { z } from "zod"
import { Installation } from "../../model/access.ts"

/** The few keys of a store as a whole, 32 bytes each. */
export interface Secrets {
  /** The store that they belong to, a UUID. */
  readonly store: string
  /** Which installation the store is. */
  readonly installation: Installation
  /** Signs heads (Ed25519). */
  readonly signing: Buffer
  /** Hides the words of the search index. A new one takes its place at every erasure. */
  readonly search: Buffer
  /** Recognises an original that was there before, without giving its SHA-256. */
  readonly fingerprint: Buffer
}

const KEYS = ["signing", "search", "fingerprint"] as const
/** Stores that were made before there were lines are records. */
const About = z.object({ store: z.uuid(), installation: Installation.default("record") })
/** The file that makes a folder one of keys: which store they are of. */
export const ABOUT = "store.json"

/** Thrown where a folder of keys is not there, or is not that of the store. */
export class KeysMissing extends Error {}

/** Makes the secrets of a new store in a folder that has none. Throws where there are some. */
export async function createSecrets(folder: string, store: string, installation: Installation): Promise<Secrets> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readIfThere(join(folder, ABOUT))) !== null)
    throw new KeysMissing(`${folder} holds the keys of a store already; --keys names another folder`)
  try {
    for (const name of KEYS) await replaceFile(join(folder, `${name}.key`), randomBytes(32))
    await replaceFile(join(folder, ABOUT), Buffer.from(`${JSON.stringify({ store, installation })}\n`))
    return await readSecrets(folder)
  } catch (error) {
    await dropSecrets(folder)
    throw error
  }
}

/** Takes away the secrets of a store that came to nothing, and the folder where nothing else is in it. */
export async function dropSecrets(folder: string): Promise<void> {
  for (const name of [ABOUT, ...KEYS.map((key) => `${key}.key`)]) await rm(join(folder, name), { force: true })
  await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOTEMPTY" && error.code !== "ENOENT") throw error
  })
}

/** Reads the secrets in a folder. Throws `KeysMissing` where they are not there or not whole. */
export async function readSecrets(folder: string): Promise<Secrets> {
  const about = await readIfThere(join(folder, ABOUT))
  if (about === null)
    throw new KeysMissing(`${folder} holds no keys of a store (no ${ABOUT}); --keys names another folder`)
  const [signing, search, fingerprint] = await Promise.all(KEYS.map((name) => secret(join(folder, `${name}.key`))))
  if (!signing || !search || !fingerprint) throw new KeysMissing(`${folder} is not whole`)
  return { ...About.parse(JSON.parse(about.toString())), signing, search, fingerprint }
}

/** Overwrites the search key where it stands, so that the old one is nowhere any more. */
export async function replaceSearchKey(folder: string): Promise<Buffer> {
  const key = randomBytes(32)
  const handle = await open(join(folder, "search.key"), "r+")
  try {
    await handle.write(key, 0, key.length, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return key
}

/** Writes a file whole or not at all, and waits until it is on disk. */
export async function replaceFile(path: string, bytes: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString("hex")}.tmp`
  const handle = await open(temporary, "wx", 0o600)
  try {
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** The bytes of a file; null where there is none. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return null
    throw error
  }
}

async function secret(path: string): Promise<Buffer> {
  const bytes = await readIfThere(path)
  if (bytes?.length !== 32) throw new KeysMissing(`${path}: expected 32 bytes, got ${bytes?.length ?? "no file"}`)
  return bytes
}
