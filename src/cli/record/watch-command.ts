import { watch } from "node:fs"
import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { Misuse } from "../exit.ts"
import { knowledgeWith } from "../knowledge.ts"
import { tell } from "../output.ts"
import { type AddFlags, add } from "./add-command.ts"
import { withRecord } from "./open.ts"

/** A file that has not grown for so long is whole. */
const QUIET_MS = 1_000

/** `deconflict watch`: adds what a folder holds, and then what comes into it, until it is interrupted. Gives the exit code. */
export async function watchCommand(folder: string, flags: AddFlags): Promise<number> {
  const there = await stat(folder).catch(() => null)
  if (there?.isDirectory() !== true) throw new Misuse(`${folder}: no such folder`)
  const knowledge = await knowledgeWith(flags)
  return withRecord(flags, "watch", async (store) => {
    const stopping = new AbortController()
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort())
    let wake = () => {}
    const watcher = watch(folder, { recursive: true, signal: stopping.signal }, () => wake())
    watcher.on("error", (error) => tell(`${folder}: ${error.message}`))
    const seen = new Map<string, string>()
    tell(`watching ${folder}; interrupt to stop`)
    while (!stopping.signal.aborted) {
      const whole = await settledFiles(folder, seen)
      if (whole.length > 0) await add(store, whole, flags, knowledge)
      await new Promise<void>((resolve) => {
        wake = resolve
        stopping.signal.addEventListener("abort", () => resolve(), { once: true })
        setTimeout(resolve, QUIET_MS)
      })
    }
    return 0
  })
}

/** Files that are new or have changed, and have not grown for a while; each once for each state that it is in. */
async function settledFiles(folder: string, seen: Map<string, string>): Promise<string[]> {
  const whole: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith(".")) continue
    const path = join(entry.parentPath, entry.name)
    const found = await stat(path).catch(() => null)
    if (found === null || Date.now() - found.mtimeMs < QUIET_MS) continue
    const state = `${found.size} ${found.mtimeMs}`
    if (seen.get(path) === state) continue
    seen.set(path, state)
    whole.push(path)
  }
  return whole.sort()
}
