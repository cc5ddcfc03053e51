import type { Step } from "./step.ts"

/**
 * Documents that were filed to be read later. `arrived` has those whose bytes are kept: they wait, or hold something that
 * could not be read. `taken` has those that were read, with what came of them.
 */
export const ARRIVALS: Step = {
  name: "documents that wait to be read",
  sql: `
    create table arrived (
      id uuid primary key,
      document uuid not null unique references item,
      circumstances uuid not null unique references item
    );
    create table taken (
      id uuid primary key,
      reports uuid[] not null,
      problems integer not null,
      told uuid unique references item
    );
    create index taken_reports on taken using gin (reports);
    create index taken_problems on taken (id) where problems > 0;
    ${["arrived", "taken"]
      .map(
        (table) =>
          `create trigger want_entry before insert or update or delete or truncate on ${table} execute function want_entry();`,
      )
      .join("\n")}
  `,
}
