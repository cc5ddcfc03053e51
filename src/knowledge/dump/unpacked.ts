import { basename } from "node:path"
import { unzipSync } from "fflate"

/** A dump's table: the name of its file without folder and ending, and its bytes. */
export interface Unpacked {
  readonly file: string
  readonly bytes: Uint8Array
}

/** The largest country's dump has some 300 MB; a longer table is no country's, and may be a trap. */
const MOST_BYTES = 1_000_000_000

/**
 * The table in a file: the file itself, or the one `.txt` in a zip besides GeoNames' readme. Throws if there is none, or
 * more than one, if the zip is broken, or if it is longer than any country's.
 */
export function unpacked(path: string, bytes: Uint8Array): Unpacked {
  if (!isZip(bytes)) return { file: basename(path), bytes }
  const tables = Object.entries(inflated(path, bytes))
  const [table] = tables
  if (table === undefined) throw new Error(`${path}: no .txt file in this zip besides a readme`)
  if (tables.length > 1)
    throw new Error(
      `${path}: ${tables.length} .txt files in this zip (${tables.map(([name]) => name).join(", ")}); expected one`,
    )
  return { file: basename(table[0]), bytes: table[1] }
}

/** "PK", 3, 4: how the first file of a zip begins. */
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

function inflated(path: string, bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = /\.txt$/i.test(name) && !/^(?:.*\/)?(?:readme|\.)[^/]*$/i.test(name)
        if (wanted && originalSize > MOST_BYTES)
          throw new Error(`${name} has ${originalSize} bytes, more than any country's dump`)
        return wanted
      },
    })
  } catch (error) {
    throw new Error(`${path}: cannot be unzipped: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
