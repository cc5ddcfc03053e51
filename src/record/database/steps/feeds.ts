import type { Step } from "./step.ts"

/** Feeds that were fetched, by a number that follows from the address, with what is remembered of each. */
export const FEEDS: Step = {
  name: "feeds and what was seen in them",
  sql: `
    create table feed (
      id uuid primary key,
      state uuid not null unique references item
    );
    create trigger want_entry before insert or update or delete or truncate on feed
      for each statement execute function want_entry();
  `,
}
