import { z } from "zod"
import type { Decision, Proposal } from "../model/decision.ts"
import type { GradeAct } from "../model/grade.ts"
import type { Reading } from "../model/reading.ts"
import { type AccountSet, accountChanged, accountMade } from "./access/account.ts"
import { tokenMade } from "./access/token.ts"
import { arrivedFrom, takenFrom } from "./arrival.ts"
import { claimRows } from "./claim.ts"
import type { Secrets } from "./content/secrets.ts"
import type {
  AccountRow,
  ArrivedRow,
  ClaimRow,
  DecisionRow,
  FeedRow,
  FormerRow,
  GradeRow,
  IncidentRow,
  MentionRow,
  PostingRow,
  ProposalRow,
  ReleaseRow,
  ReportRow,
  RuledRow,
  Tables,
  TakenRow,
  TokenRow,
  WithdrawalRow,
} from "./database/tables.ts"
import { decisionFoundBy, ruledBy } from "./decision.ts"
import { type FormerContent, formerRow } from "./former.ts"
import { gradeRow } from "./grade.ts"
import { foundUnder, type Placed, type State } from "./incident.ts"
import type { Entry, EntryKind } from "./log/entry.ts"
import { proposalRow } from "./proposal.ts"
import { foundBy, type MentionSummary, postingsOf } from "./report.ts"
import type { Hide } from "./search/hidden.ts"

/** The rows that follow from an entry and its contents: nothing stands in those tables that cannot be made again. */
export interface Derived {
  readonly report?: ReportRow
  readonly postings?: readonly PostingRow[]
  readonly claims?: readonly ClaimRow[]
  readonly feed?: FeedRow
  readonly incident?: IncidentRow
  readonly mentions?: readonly MentionRow[]
  readonly release?: ReleaseRow
  readonly withdrawal?: WithdrawalRow
  readonly asked?: Tables["asked"]
  readonly erased?: Tables["erased"]
  readonly account?: AccountRow | undefined
  readonly accountSet?: AccountSet
  readonly token?: TokenRow | undefined
  readonly decision?: DecisionRow
  readonly ruled?: readonly RuledRow[]
  readonly former?: FormerRow
  readonly arrived?: ArrivedRow | undefined
  readonly taken?: TakenRow | undefined
  readonly proposal?: ProposalRow
  readonly grade?: GradeRow
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
  if (entry.kind === "token.made") return { token: tokenMade(entry, contents, secrets) }
  if (entry.kind === "report.added") return derivedReport(entry, about, contents, secrets, hide)
  if (entry.kind === "incident.composed") return incidentFrom(entry, contents, hide)
  return OF_CONTENTS[entry.kind]?.(entry, contents) ?? {}
}

type OfContents = (entry: Entry, contents: ReadonlyMap<string, Buffer>) => Derived

/** What follows from an entry and its contents alone. */
const OF_CONTENTS: { readonly [K in EntryKind]?: OfContents } = {
  "account.changed": (entry, contents) => ({ accountSet: accountChanged(entry, contents) }),
  "document.arrived": (entry, contents) => ({ arrived: arrivedFrom(entry, contents) }),
  "document.read": (entry, contents) => ({ taken: takenFrom(entry, contents) }),
  "feed.fetched": (entry, contents) =>
    contents.has("feed") ? { feed: { id: entry.about ?? "", state: itemOf(entry) } } : {},
  "release.made": releaseFrom,
  "release.withdrawn": releaseFrom,
  "incident.dissolved": formerFrom,
  "decision.made": decisionFrom,
  "decision.redacted": decisionFrom,
  "grade.set": gradeFrom,
  "grade.withdrawn": gradeFrom,
  "grade.redacted": gradeFrom,
  "proposal.made": proposalFrom,
}

function incidentFrom(entry: Entry, contents: ReadonlyMap<string, Buffer>, hide: Hide): Derived {
  const state = contents.get("state")
  const about = entry.about ?? ""
  if (state === undefined) return {}
  return {
    incident: {
      id: about,
      state: itemOf(entry),
      ...foundUnder(JSON.parse(state.toString()) as State, hide),
    },
    mentions: mentionsOf(entry).map((mention) => ({ ...mention, incident: about })),
  }
}

function derivedReport(
  { items }: Entry,
  about: string,
  contents: ReadonlyMap<string, Buffer>,
  secrets: Secrets,
  hide: Hide,
): Derived {
  const [original, reading, summaries] = ["original", "reading", "summaries"].map((role) => contents.get(role))
  if (original === undefined || reading === undefined || summaries === undefined) return {}
  const [first, second, third] = items
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

function releaseFrom(entry: Entry, contents: ReadonlyMap<string, Buffer>): Derived {
  if (contents.size === 0) return {}
  const [about, content] = [entry.about ?? "", itemOf(entry)]
  return entry.kind === "release.made"
    ? { release: { id: about, content, reports: Reports.parse(entry.detail["reports"]) } }
    : { withdrawal: { release: about, content } }
}

function formerFrom(entry: Entry, contents: ReadonlyMap<string, Buffer>): Derived {
  const former = contents.get("former")
  if (former === undefined) return {}
  const content = JSON.parse(former.toString()) as FormerContent
  return { former: formerRow(entry.about ?? "", itemOf(entry), content, mentionsOf(entry)) }
}

function decisionFrom(entry: Entry, contents: ReadonlyMap<string, Buffer>): Derived {
  const made = contents.get("decision")
  if (made === undefined) return {}
  const id = entry.about ?? ""
  return {
    decision: { id, content: itemOf(entry), ...decisionFoundBy(JSON.parse(made.toString()) as Decision) },
    ruled: ruledBy(id, mentionsOf(entry)),
  }
}

function proposalFrom(entry: Entry, contents: ReadonlyMap<string, Buffer>): Derived {
  const proposed = contents.get("proposal")
  if (proposed === undefined) return {}
  const other = String(entry.detail["other"])
  const proposal = JSON.parse(proposed.toString()) as Proposal
  return { proposal: proposalRow(entry.about ?? "", itemOf(entry), other, proposal) }
}

function gradeFrom(entry: Entry, contents: ReadonlyMap<string, Buffer>): Derived {
  const made = contents.get("grade")
  if (made === undefined) return {}
  const act = JSON.parse(made.toString()) as GradeAct
  return {
    grade: gradeRow(String(entry.detail["grade"]), itemOf(entry), entry.about ?? "", act, mentionsOf(entry)),
  }
}

const itemOf = ({ items: [first] }: Entry) => first?.id ?? ""
const mentionsOf = ({ detail }: Entry): Placed[] =>
  Mentions.parse(detail["mentions"]).map(([report, number]) => ({ report, number }))
