import { addDump } from "../knowledge/dump/add-dump.ts"
import { dropAdded, listAdded } from "../knowledge/dump/added.ts"
import { EXIT, Misuse } from "./exit.ts"
import { gazetteerFolder } from "./gazetteer-folder.ts"
import { print, tell } from "./output.ts"
import { counted } from "./progress.ts"

export interface GazetteerFlags {
  readonly gazetteer?: string
}

/** `deconflict gazetteer add`: adds the dumps one after the other, and ends at the first that is broken. Gives the exit code. */
export async function addCommand(paths: readonly string[], flags: GazetteerFlags): Promise<number> {
  const folder = gazetteerFolder(flags.gazetteer, process.env)
  for (const path of paths) {
    const { name, places, changed } = usable(() => addDump(path, folder))
    tell(
      changed
        ? `${name}: ${counted(places, "place")} added to ${folder}`
        : `${name}: was added before, nothing changed`,
    )
  }
  return EXIT.allRead
}

/** `deconflict gazetteer list`: prints what was added, one a line. Gives the exit code. */
export async function listCommand(flags: GazetteerFlags): Promise<number> {
  const folder = gazetteerFolder(flags.gazetteer, process.env)
  const all = usable(() => listAdded(folder))
  if (all.length === 0) tell(`nothing was added to ${folder}`)
  for (const { name, places, added } of all)
    await print(`${name}\t${counted(places, "place")}\tadded ${added.toISOString().slice(0, 10)}\n`)
  return EXIT.allRead
}

/** `deconflict gazetteer remove`: takes gazetteers out again. Gives the exit code; throws `Misuse` on a name that is not there. */
export async function removeCommand(names: readonly string[], flags: GazetteerFlags): Promise<number> {
  const folder = gazetteerFolder(flags.gazetteer, process.env)
  for (const name of names) {
    if (!usable(() => dropAdded(folder, name)))
      throw new Misuse(`${name}: was not added to ${folder}; deconflict gazetteer list shows what was`)
    tell(`${name}: removed`)
  }
  return EXIT.allRead
}

/** What is wrong with a dump or a folder is for the user to mend. */
function usable<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
