import { existsSync } from "node:fs"
import { readFile, writeFile } from "node:fs/promises"
import { positionsOf, proofOf } from "../../record/proof.ts"
import { hashOf, readStamp, stampRequest } from "../../record/stamp/timestamp.ts"
import type { Store } from "../../record/store.ts"
import { Misuse } from "../exit.ts"
import { print } from "../output.ts"
import { actor, withStore } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

/** `deconflict proof`: prints the proof that an entry, by its place or by its report, is in the log. Gives the exit code. */
export async function proofCommand(name: string, flags: StoreFlags): Promise<number> {
  return withStore(flags, "proof", async (store) => {
    const [position] = /^\d+$/.test(name) ? [Number(name)] : await ofReport(store, name)
    const proof = position === undefined ? null : await proofOf(store, position)
    if (proof === null) throw new Misuse(`there is no entry and no report ${JSON.stringify(name)} in the store`)
    await print(`${JSON.stringify(proof)}\n`)
    return 0
  })
}

async function ofReport(store: Store, name: string): Promise<number[]> {
  const report = await store.contents().find("report", name)
  return report === null ? [] : positionsOf(store, report)
}

/** `deconflict head`: prints the latest signed head, for others to keep. Gives the exit code. */
export async function headCommand(flags: StoreFlags): Promise<number> {
  return withStore(flags, "head", async (store) => {
    const { note } = await latestHead(store)
    await print(note)
    return 0
  })
}

/** `deconflict stamp request`: writes a request for a time stamp on the latest head, for an authority. Gives the exit code. */
export async function stampRequestCommand(path: string, flags: StoreFlags): Promise<number> {
  if (existsSync(path)) throw new Misuse(`${path} is there already; name another file`)
  return withStore(flags, "stamp request", async (store) => {
    const { size, note } = await latestHead(store)
    await writeFile(path, stampRequest(note), { flag: "wx" })
    await print(`${path}: a request for a time stamp on the head of ${size} entries\n`)
    return 0
  })
}

/** `deconflict stamp attach`: keeps the authority's answer with the head that it is for. Gives the exit code. */
export async function stampAttachCommand(path: string, flags: StoreFlags): Promise<number> {
  const response = await readFile(path).catch(() => {
    throw new Misuse(`${path}: cannot be read`)
  })
  const stamp = stampIn(path, response)
  return withStore(flags, "stamp attach", async (store) => {
    const heads = await store.database.selectFrom("head").selectAll().orderBy("size", "desc").execute()
    const head = heads.find(({ note }) => hashOf(note).toString("hex") === stamp.sha256)
    if (head === undefined) throw new Misuse(`${path}: the time stamp is on none of the heads of this store`)
    await store.change(actor(flags, "stamp attach"), async ({ change }) => {
      await change.write([{ kind: "log.stamped", about: null, detail: { size: head.size, at: stamp.at } }])
      await change.queries
        .insertInto("stamp")
        .values({ size: head.size, response })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    })
    await print(`the head of ${head.size} entries was stamped ${stamp.at}\n`)
    return 0
  })
}

function stampIn(path: string, response: Buffer) {
  try {
    return readStamp(response)
  } catch (error) {
    throw new Misuse(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

async function latestHead({ database }: Store): Promise<{ size: number; note: string }> {
  return database.selectFrom("head").selectAll().orderBy("size", "desc").limit(1).executeTakeFirstOrThrow()
}
