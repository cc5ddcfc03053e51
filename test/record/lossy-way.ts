import { connect, createServer, type Socket } from "node:net"

/** A way to a PostgreSQL server on this machine that can be broken at a chosen moment. */
export interface LossyWay {
  /** The address of a database, by this way. */
  through(url: string): string
  /**
   * The next transaction in which `words` are sent is committed by the server, and whoever sent them is not told: the answer
   * is kept back, and the connection ends. Comes true once that has happened.
   */
  loseAnswerTo(words: string): Promise<void>
  /** The next `words` that are sent do not arrive: the connection ends. Comes true once that has happened. */
  cutBefore(words: string): Promise<void>
  close(): Promise<void>
}

/** As the protocol has it: a simple query with its length, and the answer's tag. */
const BEGIN = "begin\0"
const COMMIT = "commit\0"
const COMMITTED = "COMMIT\0"

interface Break {
  readonly words: string
  readonly at: "commit" | "once"
  readonly done: () => void
}

export async function lossyWay(to: string): Promise<LossyWay> {
  let next: Break | null = null
  const sockets = new Set<Socket>()
  const { port: serverPort, hostname } = new URL(to)

  const server = createServer((client) => {
    const database = connect(Number(serverPort), hostname)
    let sent = ""
    let isCommitting = false
    const end = () => {
      client.destroy()
      database.destroy()
    }
    const breakOff = () => {
      next?.done()
      next = null
      end()
    }
    client.on("data", (part) => {
      // A transaction at a time: what was said in it, in bytes as they came.
      sent += part.toString("latin1")
      const isMeant = next !== null && sent.includes(next.words)
      if (isMeant && next?.at === "once") return breakOff()
      if (isMeant && sent.includes(COMMIT)) isCommitting = true
      if (sent.includes(COMMIT)) sent = ""
      if (sent.includes(BEGIN)) sent = sent.slice(sent.lastIndexOf(BEGIN))
      database.write(part)
    })
    database.on("data", (part) => {
      if (!isCommitting) return client.write(part)
      if (part.includes(COMMITTED)) breakOff()
    })
    for (const socket of [client, database]) {
      sockets.add(socket)
      // One end that is gone takes the other with it.
      socket.on("error", end).on("close", () => {
        sockets.delete(socket)
        end()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const port = typeof address === "object" && address !== null ? address.port : 0
  const breaking = (words: string, at: Break["at"]) =>
    new Promise<void>((done) => {
      next = { words, at, done }
    })
  return {
    through(url) {
      const by = new URL(url)
      by.port = String(port)
      return by.toString()
    },
    loseAnswerTo: (words) => breaking(words, "commit"),
    cutBefore: (words) => breaking(words, "once"),
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
