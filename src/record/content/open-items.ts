import { sql } from "kysely"
import type { Queries } from "../database/tables.ts"
import type { Keyring } from "./keyring.ts"
import { unseal } from "./seal.ts"

/** The contents of items by id; those that are gone are left out. Throws where a key does not open what it should. */
export async function openItems(
  queries: Queries,
  keyring: Keyring,
  ids: readonly string[],
): Promise<Map<string, Buffer>> {
  const { rows } = await sql<{ id: string; key: string | null; sealed: Buffer | null }>`
    select id, key, sealed from item where id = any(${[...ids]}::uuid[])`.execute(queries)
  return new Map(
    rows.flatMap(({ id, key, sealed }): [string, Buffer][] => {
      const secret = key === null ? null : keyring.get(key)
      if (sealed === null || secret === null) return []
      try {
        return [[id, unseal(id, secret, sealed)]]
      } catch (error) {
        throw new Error(`item ${id} does not open with its key; "deconflict verify" says what is wrong`, {
          cause: error,
        })
      }
    }),
  )
}

/** The content of an item among those that opened. Throws where it is not. */
export function contentOf(items: ReadonlyMap<string, Buffer>, id: string): Buffer {
  const content = items.get(id)
  if (content === undefined)
    throw new Error(`item ${id} has no content that can be opened; "deconflict verify" says what is wrong`)
  return content
}
