import { cut, lineEnds } from "../intake/cut.ts"
import { asUtf8, decode } from "../intake/encoding.ts"
import { type Problem, Unreadable } from "../intake/found.ts"
import { TOO_LONG } from "../intake/limits.ts"
import { sources, systemMessage } from "../intake/sources.ts"
import type { Reading } from "../model/reading.ts"
import { reconciled } from "../reconciling/reconcile.ts"
import { decisionsFrom } from "./decisions.ts"
import { emptyTally, exitCode } from "./each-report.ts"
import type { KnowledgeFlags } from "./flags.ts"
import { knowledgeWith } from "./knowledge.ts"
import { madeReading } from "./made-reading.ts"
import { printJson, tell } from "./output.ts"
import { projectFrom } from "./project.ts"
import { tellSetAside } from "./set-aside.ts"
import { knowledgeUnder, type ViewFlags, viewed } from "./view.ts"

export interface ReconcileFlags extends KnowledgeFlags, ViewFlags {
  readonly json?: boolean
  readonly decisions?: readonly string[]
}

/**
 * `deconflict reconcile`: groups readings made elsewhere into incidents, and prints `{incidents}`, or with `--json` the
 * whole dossier `{incidents, proposals, setAside, persons, readings}`. Gives the exit code.
 */
export async function reconcileCommand(paths: readonly string[], flags: ReconcileFlags): Promise<number> {
  const decisions = await decisionsFrom(flags.decisions)
  const project = await projectFrom(flags.project)
  const readings = new Map<string, Reading>()
  const tally = emptyTally()
  for await (const found of madeReadings(paths)) {
    const twice = "reading" in found && readings.has(found.reading.report.id)
    if ("reading" in found && !twice) readings.set(found.reading.report.id, found.reading)
    else {
      tally.problems++
      const { where, message } = "reading" in found ? { where: found.where, message: TWICE } : found.problem
      tell(`${where}: ${message}`)
    }
  }
  tally.read = readings.size
  if (tally.read > 0) {
    const knowledge = knowledgeUnder(await knowledgeWith(flags), project)
    const made = reconciled(readings.values(), knowledge, decisions)
    tellSetAside(made.setAside)
    const { incidents, persons = [], project: ref } = viewed(made, [...readings.values()], project, flags.rule)
    const { proposals, setAside } = made
    const all = { incidents, proposals, setAside, persons, readings: readings.values() }
    await printJson(flags.json === true ? all : { incidents }, ref === undefined ? {} : { project: ref })
  }
  return exitCode(tally)
}

const TWICE = "a reading of this report was there before; this one was left out"

async function* madeReadings(
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
