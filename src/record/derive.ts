import { z } from "zod"
import type { Reading } from "../model/reading.ts"
import { type AccountSet, accountChanged, accountMade } from "./access/account.ts"
import { tokenMade } from "./access/token.ts"
import { claimRows } from "./claim.ts"
import type { Secrets } from "./content/secrets.ts"
import type {
  AccountRow,
  ClaimRow,
  IncidentRow,
  MentionRow,
  PostingRow,
  ReleaseRow,
  ReportRow,
  Tables,
  TokenRow,
  WithdrawalRow,
} from "./database/tables.ts"
import { foundUnder, type State } from "./incident.ts"
import type { Entry } from "./log/entry.ts"
import { foundBy, type MentionSummary, postingsOf } from "./report.ts"
import type { Hide } from "./search/hidden.ts"

/** The rows that follow from an entry and its contents: nothing stands in those tables that cannot be made again. */
export interface Derived {
  readonly report?: ReportRow
  readonly postings?: readonly PostingRow[]
  readonly claims?: readonly ClaimRow[]
  readonly incident?: IncidentRow
  readonly mentions?: readonly MentionRow[]
  readonly release?: ReleaseRow
  readonly withdrawal?: WithdrawalRow
  readonly asked?: Tables["asked"]
  readonly erased?: Tables["erased"]
  readonly account?: AccountRow | undefined
  readonly accountSet?: AccountSet
  readonly token?: TokenRow | undefined
}

const Reports = z.array(z.uuid())
const Mentions = z.array(z.tuple([z.uuid(), z.int()]))

/** What follows from the entry of that number. `contents` by role: where one is gone, nothing follows from them. */
export function derive(
  entry: Entry,
  number: number,
  contents: ReadonlyMap<string, Buffer>,
  secrets: Secrets,
  hide: Hide,
): Derived {
  const about = entry.about ?? ""
  if (entry.kind === "erasure.done") {
    return {
      erased: { report: about, entry: number, fingerprint: Buffer.from(String(entry.detail["fingerprint"]), "hex") },
    }
  }
  if (entry.kind === "erasure.asked") {
    const { by, reason } = entry.detail
    return { asked: { report: about, entry: number, by: String(by), reason: String(reason) } }
  }
  if (entry.kind === "account.made") return { account: accountMade(entry, contents, secrets) }
  if (entry.kind === "account.changed") return { accountSet: accountChanged(entry, contents) }
  if (entry.kind === "token.made") return { token: tokenMade(entry, contents, secrets) }
  if (entry.kind === "report.added") {
    const [original, reading, summaries] = ["original", "reading", "summaries"].map((role) => contents.get(role))
    if (original === undefined || reading === undefined || summaries === undefined) return {}
    const [first, second, third] = entry.items
    const made = JSON.parse(reading.toString()) as Reading
    return {
      report: {
        id: about,
        original: first?.id ?? "",
        reading: second?.id ?? "",
        summaries: third?.id ?? "",
        ...foundBy(original, made, secrets, hide),
      },
      claims: claimRows(about, made, hide),
      postings: postingsOf(about, JSON.parse(summaries.toString()) as MentionSummary[], hide),
    }
  }
  if (entry.kind === "release.made" || entry.kind === "release.withdrawn") return derivedRelease(entry, about, contents)
  const state = contents.get("state")
  if (entry.kind !== "incident.composed" || state === undefined) return {}
  return {
    incident: {
      id: about,
      state: entry.items[0]?.id ?? "",
      ...foundUnder(JSON.parse(state.toString()) as State, hide),
    },
    mentions: Mentions.parse(entry.detail["mentions"]).map(([report, number]) => ({ report, number, incident: about })),
  }
}

function derivedRelease({ kind, items, detail }: Entry, about: string, contents: ReadonlyMap<string, Buffer>): Derived {
  if (contents.size === 0) return {}
  const content = items[0]?.id ?? ""
  return kind === "release.made"
    ? { release: { id: about, content, reports: Reports.parse(detail["reports"]) } }
    : { withdrawal: { release: about, content } }
}
