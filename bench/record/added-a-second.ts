import { spawnSync } from "node:child_process"
import { performance } from "node:perf_hooks"
import type { StoreOptions } from "#src/record/store"
import { withMadeUpFile } from "../made-up-file.ts"
import type { ReportRecord } from "../made-up-report.ts"

/** The built command, as it is called from the folder of the checkout. */
export const COMMAND = "dist/cli/main.js"

/** How many made-up reports a second `deconflict add` keeps, and how many `deconflict read` prints, each with its start. */
export async function addedASecond(
  { place, keys }: StoreOptions,
  reports: number,
  make: (number: number) => ReportRecord,
): Promise<{ readonly added: number; readonly readOnly: number }> {
  const env = { ...process.env, DATABASE_URL: "url" in place ? place.url : "" }
  const data = "folder" in place ? ["--data", place.folder] : []
  return withMadeUpFile(
    reports,
    async (file) => ({
      readOnly: reports / seconds(["read", file], env),
      added: reports / seconds(["add", file, "--keys", keys, ...data], env),
    }),
    make,
  )
}

function seconds(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    env,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  })
  if (status !== 0) throw new Error(`deconflict ${args.join(" ")} ended with ${status}: ${stderr.slice(-500)}`)
  return (performance.now() - started) / 1000
}
