import type { FoundParty } from "../model/found.ts"
import type { Party } from "../model/party.ts"
import { speakerId } from "../record/claim.ts"
import { searchParties } from "../record/search/parties.ts"
import { nameWords } from "../record/search/words.ts"
import type { Finder, Found, Paging, Query } from "./query.ts"

/** The parties in the claims that fit, those with most claims first; by a name that reports or packs give them. */
export async function findParties(
  { store, parties }: Finder,
  { words, question }: Query,
  { limit, after }: Paging,
): Promise<Found<FoundParty>> {
  const name = { words, ids: idsNamed(words, parties) }
  const page = await searchParties(store.database, question, name, store.hide(), limit, after)
  const reports = await store.contents().reports([...new Set(page.numbers.map(({ claim }) => claim.report))])
  const readings = new Map(reports.map(({ number, reading }) => [number, reading]))
  const items = page.numbers.flatMap(({ claim: { report, number, role }, ...counts }) => {
    const reading = readings.get(report)
    const claim = reading?.claims[number]
    if (reading === undefined || claim === undefined) return []
    if (role === "speaks")
      return [{ id: speakerId(claim, reading.report.outlet), text: claim.speaker.text || null, ...counts }]
    return claim.facet === "responsibility" ? [{ id: claim.value.actor, text: null, ...counts }] : []
  })
  return { items, cursor: page.cursor }
}

/** Parties of packs with a name that has all of the words. */
function idsNamed(words: string, parties: ReadonlyMap<string, Party>): string[] {
  const asked = nameWords(words)
  if (asked.length === 0) return []
  return [...parties.values()].filter((party) => namesOf(party).some((name) => hasAll(name, asked))).map(({ id }) => id)
}

const namesOf = ({ name, names }: Party) => [name, ...Object.values(names).flat()]

function hasAll(name: string, asked: readonly string[]): boolean {
  const words = nameWords(name)
  return asked.every((word) => words.includes(word))
}
