import type { Incident } from "#src/model/incident"
import { mentionKey } from "./simple-groupings.ts"

/** The incident of each mention. */
export function groupsOf(incidents: readonly Pick<Incident, "id" | "mentions">[]): Map<string, string> {
  return new Map(
    incidents.flatMap(({ id, mentions }) => mentions.map((m) => [mentionKey(m.report, m.incident), id] as const)),
  )
}
