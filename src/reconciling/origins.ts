import type { Origin } from "../model/incident.ts"
import type { Reading } from "../model/reading.ts"
import type { Day } from "../space/day.ts"
import type { Grounds } from "./compare.ts"
import type { Copy } from "./copies.ts"
import type { Sources } from "./credits.ts"
import { groupBy } from "./group-by.ts"
import { createSentenceSearch } from "./shared-sentences.ts"
import { nameOf } from "./sides.ts"
import type { Statement } from "./statement.ts"
import { partyOf, UNATTRIBUTED } from "./voices.ts"

/** Who said it first, for one incident. */
export interface Origins {
  readonly list: Origin[]
  /** The origin that a statement goes back to. */
  readonly of: (statement: Statement) => string
}

/**
 * One origin for each voice: a speaker, in however many reports, or an outlet that tells of its own accord. What a report
 * says in its own voice goes back to the agency that it credits, that of a copy to where its original goes, and a sentence
 * that an earlier report has word for word to whoever printed it first.
 * `readings` are those with a mention, earliest first.
 */
export function originsOf(
  statements: readonly Statement[],
  readings: readonly Reading[],
  copies: ReadonlyMap<string, Copy>,
  { voices, creditOf }: Sources,
  { sides, knowledge }: Grounds,
  day: Day | null,
): Origins {
  const own = new Map(readings.map(({ report, text }) => [report.id, creditOf(text) ?? voices.ofOutlet(report)]))
  const ownVoice = (report: string) => own.get(copies.get(report)?.of ?? report) ?? report
  const printedFirst = createSentenceSearch(readings)
  const found = new Map<Statement, string>()
  const of = (statement: Statement) => {
    const { account, claim, ref } = statement
    if (!isOwnVoice(claim.speaker.id)) return account
    // Each rule for tolls asks again, and all texts are searched for the sentence.
    const origin = found.get(statement) ?? ownVoice(printedFirst(statement) ?? ref.report)
    found.set(statement, origin)
    return origin
  }

  const byReport = groupBy(statements, ({ ref }) => ref.report)
  const heard = readings.flatMap(({ report }) => {
    const spoken = new Set(speakingIn(byReport.get(report.id) ?? []).map(of))
    return [...(spoken.size > 0 ? spoken : [ownVoice(report.id)])].map((voice) => ({ voice, report: report.id }))
  })
  const list = [...groupBy(heard, ({ voice }) => voice)].map(([voice, carrying]): Origin => {
    const all = carrying.map(({ report }) => report)
    const first = all.find((report) => !all.includes(copies.get(report)?.of ?? "")) ?? all[0] ?? ""
    const later = all.filter((report) => report !== first)
    const reason = `carries the same voice, ${nameOf(partyOf(voice), knowledge)}`
    return {
      id: voice,
      speaker: voice === partyOf(voice) ? voice : "outlet",
      side: sides.of(partyOf(voice), day),
      first,
      reports: [first, ...later],
      copies: later.map((report) => copies.get(report) ?? { report, of: first, reason }),
    }
  })
  return { list, of }
}

/** The report's own voice; an accusation without an accuser is the report's to answer for. */
const isOwnVoice = (speaker: string) => speaker === "outlet" || speaker === UNATTRIBUTED

/** Facets that a report tells in its own voice only to frame what it quotes. */
const FRAME = new Set(["occurrence", "means", "target"])

/** The statements of a report that are somebody's own: no echoes, and no mere frame around a quoted speaker. */
function speakingIn(statements: readonly Statement[]): Statement[] {
  const own = statements.filter(({ echo }) => !echo)
  const quotes = own.some(({ claim }) => !isOwnVoice(claim.speaker.id))
  return own.filter(({ claim }) => !(quotes && isOwnVoice(claim.speaker.id) && FRAME.has(claim.facet)))
}
