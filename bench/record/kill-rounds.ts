import { spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { sql } from "kysely"
import { openStore, type StoreOptions } from "#src/record/store"
import { verifyStore } from "#src/record/verify/verify-store"

/** What a round of `add`, killed at a random moment, has come to. */
export interface KillRound {
  /** Reports that the command had told as kept before it died. */
  readonly told: number
  /** Reports in the store afterwards. */
  readonly kept: number
  /** What is wrong: findings of `verify`, reports that were told and are not there, reports that are there twice. */
  readonly wrong: readonly string[]
}

/** The longest that a round goes on, from its start or from the first report that it tells as kept. */
const LONGEST_MS = 1_500

/**
 * Runs the built `deconflict add` on a file of reports, kills it with SIGKILL at a moment that `random` chooses, and looks
 * into what is left. `told` gathers all reports that were ever told as kept.
 */
export async function killRound(
  command: string,
  options: StoreOptions,
  file: string,
  told: Set<string>,
  random: () => number,
): Promise<KillRound> {
  const before = told.size
  await runAndKill(command, options, file, told, random)
  return whatIsLeft(options, told, told.size - before)
}

/** Looks into what a process that was killed has left. `told`: all reports that were ever told as kept. */
export async function whatIsLeft(
  options: StoreOptions,
  told: ReadonlySet<string>,
  inThisRound: number,
): Promise<KillRound> {
  const store = await openStore({ ...options, untouched: true })
  try {
    const { findings } = await verifyStore(store, [], () => undefined)
    const { rows } = await sql<{ name: string; times: number }>`
      select name, count(*)::int as times from report group by name`.execute(store.database)
    const there = new Set(rows.map(({ name }) => name))
    const { rows: loose } = await sql<{ name: string }>`
      select name from report where not exists (select from mention where mention.report = report.id)
      and exists (select from posting where posting.report = report.id)`.execute(store.database)
    return {
      told: inThisRound,
      kept: rows.length,
      wrong: [
        ...findings.map(({ what, problem }) => `${what}: ${problem}`),
        ...[...told].filter((name) => !there.has(name)).map((name) => `${name} was told as kept, and is not there`),
        ...rows.filter(({ times }) => times > 1).map(({ name }) => `${name} is there twice`),
        ...loose.map(({ name }) => `${name} is in no incident`),
      ],
    }
  } finally {
    await store.close()
  }
}

function runAndKill(
  command: string,
  { place, keys }: StoreOptions,
  file: string,
  told: Set<string>,
  random: () => number,
): Promise<void> {
  const data = "folder" in place ? ["--data", place.folder] : []
  const env = "url" in place ? { DATABASE_URL: place.url } : {}
  const child = spawn(process.execPath, [command, "add", file, "--json", "--keys", keys, ...data], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  })
  // One round in five dies while it opens the store; the others once it has begun to tell, soon or late.
  const kill = () => child.kill("SIGKILL")
  let timer = random() < 0.2 ? setTimeout(kill, random() * LONGEST_MS) : null
  let left = random() < 0.5 ? Math.floor(random() * 90) : Number.POSITIVE_INFINITY
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { report, status }: { report: string; status: string } = JSON.parse(line)
    if (status === "added" || status === "known") told.add(report)
    timer ??= setTimeout(kill, random() * LONGEST_MS)
    if (left-- === 0) kill()
  })
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", () => {
      if (timer !== null) clearTimeout(timer)
      resolve()
    })
  })
}

/** Reports for the rounds, as JSON lines: several tell of one event, so that incidents change as they come. */
export function reportsForRounds(count: number): string {
  return Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      id: `round-${i}`,
      outlet: "lantern-post",
      published: `2018-11-${String(10 + (i % 6)).padStart(2, "0")}`,
      language: "en",
      text: `An air strike on the Syrian town of ${["Hajin", "Raqqa", "Idlib"][i % 3]} killed ${2 + (i % 9)} people on ${["Saturday", "Sunday", "Monday"][i % 3]}, residents said. It was report number ${i}.`,
    }),
  ).join("\n")
}
