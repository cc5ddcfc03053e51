import { type ChildProcess, spawn } from "node:child_process"
import { createInterface } from "node:readline"
import type { StoreOptions } from "#src/record/store"

/** A server in a process of its own. */
export interface ServingProcess {
  readonly url: string
  readonly child: ChildProcess
  /** Comes true once the process is gone. */
  readonly ended: Promise<void>
}

/** Runs the built `deconflict serve` over a store, at a free port of this machine. Throws where it ends before it listens. */
export async function serving(command: string, { place, keys }: StoreOptions): Promise<ServingProcess> {
  const data = "folder" in place ? ["--data", place.folder] : []
  const env = "url" in place ? { DATABASE_URL: place.url } : {}
  const child = spawn(process.execPath, [command, "serve", "--port", "0", "--keys", keys, ...data], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  })
  const ended = new Promise<void>((resolve, reject) => child.on("error", reject).on("close", () => resolve()))
  return { url: await firstLine(child.stdout), child, ended }
}

function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: stream })
    lines.once("line", resolve)
    lines.once("close", () => reject(new Error("the server ended before it listened")))
  })
}
