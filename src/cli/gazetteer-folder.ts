import { homedir } from "node:os"
import { join } from "node:path"

/**
 * Where the gazetteers that the user added are: what the option says, else `DECONFLICT_GAZETTEER`, else the user's data
 * folder (XDG base directories; on Windows the local application data).
 */
export function gazetteerFolder(option: string | undefined, env: Readonly<Record<string, string | undefined>>): string {
  if (option !== undefined) return option
  if (env["DECONFLICT_GAZETTEER"]) return env["DECONFLICT_GAZETTEER"]
  const data = env["XDG_DATA_HOME"] || env["LOCALAPPDATA"] || join(homedir(), ".local", "share")
  return join(data, "deconflict", "gazetteer")
}
