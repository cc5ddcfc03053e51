import { parseHTML } from "linkedom"
import PostalMime, { type Address, type Attachment, type Email } from "postal-mime"
import { blocks } from "./blocks.ts"
import type { Document } from "./document.ts"
import { type Meta, NOTHING_SAID, NoReport, Unreadable } from "./found.ts"
import { isTooDeep, looksTooDeep, TOO_DEEP } from "./nesting.ts"

/** The marks before a quoted line: `> > words`. */
const QUOTED = /^(?:> ?)+/gm

/**
 * An e-mail (RFC 5322) as a report: its subject is the title, its plain part the text (the HTML part where there is no
 * other), sender and date stand for outlet and date of publication unless somebody says otherwise. Quoted lines lose
 * their marks and stay. Attachments are not read; a note names them. Throws `Unreadable` where it is no e-mail.
 */
export async function mail(whole: Buffer): Promise<Document> {
  const letter = await PostalMime.parse(new Uint8Array(whole))
  if (letter.headers.length === 0 || (letter.from === undefined && letter.date === undefined)) {
    throw new Unreadable("not an e-mail: it names neither sender nor date")
  }
  const title = letter.subject?.replace(/\s+/g, " ").trim() || null
  const body = bodyOf(letter)
  if (body === "") throw new NoReport("no text in it")
  const text = title === null ? body : `${title}\n\n${body}`
  return { text, title, original: [], page: metaOf(letter), notes: attachments(letter.attachments) }
}

function bodyOf({ text, html }: Email): string {
  if (text !== undefined && text.trim() !== "") return text.replace(/\r\n?/g, "\n").replace(QUOTED, "").trim()
  if (html === undefined || html.trim() === "") return ""
  if (looksTooDeep(html)) throw new Unreadable(TOO_DEEP)
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  if (isTooDeep(document.documentElement)) throw new Unreadable(TOO_DEEP)
  return blocks(document.body)
    .map((block) => block.text)
    .join("\n\n")
}

function metaOf({ from, headers }: Email): Meta {
  // The header as it was written: its day is the sender's, where the parsed date may be a day off in another zone.
  const written = headers.find(({ key }) => key === "date")?.value ?? null
  return { ...NOTHING_SAID, outlet: nameOf(from), published: written }
}

const nameOf = (from: Address | undefined) => from?.name?.trim() || from?.address?.trim() || null

function attachments(found: readonly Attachment[]): string[] {
  const named = found.filter(({ disposition }) => disposition !== "inline")
  if (named.length === 0) return []
  const names = named.map(({ filename, mimeType }) => filename ?? mimeType).join(", ")
  return [`attachments were not read (${names}); save them beside it to read them too`]
}
