import { readFile } from "node:fs/promises"
import { type EntryLine, type Line, linesOf, NoBundle } from "../bundle/line.ts"
import type { Keyring } from "../content/keyring.ts"
import { commitmentTo } from "../content/seal.ts"
import type { ItemRow } from "../database/tables.ts"
import { type Entry, entryOf } from "../log/entry.ts"
import { verifierLine, verifierOf } from "../log/note.ts"
import { checkItems, itemName } from "./check-items.ts"
import { checkStamps, type KeptStamp } from "./check-stamps.ts"
import { checkTree, entryName, type KeptHead } from "./check-tree.ts"
import type { Finding, Tell, Verdict } from "./finding.ts"

const STEP = 2_000

/**
 * Checks a bundle, with nothing else at hand: entries, tree, heads, stamps, and each content that is in it. `keyring`
 * opens the contents of a backup; without it they are counted as not opened. Throws `NoBundle`.
 */
export async function verifyBundle(
  path: string,
  heads: readonly string[],
  keyring: Keyring | null,
  step: (entries: number) => void,
): Promise<Verdict> {
  const findings: Finding[] = []
  const tell: Tell = (what, problem) => findings.push({ what, problem })
  const known = await Promise.all(heads.map(async (name) => ({ name, note: await readFile(name, "utf8") })))
  const lines = linesOf(path)
  const { about, kept, stamps, first } = await beginning(lines, path)
  const key = verifierOf(about.key)
  const tree = checkTree(kept, known, null, key, tell)
  const items = checkItems(keyring, tell)
  const isBackup = about.deconflict === "backup"
  let entries = 0
  let opened = 0
  let unopened = 0
  let now: { number: number; entry: Entry | null; contents: Line[] } | null = null

  function close(): void {
    if (now === null || now.entry === null) return
    const { entry, number, contents } = now
    if (isBackup)
      items.add(
        entry,
        number,
        contents.flatMap((line) => sealedRow(line, number)),
      )
    else {
      const checked = contents.filter((line) => checkOpen(line, entry, tell)).length
      opened += checked
      unopened += entry.items.length - checked
    }
    now = null
  }

  function open({ entry: { position, number, body } }: EntryLine): void {
    close()
    tree.add({ position, body, hash: null })
    const read = entryOf(body)
    if ("wrong" in read) tell(entryName(position), read.wrong)
    else if (read.entry.store !== about.store) tell(entryName(position), `is of another store, ${read.entry.store}`)
    now = { number, entry: "wrong" in read ? null : read.entry, contents: [] }
    entries++
    if (entries % STEP === 0) step(entries)
  }

  function take(line: Line): void {
    if ("entry" in line) open(line)
    else if ("sealed" in line || "open" in line) {
      if (now === null) tell("the bundle", "has a content before any entry")
      else now.contents.push(line)
    } else if ("end" in line && line.end.entries !== entries) {
      tell("the bundle", `says that it has ${line.end.entries} entries, and ${entries} are there`)
    }
  }

  if (first !== null) take(first)
  for await (const line of lines) take(line)
  close()
  const held = tree.end()
  if (isBackup) items.end()
  checkStamps(stamps, kept, tell)
  return {
    store: about.store,
    key: verifierLine(key),
    entries,
    heads: held.length,
    items: items.count + opened,
    unopened: items.unopened + unopened,
    stamps: stamps.length,
    latest: kept.at(-1)?.note ?? null,
    findings,
  }
}

/** What stands before the first entry; that entry has then been read, too. */
async function beginning(lines: AsyncGenerator<Line>, path: string) {
  const { value: about } = await lines.next()
  if (about === undefined || !("deconflict" in about)) throw new NoBundle(`${path} is no bundle`)
  const kept: KeptHead[] = []
  const stamps: KeptStamp[] = []
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    if ("head" in next.value) kept.push(next.value.head)
    else if ("stamp" in next.value)
      stamps.push({ size: next.value.stamp.size, response: Buffer.from(next.value.stamp.response, "base64") })
    else return { about, kept, stamps, first: next.value }
  }
  return { about, kept, stamps, first: null }
}

function sealedRow(line: Line, entry: number): ItemRow[] {
  return "sealed" in line
    ? [{ id: line.sealed.id, entry, key: line.sealed.key, sealed: Buffer.from(line.sealed.bytes, "base64") }]
    : []
}

/** A content that was opened is checked with its salt alone. */
function checkOpen(line: Line, entry: Entry, tell: Tell): boolean {
  if (!("open" in line)) return false
  const { id, salt, bytes } = line.open
  const ref = entry.items.find((item) => item.id === id)
  if (ref === undefined) tell(`item ${id}`, "is in the bundle, and the entry before it does not name it")
  else if (commitmentTo(Buffer.from(bytes, "base64"), Buffer.from(salt, "hex")) !== ref.commitment) {
    tell(itemName(ref, entry), "is not the content that the log holds the commitment to")
  }
  return ref !== undefined
}
