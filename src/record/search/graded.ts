import { type RawBuilder, sql } from "kysely"
import { GRADES, SUGGESTED_GRADES } from "../../model/grade.ts"

const ANY = "any"
const NONE = "none"
/** What can be asked for: grades by their names, any, none. */
export const ASKED_GRADES = [...GRADES, ANY, NONE] as const
export const ASKED_SUGGESTIONS = [...SUGGESTED_GRADES, ANY, NONE] as const

/** The grade that counts for an incident of its own: nothing was done to it later. */
const own = sql`select from grade where grade.incident = incident.id and grade.grade is not null and not exists (
  select from grade as later where later.incident = grade.incident and (later.at, later.id) > (grade.at, grade.id))`

/** That the grade which persons set on an incident is one of these. */
export function isGraded(grades: readonly string[]): RawBuilder<boolean> {
  const named = grades.filter((grade) => grade !== ANY && grade !== NONE)
  return anyOf([
    ...(grades.includes(ANY) ? [sql<boolean>`exists (${own})`] : []),
    ...(grades.includes(NONE) ? [sql<boolean>`not exists (${own})`] : []),
    ...(named.length === 0 ? [] : [sql<boolean>`exists (${own} and grade.grade = any(${named}::text[]))`]),
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

/**
 * That the grade of an incident was set when it was told in other mentions, or that mentions of it stood in another incident
 * when that was graded, and nobody has graded this one with them since.
 */
export function isOutdated(): RawBuilder<boolean> {
  const told = sql`select mention.report, mention.number from mention where mention.incident = incident.id`
  const then = sql`select * from unnest(grade.reports, grade.numbers)`
  const elsewhere = sql`select from grade where grade.incident <> incident.id and grade.grade is not null
    and grade.reports && array(select mention.report from mention where mention.incident = incident.id)
    and exists (${then} intersect ${told}) and not exists (
      select from grade as later where later.incident = grade.incident and (later.at, later.id) > (grade.at, grade.id)
      and exists (select * from unnest(later.reports, later.numbers) intersect ${told}))`
  const answering = sql`select from grade as answer where answer.incident = incident.id and answer.at > grade.at
    and not exists ((${then} intersect ${told}) except select * from unnest(answer.reports, answer.numbers))`
  return sql<boolean>`(exists (${own} and (exists (${then} except ${told}) or exists (${told} except ${then})))
    or exists (${elsewhere} and not exists (${answering})))`
}

const anyOf = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(conditions, sql` or `)})`
