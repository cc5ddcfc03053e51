import { randomBytes } from "node:crypto"
import { link, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { connect, createServer, type Server } from "node:net"
import { join } from "node:path"

/** Thrown where another process owns the folder; the message names it. */
export class FolderOwned extends Error {}

/** Longer paths do not fit into the address of a socket (108 bytes on Linux, 104 on macOS, one of them zero). */
const LONGEST_PATH = 103
const NAME = /^owner\.(\d+)$/
/** So long an owner may be busy before we say that it does not answer. It is the owner all the same. */
const ANSWER_MS = 2_000

/**
 * Makes this process the one owner of a folder until `release`, or until it dies, however it dies. The owner listens on
 * a socket in the folder, and the system closes that with the process: no number of a process can be taken for another's.
 * Owners are numbered; the highest number counts, and is made by a link, which only one can make. Throws `FolderOwned`.
 */
export async function ownFolder(folder: string, command: string): Promise<{ release(): Promise<void> }> {
  const about = { pid: process.pid, command, since: new Date().toISOString() }
  const door = join(folder, `door.${randomBytes(4).toString("hex")}`)
  if (Buffer.byteLength(door) > LONGEST_PATH) {
    throw new Error(
      `${folder}: the path is too long to lock the folder; it can have ${LONGEST_PATH - "/door.12345678".length} bytes`,
    )
  }
  const server = await listen(door, JSON.stringify(about))
  try {
    const number = await takeNumber(folder, door)
    await writeFile(join(folder, "owner.json"), `${JSON.stringify(about)}\n`)
    await Promise.all(
      (await ownersIn(folder)).filter((n) => n < number).map((n) => rm(join(folder, `owner.${n}`), { force: true })),
    )
  } catch (error) {
    await close(server)
    throw error
  } finally {
    await rm(door, { force: true })
  }
  // The number stays behind, dead: were it taken away, the numbers would begin anew, and two could own the folder.
  return { release: () => close(server) }
}

async function takeNumber(folder: string, door: string): Promise<number> {
  for (;;) {
    const last = (await ownersIn(folder)).at(-1) ?? 0
    const owner = last === 0 ? null : await ask(join(folder, `owner.${last}`))
    if (owner !== null) throw new FolderOwned(`${folder} is in use by ${await named(owner, folder)}`)
    try {
      await link(door, join(folder, `owner.${last + 1}`))
      return last + 1
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
    }
  }
}

async function ownersIn(folder: string): Promise<number[]> {
  return (await readdir(folder))
    .flatMap((name) => Number(NAME.exec(name)?.[1] ?? []))
    .filter((n) => n > 0)
    .sort((a, b) => a - b)
}

/** What the owner behind a socket says of itself; an empty text where it does not answer in time; null where there is none. */
function ask(path: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let answer = ""
    const socket = connect(path)
    socket.setEncoding("utf8").setTimeout(ANSWER_MS, () => socket.destroy())
    socket.on("data", (part: string) => {
      answer += part
    })
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED" || error.code === "ENOENT") resolve(null)
      else if (error.code === "ECONNRESET" || error.code === "EPIPE") resolve(answer)
      else reject(error)
    })
    socket.on("close", () => resolve(answer))
  })
}

async function named(answer: string, folder: string): Promise<string> {
  const text = answer === "" ? await readFile(join(folder, "owner.json"), "utf8").catch(() => "{}") : answer
  const { pid = "unknown", command = "unknown", since = "unknown" }: Record<string, unknown> = JSON.parse(text)
  const silent = answer === "" ? " (it does not answer, but it is there)" : ""
  return `process ${pid}, ${command}, since ${since}${silent}`
}

function listen(path: string, about: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => undefined)
      socket.end(about)
    })
    server.on("error", reject)
    server.listen(path, () => resolve(server.unref()))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
