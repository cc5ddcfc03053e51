import type { Step } from "./step.ts"

/**
 * How often each party speaks and is blamed on each incident (`part`), and on all (`tally`, whose rows add up: nobody who
 * writes waits for another's). Both follow from claims and mentions, and are kept by the database itself.
 */
export const TALLY: Step = {
  name: "how often each party speaks and is blamed",
  sql: `
    create table part (
      incident uuid not null references incident,
      party text collate "C" not null,
      speaks bigint not null,
      blamed bigint not null,
      primary key (incident, party)
    );
    create table tally (
      party text collate "C" not null,
      speaks bigint not null,
      blamed bigint not null,
      incidents bigint not null
    );

    create function parts_of(asked uuid[]) returns setof part language sql stable as $$
      select incident, party, sum(speaks)::bigint, sum(blamed)::bigint from (
        select mention.incident, claim.speaker as party, count(*) as speaks, 0 as blamed
          from mention join claim on claim.report = mention.report and claim.mention = mention.number
          where mention.incident = any(asked) group by 1, 2
        union all
        select mention.incident, claim.actor, 0, count(*)
          from mention join claim on claim.report = mention.report and claim.mention = mention.number
          where mention.incident = any(asked) and claim.actor is not null and claim.stance in ('asserts', 'suggests')
          group by 1, 2
      ) as counted group by incident, party
    $$;
    create function count_parts(asked uuid[]) returns void language plpgsql as $$
    declare
      before part[];
    begin
      with gone as (delete from part where incident = any(asked) returning part)
        select array_agg(gone.part) into before from gone;
      insert into part select * from parts_of(asked);
      insert into tally select party, sum(speaks), sum(blamed), sum(incidents) from (
        select party, speaks, blamed, 1 as incidents from part where incident = any(asked)
        union all
        select party, -speaks, -blamed, -1 from unnest(before)
      ) as changed group by party having sum(speaks) <> 0 or sum(blamed) <> 0 or sum(incidents) <> 0;
    end $$;
    create function mention_placed() returns trigger language plpgsql as $$
    declare
      touched uuid[];
    begin
      if tg_op = 'INSERT' then
        select array_agg(distinct incident) into touched from came;
      elsif tg_op = 'DELETE' then
        select array_agg(distinct incident) into touched from gone;
      else
        select array_agg(incident) into touched from (select incident from came union select incident from gone) as moved;
      end if;
      if touched is not null then
        perform count_parts(touched);
      end if;
      return null;
    end $$;
    create trigger mention_came after insert on mention referencing new table as came
      for each statement execute function mention_placed();
    create trigger mention_moved after update on mention referencing old table as gone new table as came
      for each statement execute function mention_placed();
    create trigger mention_gone after delete on mention referencing old table as gone
      for each statement execute function mention_placed();

    select count_parts(array_agg(id)) from incident;
    create trigger want_entry before insert or update or delete or truncate on part execute function want_entry();
    create trigger want_entry before insert or update or delete or truncate on tally execute function want_entry();
  `,
}
