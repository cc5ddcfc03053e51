import type { Step } from "./step.ts"

/** The log, the contents, and what these are found by. */
export const FIRST: Step = {
  name: "the log, contents, and what is found by",
  sql: `
    create table setting (
      name text primary key,
      value text not null
    );
    create table entry (
      id bigint generated always as identity primary key,
      body text not null
    );
    create table pending (
      entry bigint primary key references entry
    );
    create table leaf (
      position bigint primary key,
      entry bigint not null unique references entry,
      hash bytea not null
    );
    create table subtree (
      leaves bigint not null,
      index bigint not null,
      hash bytea not null,
      primary key (leaves, index)
    );
    create table head (
      size bigint primary key,
      note text not null
    );
    create table stamp (
      size bigint primary key references head,
      response bytea not null
    );
    create table item (
      id uuid primary key,
      entry bigint not null references entry,
      key text,
      sealed bytea
    );
    create index item_entry on item (entry);
    create index item_dying on item (id) where sealed is null;
    alter table item alter column sealed set storage external;

    create table report (
      id uuid primary key,
      original uuid not null unique references item,
      reading uuid not null unique references item,
      summaries uuid not null unique references item,
      name text not null unique,
      fingerprint bytea not null unique,
      words bigint[] not null
    );
    create index report_words on report using gin (words) with (fastupdate = off);
    create table asked (
      report uuid primary key,
      entry bigint not null references entry,
      by text not null,
      reason text not null
    );
    create table erased (
      report uuid primary key,
      entry bigint not null references entry,
      fingerprint bytea not null unique
    );
    create table incident (
      id uuid primary key,
      state uuid not null unique references item,
      name text not null unique,
      day integer not null,
      from_day integer,
      to_day integer,
      type text not null,
      spot point,
      precision double precision,
      parties bigint[] not null,
      facets text[] not null,
      disputes text[] not null
    );
    create index incident_day on incident (day, name);
    create index incident_spot on incident using gist (spot);
    create index incident_parties on incident using gin (parties);
    create table mention (
      report uuid not null references report,
      number integer not null,
      incident uuid not null references incident,
      primary key (report, number)
    );
    create index mention_incident on mention (incident);
    create table posting (
      report uuid not null references report,
      number integer not null,
      keys bigint[] not null,
      primary key (report, number)
    );
    create index posting_keys on posting using gin (keys) with (fastupdate = off);

    create function note_pending() returns trigger language plpgsql as $$
    begin
      insert into pending values (new.id);
      perform set_config('deconflict.entry', pg_current_xact_id()::text, true);
      return null;
    end $$;
    create trigger note_pending after insert on entry for each row execute function note_pending();

    create function keep_as_it_is() returns trigger language plpgsql as $$
    begin
      if current_setting('deconflict.housekeeping', true) = pg_current_xact_id()::text then
        return null;
      end if;
      raise exception 'deconflict: % is only ever added to', tg_table_name;
    end $$;
    create function want_entry() returns trigger language plpgsql as $$
    begin
      if current_setting('deconflict.entry', true) is distinct from pg_current_xact_id()::text
        and current_setting('deconflict.housekeeping', true) is distinct from pg_current_xact_id()::text then
        raise exception 'deconflict: % is changed only together with an entry of the log', tg_table_name;
      end if;
      return null;
    end $$;
    ${["entry", "leaf", "subtree", "head", "stamp", "erased"]
      .map(
        (table) =>
          `create trigger keep_as_it_is before update or delete or truncate on ${table} execute function keep_as_it_is();`,
      )
      .join("\n")}
    ${["item", "report", "asked", "erased", "incident", "mention", "posting", "stamp"]
      .map(
        (table) =>
          `create trigger want_entry before insert or update or delete or truncate on ${table} execute function want_entry();`,
      )
      .join("\n")}
  `,
}
