import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"

export const MAIN = resolve(import.meta.dirname, "../../dist/cli/main.js")

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the built command and waits for its end. Colours are off unless `env` asks for them. */
export function run(args: readonly string[], { cwd, input, env = {} }: RunOptions = {}): Promise<Ran> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...rest, ...env } })
    let stdout = ""
    let stderr = ""
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      stdout += part
    })
    child.stderr.setEncoding("utf8").on("data", (part: string) => {
      stderr += part
    })
    child.on("error", fail).on("close", (code) => done({ code, stdout, stderr }))
    // A command that ends before it has read its input is no failure of the test.
    child.stdin.on("error", () => undefined).end(input ?? "")
  })
}

/** A folder with these files for as long as `use` takes. */
export async function inFolder<T>(
  files: Readonly<Record<string, string | Buffer>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "deconflict-cli-"))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
