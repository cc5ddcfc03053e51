import type { Claim, ClaimOf, Count, Counted, Facet } from "../model/claim.ts"
import type { Mention } from "../model/incident.ts"
import type { ClaimRef } from "../model/mention.ts"
import type { Reading } from "../model/reading.ts"
import type { Day } from "../space/day.ts"
import type { Copy } from "./copies.ts"
import { groupBy } from "./group-by.ts"
import { UNATTRIBUTED, type Voices } from "./voices.ts"
import { reportDay } from "./windows.ts"

/**
 * A claim among all that is said of one incident. `account`: whose it is. `said`: the evidence with the words of its
 * sentence just before it; `rest`: those after it. `echo`: the report's own voice only shortens what the same report gives to a speaker, or
 * repeats the report that it copies.
 */
export interface Statement<C extends Claim = Claim> {
  readonly ref: ClaimRef
  readonly claim: C
  readonly account: string
  readonly day: Day | null
  readonly said: string
  readonly rest: string
  readonly echo: boolean
}

/**
 * What the readings say of the mentions of one incident, earliest report first, within a report as the text runs. What a
 * copy says is as old as its original: a story that is printed again later revises nothing.
 */
export function statementsOf(
  mentions: readonly Mention[],
  readings: ReadonlyMap<string, Reading>,
  copies: ReadonlyMap<string, Copy>,
  voices: Voices,
): Statement[] {
  const told = new Map(
    [...groupBy(mentions, ({ report }) => report)].map(([report, own]) => [
      report,
      own.flatMap(({ incident }) => claimsOn(incident, readings.get(report))),
    ]),
  )
  return [...told.keys()]
    .flatMap((report) => {
      const reading = readings.get(report)
      const copied = copies.get(report)?.of ?? report
      const original = readings.get(copied)
      if (reading === undefined || original === undefined) return []
      const source: Source = {
        reading,
        told: told.get(report) ?? [],
        copied: copied === report ? [] : (told.get(copied) ?? []),
      }
      const day = reportDay(original.report)
      return source.told.map((claim) => ({ ...statementOf(claim, source, voices), day }))
    })
    .sort(byDayAndText)
}

/** The statements on one facet, typed by it. */
export function onFacet<F extends Facet>(statements: readonly Statement[], facet: F): Statement<ClaimOf<F>>[] {
  return statements.filter((s): s is Statement<ClaimOf<F>> => s.claim.facet === facet)
}

/** A report on one incident: its claims, and those of the report that it copies. */
interface Source {
  readonly reading: Reading
  readonly told: readonly Claim[]
  readonly copied: readonly Claim[]
}

const claimsOn = (incident: string, reading: Reading | undefined): Claim[] =>
  (reading?.claims ?? []).filter((claim) => claim.incident === incident)

function statementOf(claim: Claim, { reading, told, copied }: Source, voices: Voices): Omit<Statement, "day"> {
  const isPassedOn = (other: Claim) => (!isImpersonal(other) || copied.includes(other)) && restates(claim, other)
  return {
    ref: { report: reading.report.id, claim: claim.id },
    claim,
    account: claim.speaker.id === "outlet" ? voices.ofOutlet(reading.report) : claim.speaker.id,
    said: sentenceUpTo(reading.text, claim),
    rest: sentenceFrom(reading.text, claim),
    echo: isImpersonal(claim) && [...told, ...copied].some(isPassedOn),
  }
}

/** The report's own voice, and accusations without an accuser, can be somebody's words passed on. */
const isImpersonal = ({ speaker }: Claim) => speaker.id === "outlet" || speaker.id === UNATTRIBUTED

/** Whether two claims come to the same: same facet, same stance, and the same value; of counts the lower end decides. */
function restates(a: Claim, b: Claim): boolean {
  if (a.facet !== b.facet || a.stance !== b.stance) return false
  if (isCount(a) && isCount(b)) return a.value.min === b.value.min
  if (a.facet === "target" && b.facet === "target") return true
  return JSON.stringify(a.value) === JSON.stringify(b.value)
}

export function isCount(claim: Claim): claim is ClaimOf<Counted> {
  return claim.facet === "killed" || claim.facet === "injured" || claim.facet === "missing"
}

/** Whether a count says that anybody was harmed: a number above zero, or words like "several". */
export const isPositive = ({ min, max, vague }: Count): boolean => (min ?? max ?? (vague === undefined ? 0 : 1)) > 0

/** The evidence and what stands before it in its sentence, where words like "only" turn it. */
function sentenceUpTo(text: string, { evidence }: Claim): string {
  const before = text.slice(Math.max(0, evidence.start - SENTENCE), evidence.start)
  const start = Math.max(...[". ", "\n", "? ", "! "].map((end) => before.lastIndexOf(end)))
  return before.slice(start + 1) + evidence.text
}

/** What stands after the evidence in its sentence. */
function sentenceFrom(text: string, { evidence }: Claim): string {
  const after = text.slice(evidence.end, evidence.end + SENTENCE)
  const end = after.search(/[.?!]["”]?\s|\n/u)
  return end < 0 ? after : after.slice(0, end)
}

/** Longer sentences are cut: the words that turn a claim stand near it. */
const SENTENCE = 200

function byDayAndText(a: Statement, b: Statement): number {
  return (
    (a.day ?? LAST) - (b.day ?? LAST) ||
    compareText(a.ref.report, b.ref.report) ||
    a.claim.evidence.start - b.claim.evidence.start ||
    compareText(a.ref.claim, b.ref.claim)
  )
}

/** Reports without a date come after all others. */
const LAST = Number.MAX_SAFE_INTEGER

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
