import { once } from "node:events"
import { EXIT } from "./exit.ts"

/**
 * Writes to standard output as fast as its reader takes it, so that memory stays level behind a slow pipe.
 */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain")
}

/**
 * Prints an object whose fields are lists as JSON, item by item: a large set is longer than one string can be. `first`
 * are fields that stand before them as they are.
 */
export async function printJson(
  lists: Readonly<Record<string, Iterable<unknown>>>,
  first: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  let opening = "{"
  for (const [name, value] of Object.entries(first)) {
    await print(`${opening}${JSON.stringify(name)}:${JSON.stringify(value)}`)
    opening = ",\n"
  }
  for (const [name, items] of Object.entries(lists)) {
    await print(`${opening}${JSON.stringify(name)}:[`)
    let between = ""
    for (const item of items) {
      await print(`${between}${JSON.stringify(item)}`)
      between = ",\n"
    }
    opening = "],\n"
  }
  await print("]}\n")
}

/** Ends the process quietly once nobody reads standard output any more (`| head`). */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.allRead)
    tell(`cannot write to standard output: ${error.message}`)
    process.exit(EXIT.misuse)
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
