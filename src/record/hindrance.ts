import { KeysMissing } from "./content/secrets.ts"
import { FolderOwned } from "./database/folder-lock.ts"
import { Unreachable } from "./database/unreachable.ts"

/** What keeps a store from working where not the program is to blame. */
export interface Hindrance {
  /** What it is, in a few words that name no path and no address: anybody may read them. */
  readonly what: string
  /** For who runs it: what happened, what holds, and what to do. */
  readonly words: string
}

/** The surroundings that are to blame for an error; null where it is the program, or what was asked of it. */
export function hindranceOf(error: unknown): Hindrance | null {
  if (!(error instanceof Error)) return null
  const code = "code" in error && typeof error.code === "string" ? error.code : ""
  const known = BY_CODE[code] ?? BY_CLASS[/^\d/.test(code) ? code.slice(0, 2) : ""] ?? wordsFor(error.message)
  if (error instanceof Unreachable || error instanceof FolderOwned || error instanceof KeysMissing)
    return { what: known?.what ?? "the store cannot be reached", words: error.message }
  if (known === null) return null
  return { what: known.what, words: `${known.what} (${error.message}). What was told as done is kept; ${known.todo}` }
}

interface Known {
  readonly what: string
  readonly todo: string
}

const AGAIN = "and do it again: nothing comes twice by that"
const FULL: Known = { what: "the disk is full", todo: `make room, ${AGAIN}` }
const NO_RIGHT: Known = { what: "no permission", todo: `give the right, ${AGAIN}` }
/** A server whose disk is full stops where its own log cannot grow, and tells only its log why. */
const BACK = "wait until it is there, or start it again (its own log says why it stopped: its disk may be full)"
const AWAY: Known = { what: "the database cannot be reached", todo: `${BACK}, ${AGAIN}` }
/** Where the answer to a commit gets lost, nobody knows what became of it. */
const UNSURE = `what was under way may be, too; ${BACK}, and do it again: no report comes twice by that, and whether anything else was done has to be looked up first`
const LOST: Known = { what: "the connection to the database was lost", todo: UNSURE }
const OTHER: Known = { what: "the database does not work as it should", todo: `see to it, ${AGAIN}` }

/** By the codes of the system, and by SQLSTATE. */
const BY_CODE: Readonly<Record<string, Known>> = {
  ENOSPC: FULL,
  EDQUOT: { what: "the disk's quota is used up", todo: FULL.todo },
  EFBIG: { what: "a file may not grow any more", todo: `raise the limit on the size of files, ${AGAIN}` },
  EIO: { what: "the disk cannot be read or written", todo: `see to the disk, ${AGAIN}` },
  EROFS: { what: "the folder cannot be written to", todo: `let it be written to, ${AGAIN}` },
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  ECONNREFUSED: AWAY,
  ENOTFOUND: AWAY,
  EAI_AGAIN: AWAY,
  EHOSTUNREACH: AWAY,
  ENETUNREACH: AWAY,
  ETIMEDOUT: LOST,
  ECONNRESET: LOST,
  EPIPE: LOST,
  "25006": { what: "the database can only be read", todo: `let it be written to, ${AGAIN}` },
  "28P01": { what: "the database refuses the password", todo: `set it right, ${AGAIN}` },
  "3D000": { what: "there is no such database", todo: `make or name it, ${AGAIN}` },
  "53100": { what: "the database's disk is full", todo: FULL.todo },
  "53300": { what: "the database takes no more connections", todo: `let it take more, ${AGAIN}` },
  "57P01": { what: "the database was shut down", todo: UNSURE },
  "57P02": { what: "the database has crashed", todo: UNSURE },
  "57P03": { what: "the database is starting or stopping", todo: AWAY.todo },
}

/** By the classes of SQLSTATE: connections, refusal, lack of resources, a hand from outside, the system's errors. */
const BY_CLASS: Readonly<Record<string, Known>> = { "08": LOST, "28": NO_RIGHT, "53": OTHER, "57": OTHER, "58": OTHER }

/** Not every layer passes the code on; and who asks on over a broken connection is told only that it is broken. */
function wordsFor(message: string): Known | null {
  if (/No space left on device/.test(message)) return FULL
  if (/Connection terminated|connection (was )?lost|connection error and is not queryable/i.test(message)) return LOST
  return null
}
