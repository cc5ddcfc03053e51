import type { Step } from "./step.ts"

/** When a token was last used, in milliseconds since 1970. It is no part of the record: it is noted without an entry. */
export const TOKEN_USE: Step = {
  name: "when tokens were last used",
  sql: `
    alter table token add column used bigint;
    drop trigger want_entry on token;
    create trigger want_entry before insert or update of id, item, account, mark or delete or truncate on token
      execute function want_entry();
  `,
}
