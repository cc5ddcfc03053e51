import type { DividingLine, Pack, PackPlace } from "../../model/pack.ts"
import type { Party } from "../../model/party.ts"
import type { Problem } from "./problem.ts"

/** A problem for each party id that an alignment or a line names and no party has, here or in the packs before. */
export function unknownParties(
  folder: string,
  parties: readonly Party[],
  lines: readonly DividingLine[],
  before: readonly Pack[],
): Problem[] {
  const ids = new Set([...before.flatMap((pack) => pack.parties), ...parties].map(({ id }) => id))
  const mentions = [
    ...parties.flatMap(({ id, alignment = [] }) => alignment.map(({ side }) => ({ by: `party ${id}`, party: side }))),
    ...lines.flatMap(({ id, agreed, left, right }) =>
      [...agreed, ...left, ...right].map((party) => ({ by: `line ${id}`, party })),
    ),
  ]
  return mentions
    .filter(({ party }) => !ids.has(party))
    .map(({ by, party }) => ({
      file: folder,
      line: null,
      field: by,
      message: `names the party "${party}", which no pack has: add it to parties/ or correct the id`,
    }))
}

/** A problem for each place that a line says it knows the side of and `places.csv` does not have. */
export function unknownPlaces(folder: string, lines: readonly DividingLine[], places: readonly PackPlace[]): Problem[] {
  const names = new Set(places.map(({ name }) => name))
  return lines.flatMap(({ id, known = { left: [], right: [] } }) =>
    [...known.left, ...known.right]
      .filter((place) => !names.has(place))
      .map((place) => ({
        file: folder,
        line: null,
        field: `line ${id}`,
        message: `knows the side of "${place}", which places.csv does not have: add it there or correct the name`,
      })),
  )
}
