import type { Keyring } from "../content/keyring.ts"
import { commitmentTo, saltOf, unseal } from "../content/seal.ts"
import type { ItemRow } from "../database/tables.ts"
import type { Entry, ItemRef } from "../log/entry.ts"
import type { Tell } from "./finding.ts"

/** Follows contents through the log: what came, what went, and what should still be there. */
export interface ItemCheck {
  /** An entry with its number, and the items that are kept under that number. Gives the contents that opened, by role. */
  add(entry: Entry, number: number, rows: readonly ItemRow[]): Map<string, Buffer>
  /** Tells of contents that should be there and are not. */
  end(): void
  readonly count: number
  readonly unopened: number
}

/** `keyring` is null where only the log is at hand, as for a backup without its keys. */
export function checkItems(keyring: Keyring | null, tell: Tell): ItemCheck {
  const missing = new Map<string, string>()
  let count = 0
  let unopened = 0

  function check(ref: ItemRef, row: ItemRow, name: string): Buffer | null {
    const key = keyring === null || row.key === null ? null : keyring.get(row.key)
    if (keyring === null) {
      unopened++
      return null
    }
    if (row.sealed === null) return null
    if (key === null) {
      tell(name, `its key ${row.key ?? "(none)"} is not among the keys`)
      return null
    }
    try {
      const content = unseal(ref.id, key, row.sealed)
      if (commitmentTo(content, saltOf(key)) !== ref.commitment)
        tell(name, "is not the content that the log holds the commitment to")
      if (content.length !== ref.bytes) tell(name, `has ${content.length} bytes, and the log says ${ref.bytes}`)
      count++
      return content
    } catch {
      tell(name, `does not open with its key ${row.key}: one of the two was altered`)
      return null
    }
  }

  return {
    add(entry, number, rows) {
      const contents = new Map<string, Buffer>()
      const byId = new Map(rows.map((row) => [row.id, row]))
      for (const ref of entry.items) {
        const name = itemName(ref, entry)
        const row = byId.get(ref.id)
        byId.delete(ref.id)
        if (row === undefined || row.sealed === null) missing.set(ref.id, name)
        else {
          const content = check(ref, row, name)
          if (content !== null) contents.set(ref.role, content)
        }
      }
      for (const { id } of byId.values())
        tell(`item ${id}`, `is kept under entry number ${number}, which does not name it`)
      for (const id of entry.gone) {
        if (!missing.delete(id)) tell(`item ${id}`, `is there, though an entry of ${entry.at} says that it is gone`)
      }
      return contents
    },
    end() {
      for (const name of missing.values()) tell(name, "is missing, and no entry says that it is gone")
    },
    get count() {
      return count
    },
    get unopened() {
      return unopened
    },
  }
}

/** How a person knows an item: what it is of what, and its own id. */
export function itemName({ id, role }: ItemRef, { about }: Entry): string {
  return `item ${id} (${role}${about === null ? "" : ` of ${about}`})`
}
