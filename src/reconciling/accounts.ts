import type { Account } from "../model/incident.ts"
import type { Day } from "../space/day.ts"
import { groupBy } from "./group-by.ts"
import type { Sides } from "./sides.ts"
import type { Statement } from "./statement.ts"
import type { Standing } from "./tolls/figures.ts"
import { partyOf } from "./voices.ts"

/** What every speaker says of one incident over all reports, with the speaker's side at that day and revised figures. */
export function accountsOf(
  statements: readonly Statement[],
  figures: readonly Standing[],
  day: Day | null,
  sides: Sides,
): Account[] {
  return [...groupBy(statements, ({ account }) => account)].map(([id, own]) => {
    const speakers = own.map(({ claim }) => claim.speaker)
    const speaker = speakers.find(({ text }) => text !== "") ?? speakers[0]
    return {
      id,
      speaker: { id: speaker?.id ?? id, text: speaker?.text ?? "" },
      side: sides.of(partyOf(id), day),
      claims: own.map(({ ref }) => ref),
      revises: figures.filter(({ account }) => account === id).flatMap(({ revises }) => revises),
    }
  })
}
