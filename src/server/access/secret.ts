import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto"

/** What kinds of secret there are, each with its own mark, so that one found in a log can be told and revoked. */
const MARKS = { session: "dcs_", token: "dct_", code: "dcc_" } as const
export type SecretKind = keyof typeof MARKS

/**
 * A new secret of 256 bits, to be shown once, and the SHA-256 that is stored in its place (hexadecimal). Its last four
 * letters, by which people tell tokens apart, do not begin like an option of a command.
 */
export function newSecret(kind: SecretKind): { readonly secret: string; readonly digest: string } {
  const secret = MARKS[kind] + randomBytes(32).toString("base64url")
  return secret.at(-4) === "-" ? newSecret(kind) : { secret, digest: digestOf(secret) }
}

/** The stored form of a secret. It is random and long, so that a plain hash keeps it. */
export function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex")
}

/** Whether words that came in can be a secret of this kind at all. */
export function looksLike(kind: SecretKind, words: string): boolean {
  return words.startsWith(MARKS[kind]) && /^[\w-]{43}$/.test(words.slice(MARKS[kind].length))
}

/** What a page's forms carry to show that they are ours: bound to the session, and of no use without it. */
export function formToken(session: string): string {
  return createHmac("sha256", session).update("deconflict form").digest("base64url")
}

/** Whether a form's token is that of the session. */
export function isFormToken(session: string, words: string): boolean {
  const expected = Buffer.from(formToken(session))
  const found = Buffer.from(words)
  return found.length === expected.length && timingSafeEqual(found, expected)
}

/** Whether words are the secret of this kind with a digest. */
export function isDigestOf(kind: SecretKind, words: string, digest: string): boolean {
  return looksLike(kind, words) && timingSafeEqual(Buffer.from(digestOf(words)), Buffer.from(digest))
}
