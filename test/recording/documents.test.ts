import { rmSync } from "node:fs"
import { join } from "node:path"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Source } from "../../src/intake/sources.ts"
import type { Knowledge } from "../../src/knowledge/knowledge.ts"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import { restoreBackup } from "../../src/record/bundle/restore.ts"
import { writeBundle } from "../../src/record/bundle/write.ts"
import { openStore, receiveStore, type Store, type StoreOptions } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { arrivalsOf, arrivalsWithProblems, countArrivals, readAgain } from "../../src/recording/arrivals.ts"
import { fileSources } from "../../src/recording/file-documents.ts"
import { openQueue, QUEUE_SCHEMA, type Queue } from "../../src/recording/queue.ts"
import { takeDocuments } from "../../src/recording/take-documents.ts"
import { tend } from "../../src/recording/worker.ts"
import { run } from "../cli/command.ts"
import { BY, HAS_SERVER, type Home, serverHome } from "../record/homes.ts"

const OPTIONS = { published: "2018-11-15", outlet: "lantern-post", encoding: null, as: null, columns: new Map() }
const HAJIN = "An air strike on the Syrian town of Hajin killed five people on Wednesday, residents said."
const RAQQA = "Shelling killed three people in Raqqa on Tuesday, a doctor said."
/** Nobody bears the name. */
const WITNESS = "Zebulon Quillfeather"

