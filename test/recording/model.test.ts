import { createHash } from "node:crypto"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Decision } from "../../src/model/decision.ts"
import type { Incident } from "../../src/model/incident.ts"
import type { Reading } from "../../src/model/reading.ts"
import { reconciled } from "../../src/reconciling/reconcile.ts"
import { askErasure } from "../../src/record/erase.ts"
import { openStore, type Store } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { mergeIncidents, moveReport, splitIncident, undoDecision } from "../../src/recording/decide.ts"
import { eraseReport } from "../../src/recording/erase.ts"
import { keepBatch } from "../../src/recording/keep.ts"
import { NotDone } from "../../src/recording/look-up.ts"
import { withoutReport } from "../../src/recording/redact.ts"
import { ambiguous, KNOWLEDGE, reports } from "../reconciling/any-readings.ts"
import { BY, folderHome, HAS_SERVER, type Home, serverHome } from "../record/homes.ts"

const HOMES = [
  { name: "a folder", isThere: true, open: folderHome, runs: 3 },
  { name: "a PostgreSQL server (skipped where there is none)", isThere: HAS_SERVER, open: serverHome, runs: 5 },
]

/** One thing that is done to a store; what it is done to is chosen by numbers, among what is there by then. */
const step = fc.record({
  kind: fc.constantFrom("add", "add", "add", "merge", "merge", "split", "move", "undo", "erase"),
  a: fc.nat(1000),
  b: fc.nat(1000),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

describe.each(HOMES)("in $name", ({ isThere, open, runs }) => {
  describe.skipIf(!isThere)("whatever is added, decided, undone and erased", () => {
    let home: Home
    beforeAll(async () => {
      home = await open()
    })
    afterAll(() => home.close())

    test("the incidents are those of all readings at once under the same decisions, and undoing restores them", async () => {
      const made = fc.tuple(reports(ambiguous), fc.array(step, { minLength: 8, maxLength: 20 }))
      await fc.assert(
        fc.asyncProperty(made, async ([readings, steps]) => {
          const store = await openStore(await home.newStore())
          try {
            await follow(store, readings.map(withDigest), steps)
            await store.settle()
            expect((await verifyStore(store, [], () => undefined)).findings).toEqual([])
          } finally {
            await store.close()
          }
        }),
        { numRuns: runs, seed: 20_240_311, endOnFailure: true },
      )
    })
  })
})

/** Takes the steps on a store and on lists of readings and decisions, and compares after each. */
async function follow(store: Store, all: readonly Reading[], steps: readonly Step[]): Promise<void> {
  const coming = [...all]
  let readings: Reading[] = []
  let decisions: Decision[] = []
  const deciding = { store, by: BY, knowledge: KNOWLEDGE, why: "It shows in the pictures." }
  for (const { kind, a, b } of steps) {
    if (kind === "add") await add(1 + (a % 2))
    else if (kind === "erase") await eraseOne(readings[a % readings.length])
    else await decideOnce(kind, a, b)
    await compare(store, readings, decisions)
  }

  async function add(most: number): Promise<void> {
    const batch = coming.splice(0, most)
    await keepBatch(store, BY, batch.map(readFrom), KNOWLEDGE)
    readings = [...readings, ...batch]
  }

  async function eraseOne(reading: Reading | undefined): Promise<void> {
    if (reading === undefined) return
    const number = (await store.contents().find("report", reading.report.id)) ?? ""
    await store.change(BY, (work) => askErasure(work, number, { by: BY.name, reason: "tested" }))
    const { redacted } = await eraseReport(store, { ...BY, name: "Tomas Rell" }, number, KNOWLEDGE)
    readings = readings.filter((left) => left !== reading)
    decisions = decisions.map((made) =>
      redacted.includes(made.id) ? withoutReport(made, reading.report.id, number) : made,
    )
  }

  async function decideOnce(kind: string, a: number, b: number): Promise<void> {
    const incidents = await incidentsOf(store)
    const [one, other] = [incidents[a % incidents.length], incidents[b % incidents.length]]
    const earlier = decisions[b % Math.max(1, decisions.length)]
    const decided = one && other ? await decide(kind, one, other, earlier, a) : null
    if (decided === null) return
    decisions = [...decisions, decided]
    if (b % 3 > 0) return
    const undone = await undoDecision(deciding, decided.id)
    decisions = [...decisions, undone.decision]
    expect((await incidentsOf(store)).map(bare)).toEqual(incidents.map(bare))
  }

  async function decide(
    kind: string,
    one: Incident,
    other: Incident,
    earlier: Decision | undefined,
    a: number,
  ): Promise<Decision | null> {
    const reports = one.mentions.map(({ report }) => report)
    try {
      if (kind === "merge") return (await mergeIncidents(deciding, [one.id, other.id])).decision
      if (kind === "split") return (await splitIncident(deciding, one.id, reports.slice(0, 1 + (a % 2)))).decision
      if (kind === "move") return (await moveReport(deciding, reports[0] ?? "", one.id, other.id)).decision
      return earlier === undefined ? null : (await undoDecision(deciding, earlier.id)).decision
    } catch (error) {
      if (error instanceof NotDone) return null
      throw error
    }
  }
}

async function compare(store: Store, readings: readonly Reading[], decisions: readonly Decision[]): Promise<void> {
  const whole = reconciled(readings, KNOWLEDGE, decisions)
  const kept = await incidentsOf(store)
  expect(told(kept)).toEqual(told(whole.incidents))
  expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length)
  const { proposals } = await store.contents().proposalPage(1000, null)
  const asked = (all: readonly { id: string; score: number }[]) => all.map(({ id, score }) => `${id} ${score}`).sort()
  expect(asked(proposals.map(({ proposal }) => proposal))).toEqual(asked(whole.proposals))
  const names = new Map(kept.map(({ id, mentions }) => [id, JSON.stringify(mentions)]))
  for (const { proposal } of proposals) expect(names.get(proposal.incident)).toContain(JSON.stringify(proposal.with))
}

/** Incidents without their names, which in a store last, and with the mentions of those they are linked with in their place. */
function told(incidents: readonly Incident[]): object[] {
  const mentions = new Map(incidents.map(({ id, mentions }) => [id, JSON.stringify(mentions)]))
  return incidents
    .map(({ id: _, formerly: __, related, ...rest }) => ({
      ...rest,
      related: related
        .map((link) => ({ ...link, incident: mentions.get(link.incident) ?? `no incident ${link.incident}` }))
        .sort((a, b) => (a.incident < b.incident ? -1 : 1)),
    }))
    .sort((a, b) => (JSON.stringify(a.mentions) < JSON.stringify(b.mentions) ? -1 : 1))
}

/** As it was before a decision that was undone: only names that were in use meanwhile lead on. */
const bare = ({ formerly: _, ...incident }: Incident) => incident

async function incidentsOf(store: Store): Promise<Incident[]> {
  const rows = await store.database.selectFrom("incident").select("id").orderBy("name").execute()
  const open = await store.contents().incidents(rows.map(({ id }) => id))
  return open.map(({ state }) => state.incident).sort((a, b) => (a.id < b.id ? -1 : 1))
}

const withDigest = (reading: Reading): Reading => ({
  ...reading,
  report: { ...reading.report, sha256: createHash("sha256").update(reading.text).digest("hex") },
})

const readFrom = (reading: Reading) => ({ bytes: Buffer.from(reading.text), source: reading.report.id, reading })
