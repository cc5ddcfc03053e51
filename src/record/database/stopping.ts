import type { PGlite } from "@electric-sql/pglite"
import { Unreachable } from "./unreachable.ts"

/** After these PostgreSQL ends a connection, or itself. */
const DYING = new Set<unknown>(["PANIC", "FATAL"])

/** Thrown once the database of a folder has stopped for good in this process: another one can open it again. */
export class Stopped extends Unreachable {}

/**
 * Has a database in the process say so when it has stopped. After an error from which PostgreSQL itself would restart (the
 * disk was full when its log had to grow), it answers wrongly first and then never; from then on every question is refused.
 * Gives whether it has stopped.
 */
export function tellWhenStopped(pglite: PGlite, folder: string): () => boolean {
  const ask = pglite.execProtocolStream.bind(pglite)
  let stopped: Stopped | null = null
  pglite.execProtocolStream = async (message, options) => {
    if (stopped !== null) throw stopped
    const answers = await ask(message, options).catch((error: unknown) => {
      stopped = stoppedBy(error, folder)
      throw stopped ?? error
    })
    for (const answer of answers) {
      if (!(answer instanceof Error) || !("severity" in answer) || !DYING.has(answer.severity)) continue
      stopped = inWords(answer, folder)
      throw stopped
    }
    return answers
  }
  return () => stopped !== null
}

/** What it comes to when the engine itself has broken off: it does that without a word where a file cannot be written. */
export function stoppedBy(error: unknown, folder: string): Stopped | null {
  return error instanceof Error && error.name === "RuntimeError" ? inWords(error, folder) : null
}

function inWords(error: Error, folder: string): Stopped {
  const words = `${folder}: the database has stopped (${error.message.replace(/\. Build with.*/s, "")}). What was told as done is kept; make room where the disk is full, or raise the limit on the size of files, and start again`
  return Object.assign(new Stopped(words), "code" in error ? { code: error.code } : {})
}
