import type { Step } from "./step.ts"

/** Who has access: accounts, their tokens and sessions; and which installation a store is. */
export const ACCOUNTS: Step = {
  name: "accounts, tokens, sessions",
  sql: `
    insert into setting select 'installation', 'record' where exists (select from setting where name = 'store');

    create table account (
      id uuid primary key,
      person uuid not null unique references item,
      credentials uuid unique references item,
      mark bytea not null unique,
      role text not null,
      disabled boolean not null
    );
    create table token (
      id uuid primary key,
      item uuid not null unique references item,
      account uuid not null references account,
      mark bytea not null unique
    );
    create index token_account on token (account);
    create table session (
      mark bytea primary key,
      account uuid not null references account,
      until bigint not null,
      used bigint not null
    );
    create index session_account on session (account);

    create trigger want_entry before insert or update or delete or truncate on account execute function want_entry();
    create trigger want_entry before insert or update or delete or truncate on token execute function want_entry();
    create trigger want_entry before insert or update of mark, account, until or delete or truncate on session
      execute function want_entry();
  `,
}
