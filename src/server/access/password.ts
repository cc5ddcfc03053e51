import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto"

/** scrypt with 128 MiB a hash: OWASP Password Storage Cheat Sheet (N = 2^17, r = 8, p = 1). */
const LOG_N = 17
const BLOCK = 8
const LANES = 1
const SALT_BYTES = 16
const HASH_BYTES = 32

/** NIST SP 800-63B asks for 8 where a password stands alone; these accounts hold more than a mailbox. */
export const SHORTEST_PASSWORD = 12
/** Longer ones would only cost time. */
export const LONGEST_PASSWORD = 256

/** Stands in for an account that is not there: a hash that no password has. */
const NOBODY = `$scrypt$ln=${LOG_N},r=${BLOCK},p=${LANES}$${Buffer.alloc(SALT_BYTES).toString("base64url")}$${randomBytes(HASH_BYTES).toString("base64url")}`
const STORED = /^\$scrypt\$ln=(?<n>\d+),r=(?<r>\d+),p=(?<p>\d+)\$(?<salt>[\w-]+)\$(?<hash>[\w-]+)$/

/** What is wrong with a new password, in words; null where it will do. */
export function passwordProblem(password: string): string | null {
  const length = [...password.normalize("NFKC")].length
  if (length < SHORTEST_PASSWORD) return `too short: ${SHORTEST_PASSWORD} characters at least`
  if (length > LONGEST_PASSWORD) return `too long: ${LONGEST_PASSWORD} characters at most`
  return new Set(password).size < 4 ? "it repeats the same few characters" : null
}

/** A password as it is stored: method, cost, salt and hash, as `$scrypt$ln=17,r=8,p=1$salt$hash` (base64url). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derive(password, salt, HASH_BYTES, { N: 2 ** LOG_N, r: BLOCK, p: LANES })
  return `$scrypt$ln=${LOG_N},r=${BLOCK},p=${LANES}$${salt.toString("base64url")}$${hash.toString("base64url")}`
}

/**
 * Whether it is the stored password. `stored` null stands for an account that is not there; it takes as long as another,
 * so that the time tells nobody which names have accounts. Throws on a stored form that is not ours.
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const parts = STORED.exec(stored ?? NOBODY)?.groups
  if (parts === undefined) throw new Error("a stored password is in a form that is not known")
  const { n = "", r = "", p = "", salt = "", hash = "" } = parts
  const expected = Buffer.from(hash, "base64url")
  const cost = { N: 2 ** Number(n), r: Number(r), p: Number(p) }
  const found = await derive(password, Buffer.from(salt, "base64url"), expected.length, cost)
  return timingSafeEqual(found, expected) && stored !== null
}

/** Each hash takes 128 MiB: one after another, so that many logins at once cost time and no memory. */
let last: Promise<unknown> = Promise.resolve()

function derive(password: string, salt: Buffer, length: number, cost: ScryptOptions): Promise<Buffer> {
  const options = { ...cost, maxmem: 256 * 2 ** 20 }
  const next = last.then(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(password.normalize("NFKC"), salt, length, options, (error, key) =>
          error ? reject(error) : resolve(key),
        )
      }),
  )
  last = next.catch(() => undefined)
  return next
}
