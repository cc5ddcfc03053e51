import { type RawBuilder, sql } from "kysely"
import { GRADES, SUGGESTED_GRADES } from "../../model/grade.ts"

const ANY = "any"
const NONE = "none"
/** What can be asked for: grades by their names, any, none. */
export const ASKED_GRADES = [...GRADES, ANY, NONE] as const
export const ASKED_SUGGESTIONS = [...SUGGESTED_GRADES, ANY, NONE] as const

/** The incidents of which a grade of their own counts: nothing was done to it later. */
const own = sql`select grade.incident from grade where grade.grade is not null and not exists (
  select from grade as later where later.incident = grade.incident and (later.at, later.id) > (grade.at, grade.id))`

/** That the grade which persons set on an incident is one of these. */
export function isGraded(grades: readonly string[]): RawBuilder<boolean> {
  const named = grades.filter((grade) => grade !== ANY && grade !== NONE)
  return anyOf([
    ...(grades.includes(ANY) ? [sql<boolean>`incident.id in (${own})`] : []),
    ...(grades.includes(NONE) ? [sql<boolean>`incident.id not in (${own})`] : []),
    ...(named.length === 0 ? [] : [sql<boolean>`incident.id in (${own} and grade.grade = any(${named}::text[]))`]),
  ])
}

/** That the grade which the claims suggest is one of these. */
export function isSuggested(grades: readonly string[]): RawBuilder<boolean> {
  const named = grades.filter((grade) => grade !== ANY && grade !== NONE)
  return anyOf([
    ...(grades.includes(ANY) ? [sql<boolean>`incident.suggested is not null`] : []),
    ...(grades.includes(NONE) ? [sql<boolean>`incident.suggested is null`] : []),
    ...(named.length === 0 ? [] : [sql<boolean>`incident.suggested = any(${named}::text[])`]),
  ])
}

/** The mentions that an incident is told in now, and those that a graded one was told in then. */
const now = (incident: string) =>
  sql`select report, number from mention as told where told.incident = ${sql.ref(incident)}`
const then = (act: string) => sql`select * from unnest(${sql.ref(`${act}.reports`)}, ${sql.ref(`${act}.numbers`)})`

/**
 * That the grade of an incident was set when it was told in other mentions, or that mentions of it stood in another incident
 * when that was graded last with any of them, and nobody has graded this one with all of those since. Found from the
 * grades on, which are few beside the incidents.
 */
export function isOutdated(): RawBuilder<boolean> {
  // As many mentions now as then, and as many of these now: then they are the same.
  const moved = sql`${own} and (
    select (count(*), count(stood.report)) from mention as told
    left join unnest(grade.reports, grade.numbers) as stood (report, number)
    on stood.report = told.report and stood.number = told.number where told.incident = grade.incident
  ) is distinct from (cardinality(grade.reports)::bigint, cardinality(grade.reports)::bigint)`
  const later = sql`select from grade as later where later.incident = grade.incident
    and (later.at, later.id) > (grade.at, grade.id) and exists (${then("later")} intersect (${now("mention.incident")}))`
  const answer = sql`select from grade as answer where answer.incident = mention.incident and answer.at > grade.at
    and not exists ((${then("grade")} intersect (${now("mention.incident")})) except (${then("answer")}))`
  const elsewhere = sql`select mention.incident from grade
    cross join lateral unnest(grade.reports, grade.numbers) as stood (report, number)
    join mention on mention.report = stood.report and mention.number = stood.number
    where grade.grade is not null and mention.incident <> grade.incident
    and not exists (${later}) and not exists (${answer})`
  return sql<boolean>`incident.id = any(array(${moved} union ${elsewhere}))`
}

const anyOf = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(conditions, sql` or `)})`
