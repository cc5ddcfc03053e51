import { spawn, spawnSync } from "node:child_process"
import { performance } from "node:perf_hooks"
import { Readable } from "node:stream"

/** The built command. Benchmarks run in the folder of the checkout; `npm run` sees to that. */
const COMMAND = "dist/cli/main.js"

export interface Run {
  /** From the start of the process to its end. */
  readonly milliseconds: number
  /** Greatest resident memory, in megabytes (10^6 bytes). */
  readonly peakMegabytes: number
  readonly outputLines: number
}

/**
 * Runs the built `deconflict` as a process of its own and waits for its end; throws with its messages if it fails.
 * Peak memory is what the process itself gives as `maxRSS` when it ends, written to a pipe by a line loaded before it.
 */
export async function runCommand(args: readonly string[]): Promise<Run> {
  const started = performance.now()
  const child = spawn(process.execPath, ["--import", TELL_MEMORY, COMMAND, ...args], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  })
  const piped = (index: 1 | 2 | 3) => readable(child.stdio[index])
  const [outputLines, messages, kilobytes, exitCode] = await Promise.all([
    countLines(piped(1)),
    textOf(piped(2)),
    textOf(piped(3)),
    new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve)),
  ])
  const milliseconds = performance.now() - started
  if (exitCode !== 0) throw new Error(failure(args, exitCode, messages))
  return { milliseconds, peakMegabytes: (Number(kilobytes) * 1024) / 1e6, outputLines }
}

/** Milliseconds from the start of the built `deconflict` to its end, with nothing added to it. Throws if it fails. */
export function timeCommand(args: readonly string[]): number {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: "utf8" })
  if (status !== 0) throw new Error(failure(args, status, stderr))
  return performance.now() - started
}

/** `maxRSS` counts kilobytes of 1024 bytes. */
const TELL_MEMORY = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)))',
)}`

const failure = (args: readonly string[], exitCode: number | null, messages: string) =>
  `deconflict ${args.join(" ")} ended with ${exitCode}: ${messages.slice(-500)}`

function readable(stream: unknown): Readable {
  if (stream instanceof Readable) return stream
  throw new Error("the command was started without its pipes")
}

async function countLines(stream: Readable): Promise<number> {
  const NEWLINE = 10
  let lines = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) for (const byte of chunk) if (byte === NEWLINE) lines += 1
  return lines
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString("utf8")
}
