import type { Step } from "./step.ts"

/**
 * What incidents are found by when nothing that is withheld may be asked for: an index, made of what is shown of them. It is
 * made anew whenever it is missing, and holds nothing that the log would have to account for.
 */
export const SHOWN: Step = {
  name: "what is found by who may not see all",
  sql: `
    create table shown (
      id uuid primary key references incident on delete cascade,
      state uuid not null,
      rule text not null,
      day integer not null,
      from_day integer,
      to_day integer,
      type text not null,
      spot point,
      parties bigint[] not null,
      facets text[] not null,
      disputes text[] not null,
      places bigint[] not null,
      words bigint[] not null
    );
    create index shown_day on shown (day, id);
    create index shown_spot on shown using gist (spot);
    create index shown_words on shown using gin (words) with (fastupdate = off);
  `,
}
