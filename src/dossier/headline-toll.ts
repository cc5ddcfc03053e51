import type { Counted } from "../model/claim.ts"
import type { Incident } from "../model/incident.ts"
import type { Range } from "../model/toll.ts"

/** The range that stands for a facet in a line: that of people, else of the widest group there is; null where nobody counted. */
export function headlineRange({ toll }: Pick<Incident, "toll">, facet: Counted): Range | null {
  const ranges = toll.ranges.filter((range) => range.facet === facet)
  return (
    ranges.find(({ group }) => group === "people") ??
    ranges.find(({ group }) => group === "civilians") ??
    ranges[0] ??
    null
  )
}
