import { once } from "node:events"

/**
 * Writes to standard output as fast as its reader takes it, so that memory stays level behind a slow pipe.
 */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain")
}

/** Ends the process quietly once nobody reads standard output any more (`| head`). */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error
    process.exit(0)
  })
}

/** Tells the user something on standard error. */
export function tell(message: string): void {
  process.stderr.write(`${message}\n`)
}

/** Where there is no terminal to ask: wide enough for a row with its words, narrow enough for a page. */
const WITHOUT_TERMINAL = 120

/** Columns of the terminal that standard output goes to. */
export function columns(): number {
  return process.stdout.isTTY ? process.stdout.columns : WITHOUT_TERMINAL
}
