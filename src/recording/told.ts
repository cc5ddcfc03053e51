import { type MentionSummary, recalled } from "../reconciling/mention.ts"
import type { Names } from "../reconciling/names.ts"
import type { Contents, TakenMention } from "../record/contents.ts"
import type { Placed } from "../record/incident.ts"

/** A kept mention as matching sees it, with the incident that it is of until now; null for one that is in none. */
export interface Told extends TakenMention {
  readonly mention: MentionSummary
}

/** Where a mention stands, as a key. */
export const placeKey = ({ report, number }: Placed): string => `${report} ${number}`

/** Opens the summaries of kept mentions, each report's once. */
export interface Summaries {
  of(mentions: readonly TakenMention[]): Promise<Told[]>
}

export function createSummaries(contents: Contents, names: Names): Summaries {
  const opened = new Map<string, readonly MentionSummary[]>()
  return {
    async of(mentions) {
      const missing = new Set(mentions.map(({ report }) => report).filter((report) => !opened.has(report)))
      for (const [report, summaries] of await contents.summaries([...missing])) {
        opened.set(
          report,
          summaries.map(({ summary }) => recalled(summary as unknown as MentionSummary, names)),
        )
      }
      return mentions.flatMap((one) => {
        const mention = opened.get(one.report)?.[one.number]
        return mention === undefined ? [] : [{ ...one, mention }]
      })
    },
  }
}
