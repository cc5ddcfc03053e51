import { cpSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { hindranceOf } from "../../src/record/hindrance.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { folderHome, HAS_SERVER, type Home, serverHome } from "../record/homes.ts"
import { HAS_SMALL_DISKS, smallDisk } from "../record/small-disk.ts"
import { type TestDesk, testDesk } from "./desk.ts"

const STRIKE = "Air strikes hit a bakery in Hajin on 14 November 2018 and killed nine civilians, residents said."

/** What the surroundings do to a server, and how they are mended. */
interface Trouble {
  readonly home: Home
  begin(): void
  mend(): void
  close(): Promise<void>
  readonly what: RegExp
  /** Whether it can still be asked meanwhile. */
  readonly answers: boolean
}

async function fullDisk(): Promise<Trouble> {
  const home = await folderHome()
  const disk = smallDisk(140)
  const newStore = async () => {
    const made = await home.newStore()
    const folder = join(disk.path, "data")
    cpSync("folder" in made.place ? made.place.folder : "", folder, { recursive: true })
    return { ...made, place: { folder } }
  }
  const close = async () => {
    await home.close()
    disk.close()
  }
  const what = /^the disk is full: ask again later/
  return { home: { ...home, newStore }, begin: () => disk.fill(), mend: disk.free, close, what, answers: true }
}

async function serverAway(): Promise<Trouble> {
  const home = await serverHome()
  const what = /^the (database cannot be reached|database was shut down|connection to the database was lost): ask/
  const begin = () => home.server.stop("immediate")
  return { home, begin, mend: home.server.start, close: home.close, what, answers: false }
}

describe.each([
  ["a disk that is full (skipped where file systems cannot be made)", HAS_SMALL_DISKS, fullDisk],
  ["a database that is away (skipped where there is no PostgreSQL)", HAS_SERVER, serverAway],
])("a server over %s", (_name, isThere, open) => {
  test.skipIf(!isThere)("says 503 and what it is, no more, and goes on once that is mended", async () => {
    const trouble = await open()
    const desk = await testDesk(trouble.home, ["idlib"])
    const post = () =>
      desk.ask("recorder", "/api/v1/reports?name=strike", {
        method: "POST",
        headers: { "content-type": "text/plain", "idempotency-key": "strike" },
        body: STRIKE,
      })
    trouble.begin()
    for (let times = 0; times < 2; times++) await refused(post(), trouble.what)
    const asked = desk.ask("recorder", "/api/v1/incidents")
    if (trouble.answers) expect((await asked).status).toBe(200)
    else await refused(asked, trouble.what)
    expect(desk.faults.map(hindranceOf)).not.toContain(null)
    trouble.mend()
    for (let times = 0; times < 2; times++)
      expect(await answerOf(post())).toMatchObject({ status: 200, body: { reports: [{ status: "added" }] } })
    await desk.store.settle()
    expect((await verifyStore(desk.store, [], () => undefined)).findings).toEqual([])
    await desk.close()
    await trouble.close()
  })
})

async function refused(asking: ReturnType<TestDesk["ask"]>, what: RegExp): Promise<void> {
  const { status, body, headers } = await answerOf(asking)
  expect({ status, body }).toEqual({
    status: 503,
    body: { type: "about:blank", title: "Service Unavailable", status: 503, detail: expect.stringMatching(what) },
  })
  expect(JSON.stringify(body)).not.toMatch(/\/tmp|127\.0\.0\.1|deconflict/)
  expect(headers.get("retry-after")).toMatch(/^\d+$/)
}

async function answerOf(asking: ReturnType<TestDesk["ask"]>) {
  const response = await asking
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown }
}
