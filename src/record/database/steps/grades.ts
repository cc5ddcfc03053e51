import type { Step } from "./step.ts"

/**
 * What persons did to the grades of incidents, each with the mentions that the incident was told in at that time; and what
 * is suggested, to be searched by. `grade` is null where one was taken back.
 */
export const GRADES: Step = {
  name: "grades that persons set",
  sql: `
    create table grade (
      id uuid primary key,
      content uuid not null unique references item,
      incident uuid not null,
      grade text,
      at bigint not null,
      reports uuid[] not null,
      numbers integer[] not null
    );
    create index grade_incident on grade (incident, at);
    create index grade_reports on grade using gin (reports);
    create trigger want_entry before insert or update or delete or truncate on grade execute function want_entry();
    alter table incident add column suggested text;
    alter table shown add column suggested text;
  `,
}
