import { readFile } from "node:fs/promises"
import { decode } from "../intake/encoding.ts"
import { Unreadable } from "../intake/found.ts"
import { systemMessage } from "../intake/sources.ts"
import type { Decision } from "../model/decision.ts"
import { Misuse } from "./exit.ts"

/**
 * The decisions in files of JSON lines. Throws `Misuse` with everything that is wrong in them, by file, line and field:
 * what a person decided is followed as a whole or not at all.
 */
export async function decisionsFrom(paths: readonly string[] = []): Promise<Decision[]> {
  const wrong: string[] = []
  const decisions = new Map<string, Decision>()
  for (const path of paths) {
    const lines = await linesOf(path)
    for (const [i, line] of lines.entries()) {
      if (line.trim() === "") continue
      const made = await decisionIn(line)
      if ("wrong" in made) wrong.push(`${path}:${i + 1}: ${made.wrong}`)
      else if (decisions.has(made.id))
        wrong.push(`${path}:${i + 1}: field id: ${JSON.stringify(made.id)} is there twice`)
      else decisions.set(made.id, made)
    }
  }
  if (wrong.length > 0) throw new Misuse(`--decisions: ${wrong.join("\n")}`)
  return [...decisions.values()]
}

async function linesOf(path: string): Promise<string[]> {
  try {
    return decode(await readFile(path)).split("\n")
  } catch (error) {
    const message = error instanceof Unreadable ? error.message : systemMessage(error)
    throw new Misuse(`--decisions ${path}: ${message}`, { cause: error })
  }
}

async function decisionIn(line: string): Promise<Decision | { wrong: string }> {
  try {
    const { Decision } = await import("../model/decision.ts")
    const { worded } = await import("../intake/worded.ts")
    const made = Decision.safeParse(JSON.parse(line))
    return made.success ? made.data : { wrong: worded(made.error) }
  } catch (error) {
    if (error instanceof SyntaxError) return { wrong: `malformed JSON: ${error.message}` }
    throw error
  }
}
