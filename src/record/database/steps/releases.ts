import type { Step } from "./step.ts"

/** What was released, and what of it was withdrawn. */
export const RELEASES: Step = {
  name: "what was released",
  sql: `
    create table release (
      id uuid primary key,
      content uuid not null unique references item,
      reports uuid[] not null
    );
    create index release_reports on release using gin (reports);
    create table withdrawal (
      release uuid primary key references release on delete cascade,
      content uuid not null unique references item
    );
    ${["release", "withdrawal"]
      .map(
        (table) =>
          `create trigger want_entry before insert or update or delete or truncate on ${table} execute function want_entry();`,
      )
      .join("\n")}
  `,
}
