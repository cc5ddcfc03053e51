import type { Step } from "./step.ts"

/** All who write hold this shared until their transaction ends; who replaces the search key holds it alone. Any number will do. */
export const WRITING = 5_407_313

/** How the refusal begins; the code of an error is not passed on by every layer. */
export const STALE_SEARCH_KEY = "deconflict: the search key was replaced"

/**
 * Entries with their contents in one trip to the database. Who still works with a search key that another process has
 * replaced is refused: what they wrote would be found by nobody, and would give away what was to be hidden anew.
 */
export const WRITING_STEP: Step = {
  name: "entries and their contents in one call",
  sql: `
    create function write_entries(
      search text, bodies text[], places integer[], ids uuid[], keys text[], contents bytea[]
    ) returns bigint[] language plpgsql as $$
    declare
      numbers bigint[];
    begin
      perform pg_advisory_xact_lock_shared(${WRITING});
      if exists (select from setting where name = 'search' and value <> search) then
        raise exception '${STALE_SEARCH_KEY}';
      end if;
      numbers := array(
        select nextval(pg_get_serial_sequence('entry', 'id')) from generate_series(1, cardinality(bodies)));
      insert into entry (id, body) overriding system value select * from unnest(numbers, bodies);
      if cardinality(ids) > 0 then
        insert into item (id, entry, key, sealed)
          select came.id, numbers[came.place], came.key, came.sealed
          from unnest(places, ids, keys, contents) as came (place, id, key, sealed);
      end if;
      return numbers;
    end $$;
  `,
}
