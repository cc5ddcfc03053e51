import type { Step } from "./step.ts"

/**
 * What was answered to a write that came with a key of its own, so that it is not done again when it comes again. No part
 * of the record: answers are dropped after a while, and backups have none.
 */
export const ANSWERED: Step = {
  name: "answers to writes that came with a key",
  sql: `
    create table answered (
      account text not null,
      key text not null,
      request bytea not null,
      status integer,
      body text,
      at timestamptz not null default now(),
      primary key (account, key)
    );
    create index answered_at on answered (at);
  `,
}
