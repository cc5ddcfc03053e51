import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto"
import type { Tree } from "./merkle.ts"

/**
 * A signed head in the format of a checkpoint (c2sp.org/tlog-checkpoint), which is a signed note
 * (c2sp.org/signed-note): origin, number of leaves, root in base64, then two lines of our own, with the size of the
 * head before it and the time of signing; an empty line; and a line with the signature. Other programs for transparency
 * logs read it as it is.
 */
export interface Head extends Tree {
  readonly origin: string
  /** The size of the head that was signed before this one, 0 for the first: so a head that is taken away shows. */
  readonly after: number
  /** ISO time of signing, in UTC. */
  readonly at: string
}

/** A signing key with its name; `secret` is missing where only signatures are checked. */
export interface NoteKey {
  readonly name: string
  readonly public: KeyObject
  readonly secret?: KeyObject
}

/** A new Ed25519 key under a name, which must have no space and no plus sign. */
export function newKey(name: string): Required<NoteKey> {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519")
  return { name, public: publicKey, secret: privateKey }
}

const ED25519 = Buffer.from([1])
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex")
const SPKI = Buffer.from("302a300506032b6570032100", "hex")

/** The key for those who check, as one line: `name+id+base64`, the id as in signatures. */
export function verifierLine(key: NoteKey): string {
  return `${key.name}+${keyId(key).toString("hex")}+${Buffer.concat([ED25519, publicBytes(key)]).toString("base64")}`
}

/** Reads the line that `verifierLine` writes. Throws where it is none, or where its id is not the key's. */
export function verifierOf(line: string): NoteKey {
  const [, name = "", id = "", base64 = ""] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line.trim()) ?? []
  const bytes = Buffer.from(base64, "base64")
  if (bytes.length !== 33 || bytes[0] !== 1)
    throw new Error(`expected a key such as NAME+1a2b3c4d+BASE64, got ${JSON.stringify(line.trim())}`)
  const key = {
    name,
    public: createPublicKey({ key: Buffer.concat([SPKI, bytes.subarray(1)]), format: "der", type: "spki" }),
  }
  if (keyId(key).toString("hex") !== id)
    throw new Error(`the key ${name} has the id ${keyId(key).toString("hex")}, not ${id}`)
  return key
}

/** The 32 secret bytes of a key, as they are kept on disk. */
export function secretBytes({ secret }: Required<NoteKey>): Buffer {
  return secret.export({ format: "der", type: "pkcs8" }).subarray(PKCS8.length)
}

/** The key with these 32 secret bytes. */
export function keyOf(name: string, bytes: Uint8Array): Required<NoteKey> {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, bytes]), format: "der", type: "pkcs8" })
  return { name, public: createPublicKey(secret), secret }
}

/** A text that ends with a line break, signed. */
export function signNote(text: string, key: Required<NoteKey>): string {
  const signature = sign(null, Buffer.from(text), key.secret)
  return `${text}\n— ${key.name} ${Buffer.concat([keyId(key), signature]).toString("base64")}\n`
}

/** The text of a note that the key has signed. Throws where it is no note, or where no signature is the key's. */
export function openNote(note: string, key: NoteKey): string {
  const end = note.lastIndexOf("\n\n")
  if (end < 0) throw new Error("no signed note: it has no empty line before the signatures")
  const text = note.slice(0, end + 1)
  for (const line of note.slice(end + 2).split("\n")) {
    const [, name, base64 = ""] = /^— (\S+) (\S+)$/.exec(line) ?? []
    const bytes = Buffer.from(base64, "base64")
    if (name !== key.name || !bytes.subarray(0, 4).equals(keyId(key)) || bytes.toString("base64") !== base64) continue
    if (verify(null, Buffer.from(text), key.public, bytes.subarray(4))) return text
    throw new Error(`the signature of ${key.name} is not of this text`)
  }
  throw new Error(`it is not signed by ${key.name}+${keyId(key).toString("hex")}`)
}

/** A head, signed. */
export function signHead({ origin, size, root, after, at }: Head, key: Required<NoteKey>): string {
  return signNote(`${origin}\n${size}\n${root.toString("base64")}\nafter ${after}\ntime ${at}\n`, key)
}

/** The head that a note holds. Throws where the signature is not the key's, or where the text is no head. */
export function openHead(note: string, key: NoteKey): Head {
  return headOf(openNote(note, key))
}

/** The head in the text of a note, whoever has signed it. Throws where there is none. */
export function headOf(text: string): Head {
  const [, origin = "", size = "", root = "", after = "", at = ""] = HEAD.exec(text) ?? []
  if (root === "") throw new Error("the note holds no head of a log (origin, size, root, after and time, a line each)")
  return { origin, size: Number(size), root: Buffer.from(root, "base64"), after: Number(after), at }
}

const HEAD = /^(.+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\nafter (0|[1-9]\d*)\ntime (\S+)\n/

function keyId(key: NoteKey): Buffer {
  return createHash("sha256").update(`${key.name}\n`).update(ED25519).update(publicBytes(key)).digest().subarray(0, 4)
}

function publicBytes(key: NoteKey): Buffer {
  return key.public.export({ format: "der", type: "spki" }).subarray(SPKI.length)
}