describe.skipIf(!HAS_SERVER)("documents that wait (skipped where there is no PostgreSQL)", () => {
  let home: Home
  let knowledge: Knowledge
  let options: StoreOptions & { readonly path: string }
  let store: Store
  let queue: Queue

  beforeAll(async () => {
    home = await serverHome()
    knowledge = await loadKnowledge()
    options = await home.newStore()
    store = await openStore(options)
    queue = await openQueue(store)
  })
  afterAll(async () => {
    await queue.close()
    await store.close()
    await home.close()
  })

  const file = async (...texts: readonly [name: string, text: string][]): Promise<string[]> => {
    const numbers: string[] = []
    for await (const told of fileSources(store, queue, BY, sourcesOf(texts), OPTIONS)) {
      if (!("filed" in told)) throw new Error(JSON.stringify(told))
      numbers.push(...told.filed.map(({ number }) => number))
    }
    return numbers
  }
  const take = async (known = knowledge) =>
    takeDocuments({ store, queue, by: BY, knowledge: known }, await queue.take(16))
  const letPausesPass = () =>
    sql`update ${sql.table(`${QUEUE_SCHEMA}.job`)} set start_after = now() - interval '1 second'`.execute(
      store.database,
    )
  const count = async (table: string) =>
    (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(store.database)).rows[0]?.n
  const findings = async () => (await verifyStore(store, [], () => undefined)).findings

  test("are kept at once, read later, and their bytes are dropped then", async () => {
    const [hajin = "", raqqa = ""] = await file(["hajin.txt", HAJIN], ["raqqa.txt", RAQQA])
    expect(await arrivalsOf(store, [hajin])).toMatchObject([{ state: "waiting", source: "hajin.txt", reports: [] }])
    expect(await findings()).toEqual([])
    const endings = await take()
    expect(endings.map((one) => ("outcomes" in one ? one.outcomes.map(({ status }) => status) : []))).toEqual([
      ["added"],
      ["added"],
    ])
    const [arrived] = await arrivalsOf(store, [hajin])
    expect(arrived).toMatchObject({ state: "read", source: null, problems: [] })
    const number = await store.contents().find("report", arrived?.reports[0] ?? "")
    expect((await store.contents().original(number ?? "")).toString()).toBe(HAJIN)
    await store.settle()
    expect({ arrived: await count("arrived"), items: await count("item") }).toEqual({ arrived: 0, items: 8 })
    expect(await queue.take(16)).toEqual([])
    expect(await findings()).toEqual([])
    expect(raqqa).not.toBe(hajin)
  })

  test("the same bytes, filed again and twice at once, are one report", async () => {
    const reports = await count("report")
    const numbers = await file(
      ["again.txt", HAJIN],
      ["idlib.txt", `${RAQQA} In Idlib.`],
      ["copy.txt", `${RAQQA} In Idlib.`],
    )
    await take()
    const states = await arrivalsOf(store, numbers)
    expect(states.map(({ state, reports }) => [state, reports.length])).toEqual(numbers.map(() => ["read", 1]))
    expect(await count("report")).toBe((reports ?? 0) + 1)
  })

  test("a document that two workers hold is read once", async () => {
    const [number = ""] = await file(["two.txt", "A car bomb killed two people in Idlib on Monday, police said."])
    const jobs = await queue.take(16)
    const place = { store, queue, by: BY, knowledge }
    await Promise.all([takeDocuments(place, jobs), takeDocuments(place, jobs), takeDocuments(place, jobs)])
    const { rows } = await sql<{ times: number }>`select count(*)::int as times from entry
      where body like ${`%"about":"${number}"%`} and body like '%"kind":"document.read"%'`.execute(store.database)
    expect(rows).toEqual([{ times: 1 }])
    expect(await findings()).toEqual([])
  })

  test("what cannot be read is kept with its problem, and can be read again", async () => {
    const [number = ""] = await file([
      "two.jsonl",
      `{"id":"good","text":${JSON.stringify(`${HAJIN} Again.`)}}\n{"text":7}\n`,
    ])
    await take()
    const problem = { where: "two.jsonl:2", message: expect.stringMatching(/text/) }
    const [kept] = await arrivalsOf(store, [number])
    expect(kept).toMatchObject({ state: "problems", source: "two.jsonl", reports: ["good"], problems: [problem] })
    expect(await readAgain(store, queue)).toBe(1)
    expect(await readAgain(store, queue)).toBe(1)
    const again = await take()
    expect(again).toMatchObject([{ number, outcomes: [{ report: "good", status: "known" }] }])
    expect(await arrivalsOf(store, [number])).toEqual([kept])
    expect(await findings()).toEqual([])
  })

  test("after a fault of the program it is tried again, and kept with the fault after the last time", async () => {
    const [number = ""] = await file(["fault.txt", `${RAQQA} It was the fourth time.`])
    const broken = {} as Knowledge
    for (let attempt = 1; attempt <= 3; attempt++) {
      expect(await take(broken)).toMatchObject([{ number, again: expect.any(TypeError) }])
      expect(await queue.take(16)).toEqual([])
      await letPausesPass()
    }
    expect(await take(broken)).toMatchObject([{ number, outcomes: [] }])
    expect(await arrivalsOf(store, [number])).toMatchObject([
      { state: "problems", reports: [], problems: [{ message: expect.stringMatching(/a fault of the program/) }] },
    ])
    await readAgain(store, queue)
    await take()
    expect(await arrivalsOf(store, [number])).toMatchObject([{ state: "read", problems: [] }])
    expect(await findings()).toEqual([])
  })

  test("what kills all who read it is kept as a problem", async () => {
    const [number = ""] = await file(["deadly.txt", `${RAQQA} Nobody came back.`])
    for (let attempt = 1; attempt <= 4; attempt++) {
      expect(await queue.take(16)).toMatchObject([{ number, isLastTry: attempt === 4 }])
      await sql`update ${sql.table(`${QUEUE_SCHEMA}.job`)} set started_on = now() - interval '1 day'`.execute(
        store.database,
      )
      await queue.revive()
      await letPausesPass()
    }
    await tend({ store, queue, by: BY, knowledge })
    expect(await arrivalsOf(store, [number])).toMatchObject([
      { state: "problems", problems: [{ message: expect.stringMatching(/never came to an end/) }] },
    ])
    expect(await findings()).toEqual([])
  })

  test("without its key it is not given up: the worker is told that the folder of keys is not whole", async () => {
    const path = join(options.path, "other-keys")
    const [number = ""] = await file(["far.txt", `${RAQQA} Far away.`])
    const { cpSync, readdirSync } = await import("node:fs")
    cpSync(options.keys, path, { recursive: true })
    for (const name of readdirSync(path)) if (name.endsWith(".keys")) rmSync(join(path, name))
    const far = await openStore({ ...options, keys: path, untouched: true })
    const jobs = await queue.take(16)
    await expect(takeDocuments({ store: far, queue, by: BY, knowledge }, jobs)).rejects.toThrow(/share one folder/)
    await far.close()
    expect(await takeDocuments({ store, queue, by: BY, knowledge }, jobs)).toMatchObject([{ number, outcomes: [{}] }])
  })

  test("a report that is erased takes along the document that it came in", async () => {
    const text = `{"id":"witness","text":"Shells killed nine people in Raqqa on Friday, ${WITNESS} said."}\n{"text":7}\n`
    const [number = ""] = await file([`${WITNESS}.jsonl`, text])
    await take()
    const { keyring } = store
    const { rows } = await sql<{
      key: string
    }>`select key from item join arrived on item.id in (document, circumstances)
      where arrived.id = ${number} union select key from item join taken on item.id = told where taken.id = ${number}`.execute(
      store.database,
    )
    expect(rows.map(({ key }) => keyring.get(key) !== null)).toEqual([true, true, true])
    const env = { DATABASE_URL: "url" in options.place ? options.place.url : "" }
    for (const how of [
      ["--reason", "asked for", "--by", "Ines Vardo"],
      ["--agree", "--by", "Tomas Rell"],
    ])
      expect(await run(["erase", "witness", ...how, "--keys", options.keys], { env })).toMatchObject({ code: 0 })
    expect(rows.map(({ key }) => keyring.get(key))).toEqual([null, null, null])
    expect(await arrivalsOf(store, [number])).toEqual([])
    await file([`${WITNESS}.jsonl`, text.replace(/\n.*\n/, "\n")])
    const [ending] = await take()
    expect(ending).toMatchObject({ outcomes: [{ status: "erased" }] })
    for await (const { source } of arrivalsWithProblems(store)) expect(source).not.toMatch(WITNESS)
    expect(JSON.stringify(ending && "told" in ending && ending.told)).not.toMatch(WITNESS)
  })

  test("what waits is in a backup, and waits again where it is restored", async () => {
    const [number = ""] = await file(["backup.txt", `${HAJIN} It waited in a backup.`])
    const path = join(options.path, "backup.jsonl")
    await writeBundle(store, path, { kind: "backup" })
    const other = await receiveStore(await home.emptyPlace(options.keys))
    await restoreBackup(other, path, BY)
    const place = { store: other, queue: await openQueue(other), by: BY, knowledge }
    await tend(place)
    expect(await countArrivals(other)).toEqual(await countArrivals(store))
    expect(await takeDocuments(place, await place.queue.take(16))).toMatchObject([
      { number, outcomes: [{ status: "added" }] },
    ])
    expect((await verifyStore(other, [], () => undefined)).findings).toEqual([])
    await place.queue.close()
    await other.close()
  })
})

async function* sourcesOf(texts: readonly [name: string, text: string][]): AsyncGenerator<Source> {
  for (const [name, text] of texts) {
    const bytes = Buffer.from(text)
    const format = name.endsWith(".jsonl") ? "jsonl" : "text"
    yield { name, folder: null, file: name, format, size: bytes.length, bytes: () => one(bytes) }
  }
}

async function* one<T>(thing: T): AsyncGenerator<T> {
  yield thing
}
