import { cut, lineEnds } from "../intake/cut.ts"
import { asUtf8, decode } from "../intake/encoding.ts"
import { type Problem, Unreadable } from "../intake/found.ts"
import { TOO_LONG } from "../intake/limits.ts"
import { madeReading } from "../intake/made-reading.ts"
import { sources, systemMessage } from "../intake/sources.ts"
import type { Reading } from "../model/reading.ts"
import type { Tally } from "./each-report.ts"
import { tell } from "./output.ts"

/** Readings made elsewhere, one JSON object a line, each report once; problems go to standard error and into `tally`. */
export async function madeReadings(paths: readonly string[], tally: Tally): Promise<Reading[]> {
  const readings = new Map<string, Reading>()
  for await (const found of linesOf(paths)) {
    const twice = "reading" in found && readings.has(found.reading.report.id)
    if ("reading" in found && !twice) readings.set(found.reading.report.id, found.reading)
    else {
      tally.problems++
      const { where, message } = "reading" in found ? { where: found.where, message: TWICE } : found.problem
      tell(`${where}: ${message}`)
    }
  }
  tally.read = readings.size
  return [...readings.values()]
}

const TWICE = "a reading of this report was there before; this one was left out"

async function* linesOf(
  paths: readonly string[],
): AsyncGenerator<{ reading: Reading; where: string } | { problem: Problem }> {
  for await (const source of sources(paths, process.stdin)) {
    if ("problem" in source) yield source
    if (!("bytes" in source)) continue
    try {
      for await (const piece of cut(asUtf8(source.bytes(), null), lineEnds)) {
        const where = `${source.name}:${piece.line}`
        const made = "fault" in piece ? { wrong: TOO_LONG } : oneLine(piece.bytes)
        if (made !== null) yield "wrong" in made ? { problem: { where, message: made.wrong } } : { ...made, where }
      }
    } catch (error) {
      yield { problem: { where: source.name, message: systemMessage(error) } }
    }
  }
}

function oneLine(bytes: Buffer): { reading: Reading } | { wrong: string } | null {
  try {
    const line = decode(bytes)
    return line.trim() === "" ? null : madeReading(JSON.parse(line))
  } catch (error) {
    if (error instanceof Unreadable) return { wrong: error.message }
    if (error instanceof SyntaxError) return { wrong: `malformed JSON: ${error.message}` }
    throw error
  }
}
