import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto"

/**
 * How content is kept: AES-256-GCM under a key of its own, made from 32 random bytes. From the same bytes comes the salt
 * of the commitment that the log holds, so that with the key both go: what is left in the log can neither be opened nor
 * be tested against a guess.
 */
export interface Sealed {
  /** 32 random bytes, the only copy of which goes to the keyring. */
  readonly key: Buffer
  /** Nonce (12 bytes), ciphertext, tag (16 bytes). */
  readonly sealed: Buffer
  /** SHA-256 of salt and content, in hexadecimal. */
  readonly commitment: string
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Seals content under a new key, bound to the id of its item. */
export function seal(id: string, content: Uint8Array): Sealed {
  const key = randomBytes(32)
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv("aes-256-gcm", encryptionKey(key), nonce).setAAD(Buffer.from(id))
  const sealed = Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()])
  return { key, sealed, commitment: commitmentTo(content, saltOf(key)) }
}

/** The content of an item. Throws where key, id and sealed bytes do not belong together. */
export function unseal(id: string, key: Uint8Array, sealed: Buffer): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new Error("sealed content is cut off")
  const end = sealed.length - TAG_BYTES
  const cipher = createDecipheriv("aes-256-gcm", encryptionKey(key), sealed.subarray(0, NONCE_BYTES))
  cipher.setAAD(Buffer.from(id)).setAuthTag(sealed.subarray(end))
  return Buffer.concat([cipher.update(sealed.subarray(NONCE_BYTES, end)), cipher.final()])
}

/** The salt of an item's commitment: who is handed content and salt can check the commitment without the key. */
export function saltOf(key: Uint8Array): Buffer {
  return createHmac("sha256", key).update("deconflict commitment").digest()
}

/** SHA-256 of a salt (32 bytes) and the content, in hexadecimal. */
export function commitmentTo(content: Uint8Array, salt: Uint8Array): string {
  return createHash("sha256").update(salt).update(content).digest("hex")
}

function encryptionKey(key: Uint8Array): Buffer {
  return createHmac("sha256", key).update("deconflict encryption").digest()
}
