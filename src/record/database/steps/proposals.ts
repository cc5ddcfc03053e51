import type { Step } from "./step.ts"

/** Joins that wait for a person: at most one an incident, the one that comes closest. */
export const PROPOSALS: Step = {
  name: "joins that wait for a person",
  sql: `
    create table proposal (
      incident uuid primary key,
      content uuid not null unique references item,
      name text not null,
      other uuid not null,
      score double precision not null
    );
    create index proposal_score on proposal (score, name, incident);
    create index proposal_name on proposal (name);
    create index proposal_other on proposal (other);
    create trigger want_entry before insert or update or delete or truncate on proposal execute function want_entry();
  `,
}
