import type { Installation } from "../../model/access.ts"
import { verifierLine } from "../../record/log/note.ts"
import { print } from "../output.ts"
import { placeOf, withNewStore } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

/** `deconflict init`: makes a store and its keys. Gives the exit code. */
export async function initCommand(
  flags: StoreFlags & { readonly as: Installation; readonly json?: boolean },
): Promise<number> {
  const { place, keys } = placeOf(flags, "init")
  const where = "folder" in place ? place.folder : "the database"
  return withNewStore(flags, "init", flags.as, async (store) => {
    const key = verifierLine(store.key)
    if (flags.json === true)
      await print(`${JSON.stringify({ store: store.id, installation: store.installation, place: where, keys, key })}\n`)
    else
      await print(
        [
          `A store for a ${store.installation} was made in ${where}, and its keys in ${keys}.`,
          "Keep the keys apart from backups: without them nothing can be read, and with them even an old backup can.",
          `Who is to check the log later needs this line: ${key}`,
          "",
        ].join("\n"),
      )
    return 0
  })
}
