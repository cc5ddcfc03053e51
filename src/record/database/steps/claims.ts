import type { Step } from "./step.ts"

/**
 * Claims one by one; reports by outlet, language and day; incidents by the names of their places. What stood in the index
 * before is made anew with it, since its shape has another number.
 */
export const CLAIMS: Step = {
  name: "claims, outlets and places are found",
  sql: `
    alter table report
      add column outlet text collate "C",
      add column language text,
      add column day integer not null default -1000000;
    create index report_day on report (day, name);
    create index report_outlet on report (outlet);
    alter table incident
      add column place text collate "C",
      add column places bigint[] not null default '{}';
    create index incident_place on incident (place);
    create index incident_places on incident using gin (places);
    create table claim (
      report uuid not null references report,
      number integer not null,
      mention integer not null,
      facet text not null,
      stance text not null,
      speaker text collate "C" not null,
      actor text collate "C",
      names bigint[] not null,
      words bigint[] not null,
      primary key (report, number)
    );
    create index claim_speaker on claim (speaker);
    create index claim_actor on claim (actor) where actor is not null;
    create index claim_names on claim using gin (names) with (fastupdate = off);
    create index claim_words on claim using gin (words) with (fastupdate = off);
    create trigger want_entry before insert or update or delete or truncate on claim
      for each statement execute function want_entry();
  `,
}
