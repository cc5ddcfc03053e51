import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Origin } from "../model/incident.ts"
import type { Reading } from "../model/reading.ts"
import { partyOf } from "./accounts.ts"
import { type Copy, copiesAmong } from "./copies.ts"
import { groupBy } from "./group-by.ts"
import { nameOf } from "./sides.ts"
import type { Statement } from "./statement.ts"

/** Who said it first, for one incident. */
export interface Origins {
  readonly list: Origin[]
  /** The origin that a statement goes back to. */
  readonly of: (statement: Statement) => string
}

/**
 * One origin for each voice: a speaker, in however many reports, or an outlet that tells of its own accord. What a copy
 * says in its own voice goes back to the outlet that it copies. `readings` are those with a mention, earliest first.
 */
export function originsOf(
  statements: readonly Statement[],
  readings: readonly Reading[],
  knowledge: Knowledge,
): Origins {
  const copies = new Map(copiesAmong(readings, knowledge).map((copy) => [copy.report, copy]))
  const outlets = new Map(readings.map(({ report }) => [report.id, `outlet:${report.outlet ?? report.id}`]))
  const outletOf = (report: string) => outlets.get(copies.get(report)?.of ?? report) ?? report
  const of = ({ account, claim, ref }: Statement) => (isOwnVoice(claim.speaker.id) ? outletOf(ref.report) : account)

  const byReport = groupBy(statements, ({ ref }) => ref.report)
  const voices = readings.flatMap(({ report }) => {
    const heard = voicesIn(byReport.get(report.id) ?? []).map(of)
    return [...new Set(heard.length > 0 ? heard : [outletOf(report.id)])].map((voice) => ({ voice, report: report.id }))
  })
  const list = [...groupBy(voices, ({ voice }) => voice)].map(([voice, heard]): Origin => {
    const [first = "", ...later] = heard.map(({ report }) => report)
    const quoted = (report: string): Copy => ({
      report,
      of: first,
      reason: `quotes ${nameOf(partyOf(voice), knowledge)} too`,
    })
    return {
      id: voice,
      speaker: voice.startsWith("outlet:") ? "outlet" : voice,
      first,
      reports: [first, ...later],
      copies: later.map((report) => copies.get(report) ?? quoted(report)),
    }
  })
  return { list, of }
}

/** The report's own voice; an accusation without an accuser is the report's to answer for. */
const isOwnVoice = (speaker: string) => speaker === "outlet" || speaker === "unattributed"

/** Facets that a report tells in its own voice only to frame what it quotes. */
const FRAME = new Set(["occurrence", "means", "target"])

/** The statements of a report that are somebody's own: no echoes, and no mere frame around a quoted speaker. */
function voicesIn(statements: readonly Statement[]): Statement[] {
  const own = statements.filter(({ echo }) => !echo)
  const quotes = own.some(({ claim }) => !isOwnVoice(claim.speaker.id))
  return own.filter(({ claim }) => !(quotes && isOwnVoice(claim.speaker.id) && FRAME.has(claim.facet)))
}
