import type { Step } from "./step.ts"

/** Incidents by the days that they last, and reports of an outlet by their day. */
export const SPANS: Step = {
  name: "incidents by their days, reports by outlet and day",
  sql: `
    ${["incident", "shown"]
      .map(
        (table) =>
          `create index ${table}_span on ${table} using gist (int4range(least(from_day, to_day), greatest(from_day, to_day), '[]'))
            where from_day is not null;`,
      )
      .join("\n")}
    drop index report_outlet;
    create index report_outlet on report (outlet, day, name);
  `,
}
