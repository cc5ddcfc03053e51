import type { Decision, StandingDecision } from "../model/decision.ts"
import { ruledOn } from "../reconciling/deciding.ts"
import { constraintsOf, waiting } from "../reconciling/matching/constraints.ts"
import { effective } from "../reconciling/matching/effective.ts"
import { keyOf } from "../reconciling/matching/order.ts"
import type { Contents } from "../record/contents.ts"
import type { KeptDecision } from "../record/decision.ts"
import type { Found, Paging } from "./query.ts"
import { placeKey } from "./told.ts"

/**
 * What persons decided, latest first, with how each decision holds now. `setAside`: only those that cannot be followed, or
 * not wholly. Throws `RangeError` where the cursor is none that this has given.
 */
export async function listDecisions(
  contents: Contents,
  { limit, after }: Paging,
  setAside: boolean,
): Promise<Found<StandingDecision>> {
  const items: StandingDecision[] = []
  for (let cursor = after; ; ) {
    const page = await contents.decisionPage(limit - items.length, cursor)
    const standing = await standingOf(contents, page.decisions)
    items.push(...standing.filter((one) => !setAside || one.setAside.length > 0))
    cursor = page.cursor
    if (cursor === null || items.length >= limit) return { items, cursor }
  }
}

async function standingOf(contents: Contents, page: readonly KeptDecision[]): Promise<StandingDecision[]> {
  const all = await connected(contents, page)
  const decisions = all.map(({ decision }) => decision)
  const constraints = constraintsOf(decisions)
  const isThere = await thereOf(contents, decisions)
  const aside = [...constraints.setAside, ...waiting(constraints, (key) => isThere.has(key))]
  const { undone } = effective(decisions)
  const names = await incidentsNow(contents, page)
  return page.map(({ decision, number }) => ({
    decision,
    undoneBy: undone.get(decision.id) ?? null,
    setAside: aside.filter((one) => one.decision === decision.id),
    incidents: names.get(number) ?? [],
  }))
}

/** These decisions with all that they hang together with by mentions, in the order in which they count. */
async function connected(contents: Contents, some: readonly KeptDecision[]): Promise<KeptDecision[]> {
  const all = new Map(some.map((one) => [one.number, one]))
  for (let next = some; next.length > 0; ) {
    const met = await contents.decisionsOn(next.flatMap(({ mentions }) => mentions))
    next = met.filter(({ number }) => !all.has(number))
    for (const one of next) all.set(one.number, one)
  }
  return [...all.values()].sort(
    (a, b) => Date.parse(a.decision.at) - Date.parse(b.decision.at) || (a.decision.id < b.decision.id ? -1 : 1),
  )
}

/** Keys of the mentions that decisions name, of reports that are in the store. */
async function thereOf(contents: Contents, decisions: readonly Decision[]): Promise<ReadonlySet<string>> {
  const mentions = decisions.flatMap(ruledOn)
  const reports = await contents.numbersOf("report", [...new Set(mentions.map(({ report }) => report))])
  return new Set(mentions.filter(({ report }) => reports.has(report)).map(keyOf))
}

/** The ids of the incidents that the mentions of each decision are of now, by the decision's number. */
async function incidentsNow(contents: Contents, page: readonly KeptDecision[]): Promise<Map<string, string[]>> {
  const reports = [...new Set(page.flatMap(({ mentions }) => mentions.map(({ report }) => report)))]
  const placed = await contents.mentions({ reports })
  const names = await contents.names([...new Set(placed.flatMap(({ incident }) => incident ?? []))])
  const nameOf = new Map(placed.map((one) => [placeKey(one), names.get(one.incident ?? "")]))
  return new Map(
    page.map(({ number, mentions }) => [
      number,
      [...new Set(mentions.flatMap((one) => nameOf.get(placeKey(one)) ?? []))].sort(),
    ]),
  )
}
