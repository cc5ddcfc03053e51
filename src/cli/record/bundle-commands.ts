import { existsSync } from "node:fs"
import { copyFile, cp, mkdir, rm } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import { NoBundle } from "../../record/bundle/line.ts"
import { restoreBackup } from "../../record/bundle/restore.ts"
import { writeBundle } from "../../record/bundle/write.ts"
import { ABOUT } from "../../record/content/secrets.ts"
import { LATEST_HEAD } from "../../record/settling.ts"
import type { Store, Work } from "../../record/store.ts"
import { gatherLoose } from "../../recording/gather.ts"
import { Misuse } from "../exit.ts"
import type { KnowledgeFlags } from "../flags.ts"
import { knowledgeWith } from "../knowledge.ts"
import { print } from "../output.ts"
import { counted } from "../progress.ts"
import { actor, withReceivingStore, withStore } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface BackupFlags extends StoreFlags {
  readonly keysTo?: string
  readonly json?: boolean
}

/** `deconflict backup`: writes all that is kept, but no keys, into one file. Gives the exit code. */
export async function backupCommand(path: string, flags: BackupFlags): Promise<number> {
  mustBeFree(path)
  return withStore(flags, "backup", async (store) => {
    const by = actor(flags, "backup")
    await store.change(by, ({ change }) =>
      change.write([{ kind: "store.backed-up", about: null, detail: { to: basename(path) } }]),
    )
    if (flags.keysTo !== undefined) await copyKeys(store, flags.keysTo, flags)
    const counts = await writeBundle(store, path, { kind: "backup" })
    if (flags.json === true) await print(`${JSON.stringify({ path, ...counts })}\n`)
    else
      await print(
        `${path}: ${counted(counts.entries, "entry", "entries")} and ${counted(counts.items, "content")}, sealed; it cannot be read without the keys in ${store.keys}\n`,
      )
    return 0
  })
}

/** Where the copy lies is put on record, so that an erasure can tell that it has to be made anew. */
async function copyKeys(store: Store, to: string, flags: BackupFlags): Promise<void> {
  await store.change(actor(flags, "backup"), ({ change }) =>
    change.write([{ kind: "keys.copied", about: null, detail: { to: resolve(to) } }]),
  )
  await mkdir(to, { recursive: true, mode: 0o700 })
  // Last comes what makes it a folder of keys: a copy that broke off must not be taken for one whose keys were destroyed.
  await rm(join(to, ABOUT), { force: true })
  await cp(store.keys, to, {
    recursive: true,
    filter: (source) => ![ABOUT, LATEST_HEAD].includes(basename(source)) && !source.endsWith(".tmp"),
  })
  await copyFile(join(store.keys, ABOUT), join(to, ABOUT))
}

/** `deconflict bundle`: writes the log, and the contents of the reports that are named, for others to check. Gives the exit code. */
export async function bundleCommand(
  path: string,
  flags: StoreFlags & { readonly open?: readonly string[]; readonly json?: boolean },
): Promise<number> {
  mustBeFree(path)
  return withStore(flags, "bundle", async (store) => {
    const items = new Set<string>()
    const reports: string[] = []
    for (const name of flags.open ?? []) {
      const report = await store.contents().find("report", name)
      if (report === null) throw new Misuse(`--open: there is no report ${JSON.stringify(name)} in the store`)
      reports.push(report)
      const { original, reading } = await store.database
        .selectFrom("report")
        .select(["original", "reading"])
        .where("id", "=", report)
        .executeTakeFirstOrThrow()
      items.add(original).add(reading)
    }
    await store.change(actor(flags, "bundle"), ({ change }) =>
      change.write([{ kind: "log.exported", about: null, detail: { reports, to: basename(path) } }]),
    )
    const counts = await writeBundle(store, path, { kind: "export", open: items })
    if (flags.json === true) await print(`${JSON.stringify({ path, ...counts })}\n`)
    else
      await print(
        `${path}: ${counted(counts.entries, "entry", "entries")}, and ${counted(counts.items, "content")} opened\n`,
      )
    return 0
  })
}

/** `deconflict restore`: fills an empty place from a backup, with the keys at hand. Gives the exit code. */
export async function restoreCommand(
  path: string,
  flags: StoreFlags & KnowledgeFlags & { readonly json?: boolean },
): Promise<number> {
  if (!existsSync(path)) throw new Misuse(`${path}: no such file`)
  const knowledge = await knowledgeWith(flags)
  return withReceivingStore(flags, "restore", async (store) => {
    const by = actor(flags, "restore")
    const gather = (work: Work) => gatherLoose(work, knowledge)
    const restored = await restoreBackup(store, path, by, gather).catch((error: unknown) => {
      if (error instanceof NoBundle) throw new Misuse(error.message, { cause: error })
      throw error
    })
    if (flags.json === true) await print(`${JSON.stringify(restored)}\n`)
    else {
      const gone =
        restored.gone.length === 0
          ? ""
          : `; ${counted(restored.gone.length, "content")} stayed out, because the keys were destroyed`
      await print(
        `${counted(restored.entries, "entry", "entries")} and ${counted(restored.items, "content")} restored${gone}\n`,
      )
    }
    return 0
  })
}

function mustBeFree(path: string): void {
  if (existsSync(path)) throw new Misuse(`${path} is there already; name another file`)
  if (!existsSync(dirname(path))) throw new Misuse(`${path}: there is no folder ${dirname(path)}`)
}
