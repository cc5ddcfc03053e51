import { type GrowingTree, growingTree } from "../log/growing-tree.ts"
import { type Hash, leafHash } from "../log/merkle.ts"
import { type Head, type NoteKey, openHead } from "../log/note.ts"
import { KEPT_FROM } from "../log/stored-tree.ts"
import type { Tell } from "./finding.ts"

/** A place in the tree as it is kept: the body is null where the entry is missing; bundles keep no hash beside the body. */
export interface KeptLeaf {
  readonly position: number
  readonly body: string | null
  readonly hash: Hash | null
}

/** A subtree as it is kept. */
export interface KeptSubtree {
  readonly leaves: number
  readonly index: number
  readonly hash: Hash
}

/** A head as it is kept: the size that it is kept under, and the note. */
export interface KeptHead {
  readonly size: number
  readonly note: string
}

/** Takes the leaves of a log one by one, and says at the end whether heads and subtrees fit them. */
export interface TreeCheck {
  add(leaf: KeptLeaf): void
  /** Gives the heads that hold, smallest first. */
  end(): Head[]
}

/**
 * Checks that the places are without gaps, that each entry is the one that was hashed, and that every head that was
 * signed fits the leaves. `known` are heads that come from elsewhere (the folder of keys, somebody who kept one).
 */
export function checkTree(
  heads: readonly KeptHead[],
  known: readonly { readonly name: string; readonly note: string }[],
  subtrees: readonly KeptSubtree[] | null,
  key: NoteKey,
  tell: Tell,
): TreeCheck {
  const opened = openHeads(heads, key, tell)
  const others = openKnown(known, key, tell)
  const due = [...opened.map((head) => ({ ...head, name: headName(head.size) })), ...others].sort(
    (a, b) => a.size - b.size,
  )
  const kept =
    subtrees === null ? null : new Map(subtrees.map(({ leaves, index, hash }) => [`${leaves} ${index}`, hash]))
  const completed = (leaves: number, index: number, hash: Hash) => checkSubtree(kept, leaves, index, hash, tell)
  /** By the hashes that were kept, and by the entries: they part where one of the two was altered. */
  const byHash = growingTree([], completed)
  let byEntry: GrowingTree | null = null
  let hasGap = false
  let next = 0

  function checkHeads(): void {
    while (next < due.length && (due[next]?.size ?? 0) <= byHash.size) {
      const head = due[next++]
      if (head === undefined || hasGap) continue
      const fits = byHash.root().equals(head.root) || byEntry?.root().equals(head.root) === true
      if (!fits) tell(head.name, "its root is not that of the entries")
    }
  }

  return {
    add({ position, body, hash }) {
      if (position !== byHash.size && !hasGap) {
        hasGap = true
        tell(entryName(byHash.size), `is missing: the next entry has the place ${position}`)
      }
      const made = body === null ? null : leafHash(body)
      if (made === null) tell(entryName(position), "is missing, though its place in the tree is there")
      else if (hash !== null && !made.equals(hash)) {
        tell(entryName(position), "is not the one that was hashed when it got its place")
        byEntry ??= growingTree(byHash.peaks())
      }
      const leaf = hash ?? made
      if (leaf === null) return
      byHash.add(leaf)
      byEntry?.add(made ?? leaf)
      checkHeads()
    },
    end() {
      checkHeads()
      for (const head of due.slice(next)) {
        tell(head.name, `was signed for ${head.size} entries, and ${byHash.size} are there: the log was cut short`)
      }
      const last = opened.at(-1)?.size ?? 0
      if (last < byHash.size) tell(headName(byHash.size), `is missing: entries from place ${last} on are under no head`)
      for (const name of kept?.keys() ?? []) tell(subtreeName(name), "is no subtree of these entries")
      return opened
    },
  }
}

export const entryName = (position: number): string => `entry ${position}`
const headName = (size: number): string => `head of ${size} entries`
const subtreeName = (name: string): string => `subtree ${name.split(" ").reverse().join(" of ")} leaves`

function checkSubtree(kept: Map<string, Hash> | null, leaves: number, index: number, hash: Hash, tell: Tell): void {
  if (kept === null || leaves < KEPT_FROM) return
  const name = `${leaves} ${index}`
  const there = kept.get(name)
  if (there === undefined) tell(subtreeName(name), "is missing")
  else if (!there.equals(hash)) tell(subtreeName(name), "is not the hash of its leaves")
  kept.delete(name)
}

/** How the notes that we keep end: others may sign a head too, but not in our tables. */
const ONE_SIGNATURE = /\n\n— \S+ \S+\n$/

function openHeads(heads: readonly KeptHead[], key: NoteKey, tell: Tell): Head[] {
  let before = 0
  return [...heads]
    .sort((a, b) => a.size - b.size)
    .flatMap(({ size, note }) => {
      try {
        const head = openHead(note, key)
        if (!ONE_SIGNATURE.test(note)) tell(headName(size), "has something else beside its one signature")
        if (head.size !== size) tell(headName(size), `holds a head that was signed for ${head.size} entries`)
        else if (head.after !== before)
          tell(
            headName(head.after > before ? head.after : size),
            head.after > before ? "is missing" : `names ${head.after} entries as the head before it, not ${before}`,
          )
        if (head.origin !== key.name) tell(headName(size), `is of another log, ${head.origin}`)
        before = size
        return head.size === size ? [head] : []
      } catch (error) {
        before = size
        tell(headName(size), messageOf(error))
        return []
      }
    })
}

function openKnown(known: readonly { readonly name: string; readonly note: string }[], key: NoteKey, tell: Tell) {
  return known.flatMap(({ name, note }) => {
    try {
      return [{ ...openHead(note, key), name }]
    } catch (error) {
      tell(name, messageOf(error))
      return []
    }
  })
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
