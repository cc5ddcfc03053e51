import type { Step } from "./step.ts"

/** What persons decided, which mentions they decided on, and incidents that are none any more. */
export const DECISIONS: Step = {
  name: "decisions, and incidents that were",
  sql: `
    create table decision (
      id uuid primary key,
      content uuid not null unique references item,
      name text not null unique,
      at bigint not null
    );
    create index decision_at on decision (at, name);
    create table ruled (
      decision uuid not null references decision on delete cascade,
      report uuid not null,
      number integer not null,
      primary key (decision, report, number)
    );
    create index ruled_mention on ruled (report, number);
    create table former (
      id uuid primary key,
      content uuid not null unique references item,
      name text not null unique,
      reports uuid[] not null,
      numbers integer[] not null
    );
    create index former_reports on former using gin (reports);
    ${["decision", "ruled", "former"]
      .map(
        (table) =>
          `create trigger want_entry before insert or update or delete or truncate on ${table} execute function want_entry();`,
      )
      .join("\n")}
  `,
}
