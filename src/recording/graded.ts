import type { GradeAct, Grading } from "../model/grade.ts"
import type { Incident } from "../model/incident.ts"
import type { Contents, OpenIncident } from "../record/contents.ts"
import type { KeptGrade } from "../record/grade.ts"
import type { Placed } from "../record/incident.ts"
import { placeKey } from "./told.ts"

/** Incidents of a store with the grades that persons set: their own, and those set on others that bear on them. */
export async function withGrades(contents: Contents, open: readonly OpenIncident[]): Promise<Incident[]> {
  const kept = await contents.gradesOn({
    incidents: open.map(({ number }) => number),
    reports: [...new Set(open.flatMap(({ mentions }) => mentions.map(({ report }) => report)))],
  })
  if (kept.length === 0) return open.map(({ state }) => ({ ...state.incident, graded: [] }))
  const others = [...new Set(kept.map(({ incident }) => incident))]
  const known: Known = {
    standing: await contents.names(others),
    former: await contents.formerNames(others),
    reports: await contents.reportNames([
      ...new Set([...kept, ...open].flatMap(({ mentions }) => mentions.map(({ report }) => report))),
    ]),
  }
  return open.map((one) => ({ ...one.state.incident, graded: gradingsOf(one, kept, known) }))
}

/** Names by the numbers of the store. */
interface Known {
  readonly standing: ReadonlyMap<string, string>
  readonly former: ReadonlyMap<string, string>
  readonly reports: ReadonlyMap<string, string>
}

function gradingsOf(open: OpenIncident, kept: readonly KeptGrade[], known: Known): Grading[] {
  const told = new Set(open.mentions.map(placeKey))
  const own = kept.filter(({ incident }) => incident === open.number)
  const bearing = kept.filter(({ mentions, incident }) => incident !== open.number && shared(mentions, told).length > 0)
  const others = [...new Set(bearing.map(({ incident }) => incident))]
  return [own, ...others.map((number) => bearing.filter(({ incident }) => incident === number))].flatMap(
    ([first, ...more]) => (first === undefined ? [] : [gradingOf(open, [first, ...more], own, known)]),
  )
}

/** What was done to one grade, oldest first, as it bears on an incident. */
function gradingOf(
  open: OpenIncident,
  acts: readonly [KeptGrade, ...KeptGrade[]],
  own: readonly KeptGrade[],
  { standing, former, reports }: Known,
): Grading {
  const last = acts.at(-1) ?? acts[0]
  const { incident } = last
  const told = new Set(open.mentions.map(placeKey))
  const then = new Set(last.mentions.map(placeKey))
  const nameOf = ({ report }: Placed) => reports.get(report) ?? report
  const came = distinct(open.mentions.filter((one) => !then.has(placeKey(one))).map(nameOf))
  const went = distinct(last.mentions.filter((one) => !told.has(placeKey(one))).map(nameOf))
  const isOwn = incident === open.number
  return {
    scheme: "airwars-like",
    incident: standing.get(incident) ?? former.get(incident) ?? null,
    relation: isOwn ? "own" : standing.has(incident) ? "parted" : "joined",
    acts: acts.map(({ act }): GradeAct => act),
    since: came.length + went.length === 0 ? null : { came, went },
    answered: !isOwn && own.some((one) => answers(one, last, told)),
  }
}

/** Whether an incident was graded later than another, with all of it that the incident holds. */
function answers(own: KeptGrade, other: KeptGrade, told: ReadonlySet<string>): boolean {
  const seen = new Set(own.mentions.map(placeKey))
  return (
    Date.parse(own.act.at) > Date.parse(other.act.at) &&
    shared(other.mentions, told).every((one) => seen.has(placeKey(one)))
  )
}

const shared = (mentions: readonly Placed[], told: ReadonlySet<string>) =>
  mentions.filter((one) => told.has(placeKey(one)))
const distinct = (names: readonly string[]) => [...new Set(names)].sort()
