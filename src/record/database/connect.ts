import { access, constants, mkdir, readdir } from "node:fs/promises"
import { join, resolve } from "node:path"
import { Kysely, PostgresDialect, sql } from "kysely"
import pg from "pg"
import { ownFolder } from "./folder-lock.ts"
import { migrate } from "./migrations.ts"
import type { Database, Tables } from "./tables.ts"

/** Where a store is: a folder of our own, or a database on a PostgreSQL server. */
export type Place = { readonly folder: string } | { readonly url: string }

export interface Connection {
  readonly database: Database
  close(): Promise<void>
}

/** Thrown where a store cannot be reached; the message says what to do. */
export class Unreachable extends Error {}

/** The oldest server that is tried in the tests. */
const OLDEST_SERVER = 15
const MOST_CONNECTIONS = 10

/**
 * Opens the database of a store and brings its tables up to date. `command` is what others are told who find the folder
 * in use. Where `create` is not set, a folder without a store is an error. Throws `FolderOwned` and `Unreachable`.
 */
export async function connect(place: Place, command: string, create: boolean): Promise<Connection> {
  const connection = "folder" in place ? await openFolder(place.folder, command, create) : await openServer(place.url)
  try {
    await migrate(connection.database)
    return connection
  } catch (error) {
    await connection.close()
    throw error
  }
}

async function openFolder(folder: string, command: string, create: boolean): Promise<Connection> {
  const data = join(folder, "pg")
  if (create) await mkdir(folder, { recursive: true, mode: 0o700 })
  else if (!(await isThere(data))) throw new Unreachable(`${folder} holds no store; "deconflict init" makes one`)
  await access(folder, constants.R_OK | constants.W_OK).catch(() => {
    throw new Unreachable(`${folder} cannot be written to`)
  })
  const lock = await ownFolder(folder, command)
  try {
    const { PGlite } = await import("@electric-sql/pglite")
    const { createPgConfig } = await import("@electric-sql/pglite/node-postgres")
    const pglite = await PGlite.create(resolve(data))
    const database = kysely(new pg.Pool({ ...createPgConfig(pglite), types: TYPES }))
    return {
      database,
      async close() {
        await database.destroy()
        if (!pglite.closed) await pglite.close()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function openServer(url: string): Promise<Connection> {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    types: TYPES,
    application_name: "deconflict",
  })
  // A connection that breaks while nobody uses it is replaced by the next one who asks.
  pool.on("error", () => undefined)
  const database = kysely(pool)
  try {
    const { rows } = await sql<{
      version: number
    }>`select current_setting('server_version_num')::int / 10000 as version`.execute(database)
    const version = rows[0]?.version ?? 0
    if (version < OLDEST_SERVER)
      throw new Unreachable(`the server is PostgreSQL ${version}; ${OLDEST_SERVER} or newer is needed`)
  } catch (error) {
    await database.destroy()
    if (error instanceof Unreachable) throw error
    throw new Unreachable(`the database cannot be reached: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
  return { database, close: () => database.destroy() }
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
