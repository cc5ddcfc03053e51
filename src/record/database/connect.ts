import { access, constants, mkdir, readdir, rm, rmdir, statfs } from "node:fs/promises"
import { join, resolve } from "node:path"
import { Kysely, PostgresDialect, sql } from "kysely"
import pg from "pg"
import { hindranceOf } from "../hindrance.ts"
import { borrow, NotLent } from "./door/borrow.ts"
import { lend } from "./door/lend.ts"
import { ownFolder } from "./folder-lock.ts"
import { MIGRATIONS, migrate } from "./migrations.ts"
import { stoppedBy, tellWhenStopped } from "./stopping.ts"
import type { Database, Tables } from "./tables.ts"
import { tendFolder } from "./tend-folder.ts"
import { Unreachable } from "./unreachable.ts"

/** Where a store is: a folder of our own, or a database on a PostgreSQL server. */
export type Place = { readonly folder: string } | { readonly url: string }

export interface Connection {
  readonly database: Database
  /** Throws `Unreachable` where there is no room to write; asked before every change. */
  hasRoom(): Promise<void>
  /** Clears away old versions of rows and counts the tables anew, where nobody else does; nothing where there is little to do. */
  tend(): Promise<void>
  close(): Promise<void>
  /** Closes it, and takes away the database where it was made with this connection; tables on a server stay, empty. */
  discard(): Promise<void>
}

/** A connection, and whether the tables were of an earlier version of the program when it was made. */
export interface Connected extends Connection {
  readonly upgraded: boolean
}

/** The oldest server that is tried in the tests. */
const OLDEST_SERVER = 15
const MOST_CONNECTIONS = 10
/**
 * PGlite does not come back from a full disk before it is started again, so we stop before it is full: its log grows by
 * 16 MB at a time, and a change may need two such pieces.
 */
const LEAST_ROOM = 48_000_000
/** What an empty database takes. */
const NEW_DATABASE = 42_000_000

/** How a store is opened, besides where it is. */
export interface Manner {
  readonly keys: string
  /** What others are told who find the folder in use. */
  readonly command: string
  /** Lends the folder's database to other commands; they must not end it, and it must own the folder. */
  readonly lends?: boolean
}

/**
 * Opens the database of a store and brings its tables up to date; a folder that another process owns is borrowed from it,
 * where it lends it. Where `create` is not set, a folder without a store is an error. Throws `FolderOwned` and `Unreachable`.
 */
export async function connect(place: Place, manner: Manner, create: boolean): Promise<Connected> {
  if ("folder" in place && !create && manner.lends !== true) {
    const borrowed = await borrow(manner.keys, aboutOf(place.folder)).catch((error: unknown) => {
      throw error instanceof NotLent ? new Unreachable(error.message, { cause: error }) : error
    })
    if (borrowed !== null) return borrowedFrom(borrowed, place.folder)
  }
  const connection = "folder" in place ? await openFolder(place.folder, manner, create) : await openServer(place.url)
  try {
    const upgraded = await migrate(connection.database)
    return { ...connection, upgraded }
  } catch (error) {
    await connection.close()
    throw error
  }
}

const aboutOf = (folder: string) => ({ folder: resolve(folder), steps: MIGRATIONS.length })

/** Its owner has brought the tables up to date. */
function borrowedFrom(database: Database, folder: string): Connected {
  const close = () => database.destroy()
  return { database, upgraded: false, hasRoom: () => hasRoom(folder, LEAST_ROOM), tend: nothing, close, discard: close }
}

async function openFolder(folder: string, { keys, command, lends }: Manner, create: boolean): Promise<Connection> {
  const data = join(folder, "pg")
  const first = create ? await mkdir(folder, { recursive: true, mode: 0o700 }) : undefined
  if (!create && !(await isThere(data))) throw new Unreachable(`${folder} holds no store; "deconflict init" makes one`)
  await access(folder, constants.R_OK | constants.W_OK).catch(() => {
    throw new Unreachable(
      `${folder} cannot be written to, which a store needs to be read, too: give the right to, or copy folder and keys to where it can be`,
    )
  })
  await hasRoom(folder, (await isThere(data)) ? LEAST_ROOM : LEAST_ROOM + NEW_DATABASE).catch(async (error) => {
    if (first !== undefined) await rmdir(folder)
    throw error
  })
  const lock = await ownFolder(folder, command)
  // Only who owns the folder can say that nobody else has made the database meanwhile.
  const isNew = !(await isThere(data))
  const takeAway = async () => {
    if (isNew) await rm(first === undefined ? data : folder, { recursive: true, force: true })
  }
  try {
    const { PGlite } = await import("@electric-sql/pglite")
    const { createPgConfig } = await import("@electric-sql/pglite/node-postgres")
    const pglite = await PGlite.create(resolve(data))
    const hasStopped = tellWhenStopped(pglite, folder)
    const pool = quiet(new pg.Pool({ ...createPgConfig(pglite), types: TYPES }))
    const database = kysely(pool)
    const door = lends === true ? await lend(pool, keys, aboutOf(folder)) : null
    const end = async (last: () => Promise<void>) => {
      await door?.close()
      await database.destroy()
      if (!pglite.closed && !hasStopped()) await pglite.close()
      await last()
      await lock.release()
    }
    return {
      database,
      hasRoom: () => hasRoom(folder, LEAST_ROOM),
      tend: () => tendFolder(database),
      close: () => end(nothing),
      discard: () => end(takeAway),
    }
  } catch (error) {
    await takeAway()
    await lock.release()
    throw stoppedBy(error, folder) ?? error
  }
}

async function openServer(url: string): Promise<Connection> {
  const database = kysely(
    quiet(
      new pg.Pool({
        connectionString: url,
        max: MOST_CONNECTIONS,
        types: TYPES,
        application_name: "deconflict",
        // A server that is cut off without a word would be waited for without end.
        keepAlive: true,
      }),
    ),
  )
  try {
    const { rows } = await sql<{
      version: number
    }>`select current_setting('server_version_num')::int / 10000 as version`.execute(database)
    const version = rows[0]?.version ?? 0
    if (version < OLDEST_SERVER)
      throw new Unreachable(`the server is PostgreSQL ${version}; ${OLDEST_SERVER} or newer is needed`)
  } catch (error) {
    await database.destroy()
    if (hindranceOf(error) !== null) throw error
    throw new Unreachable(`the database cannot be reached: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
  // A server tends its tables and watches its disk itself, and refuses a change that does not fit as a whole.
  const close = () => database.destroy()
  return { database, hasRoom: nothing, tend: nothing, close, discard: close }
}

const nothing = async () => undefined

/** Breaks of connections are told to who uses them, by the next query; while nobody does, the next one who asks gets another. */
function quiet(pool: pg.Pool): pg.Pool {
  pool.on("error", () => undefined)
  return pool.on("connect", (client) => client.on("error", () => undefined))
}

async function hasRoom(folder: string, least: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize >= least) return
  const words = `${folder}: the disk is full (${Math.floor((bavail * bsize) / 1e6)} MB left, ${least / 1e6} are needed). What was told as done is kept; make room, and do it again`
  throw Object.assign(new Unreachable(words), { code: "ENOSPC" })
}

function kysely(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** A `bigint` is a number here: positions and ids stay far below 2^53. */
const BIGINT = 20
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === BIGINT && format !== "binary" ? Number : pg.types.getTypeParser(oid, format),
}

async function isThere(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return false
    throw error
  }
}
