import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Actor } from "../record/change.ts"
import { redactDecision } from "../record/decision.ts"
import { erase } from "../record/erase.ts"
import { redactGrade } from "../record/grade.ts"
import type { Store } from "../record/store.ts"
import { compose, type Recomposed } from "./compose.ts"
import { coreAround } from "./core.ts"
import { groundsFor } from "./grounds.ts"
import { changeHolding } from "./hold.ts"
import { withoutReport, withoutWords } from "./redact.ts"
import { createSummaries } from "./told.ts"

/** What an erasure came to. */
export interface Erased extends Recomposed {
  /** Ids of the decisions that were made on the report; their reasons went with it. */
  readonly redacted: readonly string[]
  /** How many grades were set on it; their reasons went with it, too. */
  readonly grades: number
}

/**
 * Takes a report out of the store for good, once a second person agrees: whatever was made of it is made anew without it,
 * and no reason stays that was given for a decision or a grade on it. `report` is its number. The words are gone once this has come
 * back; where it breaks off after the change was kept, settling finishes it, by this process or another. Throws `NotErased` where nobody or the same person has asked.
 */
export async function eraseReport(store: Store, by: Actor, report: string, knowledge: Knowledge): Promise<Erased> {
  const erased = await changeHolding(store, by, async (work): Promise<Erased> => {
    const grounds = groundsFor(knowledge)
    const summaries = createSummaries(work.contents, grounds.names)
    const own = await summaries.of(await work.contents.mentions({ reports: [report] }))
    const core = await coreAround(work, own, summaries, grounds)
    const [open] = await work.contents.reports([report])
    const made = await work.contents.decisionsOn(own)
    for (const kept of made) {
      await redactDecision(work.change, {
        ...kept,
        decision: withoutReport(kept.decision, open?.reading.report.id ?? "", report),
        mentions: kept.mentions.filter((mention) => mention.report !== report),
      })
    }
    const incidents = await work.contents.incidentsOf(report)
    // Who grades holds the incident: a grade that is just being set is waited for, and loses its words too.
    await work.contents.incidentsHeld(incidents)
    const graded = await work.contents.gradesOn({ reports: [report] })
    for (const kept of graded) await redactGrade(work.change, { ...kept, act: withoutWords(kept.act) })
    await erase(work, report, by.name)
    const left = core.told.filter((one) => one.report !== report)
    const gone = { mentions: own.map(({ mention }) => mention), incidents }
    const recomposed = await compose(work, left, knowledge, gone)
    return { ...recomposed, redacted: made.map(({ decision }) => decision.id), grades: graded.length }
  })
  await store.settle()
  return erased
}
