import { createHash, randomBytes } from "node:crypto"
import { contentOf, type Der, decodeAll, encode, encodeInteger, TAG, within } from "./der.ts"

/** SHA-256 (2.16.840.1.101.3.4.2.1), the content type of a time stamp (1.2.840.113549.1.9.16.1.4), and signed data. */
const SHA256 = Buffer.from("608648016503040201", "hex")
const STAMP = Buffer.from("2a864886f70d0109100104", "hex")
const SIGNED = Buffer.from("2a864886f70d010702", "hex")

/**
 * A request for a time stamp on a note (RFC 3161, 2.4.1), to be carried to an authority: over the SHA-256 of its bytes,
 * with a nonce, asking for the certificate to come with the answer.
 */
export function stampRequest(note: string): Buffer {
  const imprint = encode(
    TAG.sequence,
    encode(TAG.sequence, encode(TAG.oid, SHA256), encode(TAG.null)),
    encode(TAG.octets, hashOf(note)),
  )
  const nonce = encodeInteger(randomBytes(8).readBigUInt64BE())
  return encode(TAG.sequence, encodeInteger(1n), imprint, nonce, encode(TAG.boolean, Buffer.of(0xff)))
}

/** What a time stamp says: the SHA-256 that it is for, in hexadecimal, and when, as an ISO time in UTC. */
export interface Stamp {
  readonly sha256: string
  readonly at: string
}

/**
 * Reads an authority's answer (RFC 3161, 2.4.2). It does not check the authority's signature, for which its certificate
 * has to be trusted first: `openssl ts -verify` does. Throws where the answer is none, or is a refusal.
 */
export function readStamp(response: Buffer): Stamp {
  const [answer] = decodeAll(response)
  const [status, token] = within(answer, TAG.sequence)
  const code = contentOf(within(status, TAG.sequence)[0], TAG.integer)
  // 0 is granted, 1 granted with changes.
  if (code.length !== 1 || (code[0] ?? 2) > 1)
    throw new Error(`the authority gave no time stamp (status ${code.toString("hex")})`)
  const [type, signed] = within(token, TAG.sequence)
  expectOid(type, SIGNED)
  const [, , content] = within(within(signed, TAG.explicit0)[0], TAG.sequence)
  const [contentType, octets] = within(content, TAG.sequence)
  expectOid(contentType, STAMP)
  const [info] = decodeAll(contentOf(within(octets, TAG.explicit0)[0], TAG.octets))
  const [, , imprint, , time] = within(info, TAG.sequence)
  const [algorithm, hash] = within(imprint, TAG.sequence)
  expectOid(within(algorithm, TAG.sequence)[0], SHA256)
  return {
    sha256: contentOf(hash, TAG.octets).toString("hex"),
    at: isoTime(contentOf(time, TAG.generalizedTime).toString("latin1")),
  }
}

/** The SHA-256 of a note's bytes. */
export function hashOf(note: string): Buffer {
  return createHash("sha256").update(note).digest()
}

function expectOid(value: Der | undefined, oid: Buffer): void {
  const is = contentOf(value, TAG.oid)
  if (!is.equals(oid))
    throw new Error(`expected the object ${oid.toString("hex")} in the time stamp, got ${is.toString("hex")}`)
}

/** `20260102030405.678Z` as `2026-01-02T03:04:05.678Z`. */
function isoTime(time: string): string {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d(?:\.\d+)?)Z$/.exec(time) ?? []
  if (year === undefined) throw new Error(`expected a time in UTC in the time stamp, got ${time}`)
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}
