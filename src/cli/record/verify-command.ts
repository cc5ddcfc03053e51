import { stat } from "node:fs/promises"
import { NoBundle } from "../../record/bundle/line.ts"
import { openKeyring } from "../../record/content/keyring.ts"
import type { Verdict } from "../../record/verify/finding.ts"
import { verifyBundle } from "../../record/verify/verify-bundle.ts"
import { verifyStore } from "../../record/verify/verify-store.ts"
import { type ShownVerdict, verifyShown } from "../../recording/verify-shown.ts"
import { EXIT, Misuse } from "../exit.ts"
import type { KnowledgeFlags } from "../flags.ts"
import { knowledgeWith } from "../knowledge.ts"
import { print, tell } from "../output.ts"
import { counted } from "../progress.ts"
import { withStoreUntouched } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"
import { verifyProof } from "./verify-proof.ts"

export interface VerifyFlags extends StoreFlags, KnowledgeFlags {
  /** How many incidents are looked at as readers find them; `all` for each. */
  readonly readers?: string
  readonly head?: readonly string[]
  readonly key?: string
  readonly json?: boolean
}

/** A line now and then on a terminal shows that a long check is alive. */
const TELL_EVERY = 100_000
/** Some seconds of work. */
const MOST_READERS = 1_000

/**
 * `deconflict verify`: checks a store, or a bundle or proof that somebody handed over. Gives 0 where all of it is as it was
 * recorded, else 1, with a line for each thing that is not.
 */
export async function verifyCommand(path: string | undefined, flags: VerifyFlags): Promise<number> {
  const there = path === undefined ? null : await stat(path).catch(() => null)
  if (path !== undefined && there === null) throw new Misuse(`${path}: no such file or folder`)
  if (path !== undefined && there?.isFile() === true) {
    const proof = await verifyProof(path, flags)
    return proof ?? show(await bundleVerdict(path, flags), flags)
  }
  const most = mostReaders(flags)
  const place = path === undefined ? flags : { ...flags, data: path }
  const [verdict, shown] = await withStoreUntouched(
    place,
    "verify",
    async (store) =>
      [
        await verifyStore(store, flags.head ?? [], step),
        store.installation === "record" ? await verifyShown(store, await knowledgeWith(flags), most) : null,
      ] as const,
  )
  return show(
    shown === null ? verdict : { ...verdict, shown, findings: [...verdict.findings, ...shown.findings] },
    flags,
  )
}

function mostReaders({ readers }: VerifyFlags): number {
  if (readers === undefined) return MOST_READERS
  if (readers === "all") return Number.MAX_SAFE_INTEGER
  if (!/^\d{1,9}$/.test(readers)) throw new Misuse(`--readers: expected a number or all, got ${readers}`)
  return Number(readers)
}

async function bundleVerdict(path: string, flags: VerifyFlags): Promise<Verdict> {
  const keyring = flags.keys === undefined ? null : await openKeyring(flags.keys)
  try {
    return await verifyBundle(path, flags.head ?? [], keyring, step)
  } catch (error) {
    if (error instanceof NoBundle) throw new Misuse(error.message, { cause: error })
    throw error
  } finally {
    keyring?.close()
  }
}

function step(entries: number): void {
  if (entries % TELL_EVERY === 0 && entries > 0) tell(`${counted(entries, "entry", "entries")} checked`)
}

async function show(verdict: Verdict & { readonly shown?: ShownVerdict }, { key, json }: VerifyFlags): Promise<number> {
  const findings =
    key === undefined || key.trim() === verdict.key
      ? verdict.findings
      : [...verdict.findings, { what: "key", problem: `heads are signed with ${verdict.key}, not with ${key}` }]
  if (json === true) await print(`${JSON.stringify({ ...verdict, findings })}\n`)
  else {
    for (const { what, problem } of findings) await print(`${what}: ${problem}\n`)
    const unopened = verdict.unopened === 0 ? "" : `, ${verdict.unopened.toLocaleString("en")} without a key at hand`
    await print(
      [
        `${counted(verdict.entries, "entry", "entries")} under ${counted(verdict.heads, "head")}, ${counted(verdict.items, "content")} opened${unopened}, ${counted(verdict.stamps, "time stamp")}`,
        ...(verdict.shown === undefined || verdict.shown.rows === 0 ? [] : [readersWords(verdict.shown)]),
        `signed with ${verdict.key}${key === undefined ? " (compare it with the line that init gave)" : ""}`,
        findings.length === 0
          ? "all of it is as it was recorded"
          : `${counted(findings.length, "thing")} not as recorded, named above`,
        "",
      ].join("\n"),
    )
  }
  return findings.length === 0 ? EXIT.allRead : EXIT.someUnread
}

const readersWords = ({ checked, rows }: ShownVerdict): string =>
  `${checked === rows ? "what readers find by" : `what readers find by, ${checked.toLocaleString("en")} of ${counted(rows, "incident")} (--readers all looks at each)`} was made again from what they may see`
