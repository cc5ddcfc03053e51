import { stat } from "node:fs/promises"
import { NoBundle } from "../../record/bundle/line.ts"
import { openKeyring } from "../../record/content/keyring.ts"
import type { Verdict } from "../../record/verify/finding.ts"
import { verifyBundle } from "../../record/verify/verify-bundle.ts"
import { verifyStore } from "../../record/verify/verify-store.ts"
import { EXIT, Misuse } from "../exit.ts"
import { print, tell } from "../output.ts"
import { counted } from "../progress.ts"
import { withStoreUntouched } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"
import { verifyProof } from "./verify-proof.ts"

export interface VerifyFlags extends StoreFlags {
  readonly head?: readonly string[]
  readonly key?: string
  readonly json?: boolean
}

/** A line now and then on a terminal shows that a long check is alive. */
const TELL_EVERY = 100_000

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
  const place = path === undefined ? flags : { ...flags, data: path }
  return show(await withStoreUntouched(place, "verify", (store) => verifyStore(store, flags.head ?? [], step)), flags)
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

async function show(verdict: Verdict, { key, json }: VerifyFlags): Promise<number> {
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
