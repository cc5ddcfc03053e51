import type { Command } from "commander"

/** Where a store is, and who works with it, as commander hands it over. */
export interface StoreFlags {
  readonly data?: string
  readonly keys?: string
  readonly by?: string
}

/** Adds the options that every command on a store takes. */
export function storeFlags(command: Command): Command {
  return command
    .option("--data <folder>", "the store's folder, in place of ./deconflict-data (--data /srv/ostra)")
    .option("--keys <folder>", "the folder of its keys, in place of one beside it (--keys /media/keys/ostra)")
    .option("--by <name>", "who does this, for the log, in place of the account's name (--by 'Ines Vardo')")
}
