import { readFileSync } from "node:fs"
import { writeGazetteer } from "../compile/write-gazetteer.ts"
import { DIVISIONS_FILE } from "../load.ts"
import { keepAdded, nameOfDump } from "./added.ts"
import { readDump } from "./read-dump.ts"
import { unpacked } from "./unpacked.ts"

/** What came of a dump: its name, how many places were kept, whether that changed anything. */
export interface AddedDump {
  readonly name: string
  readonly places: number
  readonly changed: boolean
}

/**
 * Compiles a country's dump from download.geonames.org, plain or zipped, into a folder of added gazetteers. A dump of the
 * same name is replaced. Throws with everything that is wrong with it, and changes nothing then.
 */
export function addDump(path: string, folder: string): AddedDump {
  const table = unpacked(path, readFileSync(path))
  const divisions: Readonly<Record<string, string>> = JSON.parse(readFileSync(DIVISIONS_FILE, "utf8"))
  const entries = readDump(table, divisions)
  const name = nameOfDump(table.file)
  return { name, places: entries.length, changed: keepAdded(folder, name, writeGazetteer(entries)) }
}
