import { connect, type Socket } from "node:net"
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from "kysely"
import type { Database, Tables } from "../tables.ts"
import { Answer, Hello, receive, send } from "./frames.ts"
import { doorIn } from "./lend.ts"

/** Thrown where what is lent is not what is looked for: another folder, or tables of another version of the program. */
export class NotLent extends Error {}

/**
 * The database of a folder that another process owns, through its door; null where nobody lends it. Throws `NotLent` where
 * the owner has another folder, or tables of another version than `wanted`.
 */
export async function borrow(keys: string, wanted: Omit<Hello, "hello">): Promise<Database | null> {
  const door = doorIn(keys)
  const first = await knock(door, wanted)
  if (first === null) return null
  await first.hangUp()
  const acquire = async () => {
    const line = await knock(door, wanted)
    if (line === null) throw new Error("the connection to the database was lost: who lent it has ended")
    return line
  }
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver(acquire),
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

/** A way through the door: one transaction after another, and queries outside of them. */
interface Line extends DatabaseConnection {
  hangUp(): Promise<void>
}

function driver(acquire: () => Promise<Line>): Driver {
  const lines = new WeakMap<DatabaseConnection, Line>()
  const say = (connection: DatabaseConnection, words: string) => connection.executeQuery(CompiledQuery.raw(words))
  return {
    init: async () => undefined,
    destroy: async () => undefined,
    async acquireConnection() {
      const line = await acquire()
      lines.set(line, line)
      return line
    },
    async beginTransaction(connection, { isolationLevel }: TransactionSettings) {
      await say(connection, isolationLevel === undefined ? "begin" : `begin isolation level ${isolationLevel}`)
    },
    async commitTransaction(connection) {
      await say(connection, "commit")
    },
    async rollbackTransaction(connection) {
      await say(connection, "rollback")
    },
    async releaseConnection(connection) {
      await lines.get(connection)?.hangUp()
    },
  }
}

/** Opens a line; null where nobody answers. */
function knock(door: string, wanted: Omit<Hello, "hello">): Promise<Line | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(door)
    let isOpen = false
    let waiting: { answer: (value: unknown) => void; fail: (error: Error) => void } | null = null
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (!isOpen && (error.code === "ECONNREFUSED" || error.code === "ENOENT")) resolve(null)
      else if (!isOpen) reject(error)
    })
    socket.on("close", () => {
      if (!isOpen) resolve(null)
      waiting?.fail(new Error("the connection to the database was lost: who lent it has ended"))
    })
    receive(socket, (value) => {
      if (isOpen) return waiting?.answer(value)
      isOpen = true
      const problem = problemOf(Hello.safeParse(value).data, wanted)
      if (problem === null) {
        resolve(lineOver(socket, (asking) => (waiting = asking)))
        return
      }
      socket.destroy()
      reject(new NotLent(problem))
    })
  })
}

function problemOf(hello: Hello | undefined, { folder, steps }: Omit<Hello, "hello">): string | null {
  if (hello?.steps !== steps) return "the store is in use by another version of the program; stop that one, or use it"
  return hello.folder === folder ? null : `these keys are in use for the store in ${hello.folder}, not in ${folder}`
}

function lineOver(
  socket: Socket,
  expect: (asking: { answer: (value: unknown) => void; fail: (error: Error) => void }) => void,
): Line {
  return {
    executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      return new Promise((resolve, reject) => {
        if (socket.destroyed) {
          reject(new Error("the connection to the database was lost: who lent it has ended"))
          return
        }
        expect({
          fail: reject,
          answer: (value) => {
            const answer = Answer.parse(value)
            if ("error" in answer) reject(Object.assign(new Error(answer.error.message), { code: answer.error.code }))
            else
              resolve({
                rows: answer.rows as R[],
                ...(answer.count !== null && { numAffectedRows: BigInt(answer.count) }),
              })
          },
        })
        send(socket, { sql, parameters: [...parameters] })
      })
    },
    streamQuery() {
      throw new Error("a borrowed database gives its answers as a whole")
    },
    hangUp: () =>
      new Promise((resolve) => {
        if (socket.destroyed) resolve()
        else socket.once("close", () => resolve()).end()
      }),
  }
}
