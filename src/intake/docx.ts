import { unzipSync } from "fflate"
import { parseHTML } from "linkedom"
import mammoth from "mammoth"
import { type Block, blocks, type PageNode } from "./blocks.ts"
import type { Document } from "./document.ts"
import { Unreadable } from "./found.ts"
import { MAX_FILE_BYTES, TOO_BIG } from "./limits.ts"

const NOT_WORD = "not a Word document (.docx) that can be opened"

/**
 * The text of a Word document: paragraphs, list items and cells of tables, tracked changes as accepted, without pictures.
 * A heading that opens the document is its title. What the file says of author and dates tells of the file, and is not used.
 */
export async function docx(whole: Buffer): Promise<Document> {
  if (unpackedSize(whole) > MAX_FILE_BYTES) throw new Unreadable(TOO_BIG)
  const found = blocks(await body(whole))
  const [first] = found
  return { text: found.map(({ text }) => text).join("\n\n"), title: title(first), original: [] }
}

const title = (first: Block | undefined) => (first?.heading === true ? first.text : null)

async function body(whole: Buffer): Promise<PageNode> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: whole },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh"],
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    )
    return parseHTML(`<html><body>${value}</body></html>`).document.body
  } catch (error) {
    throw new Unreadable(`${NOT_WORD} (${error instanceof Error ? error.message : String(error)})`)
  }
}

/** What the parts come to, unpacked: a small file can hold more than the memory does. */
function unpackedSize(whole: Buffer): number {
  let size = 0
  try {
    unzipSync(whole, {
      filter: ({ originalSize }) => {
        size += originalSize
        return false
      },
    })
  } catch {
    throw new Unreadable(`${NOT_WORD}: it is no zip archive, or is cut off`)
  }
  return size
}
