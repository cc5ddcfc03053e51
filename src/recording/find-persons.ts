import type { Person } from "../model/person.ts"
import { cursorOf, partsOf } from "../record/search/cursor.ts"
import { search } from "../record/search/search.ts"
import { isSameSound, nameParts } from "../space/name-sounds.ts"
import { dossierOf } from "./dossier-of.ts"
import type { Finder, Found, Paging, Query } from "./query.ts"

/**
 * Named victims, by a name in any spelling: those of the latest incident first. So many incidents as there may be persons
 * are looked at together, and a person named in several of them is one; the cursor says which incidents, and how many
 * of their persons were given.
 */
export async function findPersons(
  { store }: Finder,
  { words, question }: Query,
  { limit, after }: Paging,
): Promise<Found<Person>> {
  const name = `${question.person ?? ""} ${words}`.trim()
  // A name without any sound, such as a title alone, is nobody's.
  if (name !== "" && nameParts(name).length === 0) return { items: [], cursor: null }
  const [from, given] = partsOf(after, ["string", "number"]) ?? ["", 0]
  const asked = { ...question, person: name }
  const page = await search(store.database, asked, store.hide(), limit, from === "" ? null : from)
  const { persons: all = [] } = await dossierOf(store.contents(), page.numbers)
  const persons = all.filter(({ spellings }) => spellings.some((spelling) => hasName(spelling, name)))
  const items = persons.slice(given, given + limit)
  if (given + limit < persons.length) return { items, cursor: cursorOf([from, given + limit]) }
  if (page.cursor === null) return { items, cursor: null }
  return { items, cursor: cursorOf([page.cursor, 0]) }
}

/** Whether each part of what is asked for is one of the name's, in one transcription or another. */
function hasName(name: string, asked: string): boolean {
  const parts = nameParts(name)
  return nameParts(asked).every((one) => parts.some((part) => isSameSound(one, part)))
}
