import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** The folder of the checkout, with a slash at its end. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url))

/** Paths of all files under `folder` (relative to the checkout) whose name ends with `ending`, relative to the checkout. */
export function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path))
}

/** The text of one file of the checkout. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8")
}
