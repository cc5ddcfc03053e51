import { unzipSync } from "fflate"
import { wholeOf } from "./document.ts"
import { type Found, Unreadable } from "./found.ts"
import { MAX_ARCHIVE_BYTES } from "./limits.ts"
import { warc } from "./warc.ts"

const WARC_FILE = /^archive\/[^/]+\.warc(?:\.gz)?$/
const PAGE_LIST = /^pages\/[^/]+\.jsonl$/
const TOO_BIG = "over 1 GB. Unpack it and give the .warc.gz files in its folder archive/, which are streamed"

/**
 * The pages of a WACZ (Webrecorder's packaged web archive, specs.webrecorder.net/wacz/1.1.1): those that its page lists
 * name, or all where it has no list. Throws `Unreadable` where it is none.
 */
export async function* wacz(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Found | { readonly note: string }> {
  const files = unpacked(await wholeOf(bytes, MAX_ARCHIVE_BYTES, TOO_BIG))
  const archives = Object.entries(files).filter(([file]) => WARC_FILE.test(file))
  if (archives.length === 0) throw new Unreadable("not a WACZ: no archive/*.warc.gz in it")
  const listed = new Set(
    Object.entries(files).flatMap(([file, content]) => (PAGE_LIST.test(file) ? addresses(content) : [])),
  )
  for (const [file, content] of archives) {
    yield* warc(`${name}/${file}`, chunks(content), listed.size === 0 ? null : listed)
  }
}

function unpacked(whole: Buffer): Record<string, Uint8Array> {
  let size = 0
  try {
    return unzipSync(whole, {
      filter: ({ name, originalSize }) => {
        if (!WARC_FILE.test(name) && !PAGE_LIST.test(name)) return false
        size += originalSize
        if (size > MAX_ARCHIVE_BYTES) throw new Unreadable(TOO_BIG)
        return true
      },
    })
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable("not a WACZ: it is no zip archive, or is cut off")
  }
}

/** The addresses in a list of pages; its first line is a heading, and lines that are no pages are left out. */
function addresses(list: Uint8Array): string[] {
  return Buffer.from(list)
    .toString("utf8")
    .split("\n")
    .flatMap((line) => /"url"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(line)?.[1] ?? [])
    .map((quoted) => String(JSON.parse(quoted)))
}

const CHUNK = 65_536

async function* chunks(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += CHUNK) yield content.subarray(at, at + CHUNK)
}
