import { z } from "zod"
import { canonicalJson, type Json } from "./canonical-json.ts"

/** What can be done to a record. A kind says what happened; the entry's fields say to what. */
export const ENTRY_KINDS = [
  "store.created",
  "report.added",
  "document.arrived",
  "document.read",
  "feed.fetched",
  "incident.composed",
  "incident.dissolved",
  "release.made",
  "release.withdrawn",
  "decision.made",
  "proposal.made",
  "proposal.closed",
  "decision.redacted",
  "grade.set",
  "grade.withdrawn",
  "grade.redacted",
  "erasure.asked",
  "erasure.done",
  "export.made",
  "log.exported",
  "log.stamped",
  "store.backed-up",
  "store.restored",
  "keys.copied",
  "account.made",
  "account.changed",
  "token.made",
  "token.revoked",
  "session.begun",
  "session.ended",
  "login.refused",
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** What an entry says of a piece of content: its commitment (see `seal.ts`) and size, never the content. */
export const ItemRef = z.strictObject({
  id: z.uuid(),
  role: z.string(),
  bytes: z.int().nonnegative(),
  commitment: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ItemRef = z.infer<typeof ItemRef>

/**
 * One entry of the log. It holds nothing that may have to be forgotten: who, when, what kind of thing, to which item.
 * - `by`: the name that was given, and the command or route.
 * - `about`: the report, incident, document, account or token, by its number in the store.
 * - `items`: contents that came with it. `gone`: contents that were there until now.
 * - `detail`: what else there is to say, by kind. `salt` (16 random bytes) keeps leaf hashes from being guessed.
 */
export const Entry = z.strictObject({
  v: z.literal(1),
  store: z.uuid(),
  at: z.iso.datetime(),
  by: z.strictObject({ name: z.string(), via: z.string() }),
  kind: z.enum(ENTRY_KINDS),
  about: z.uuid().nullable(),
  items: z.array(ItemRef),
  gone: z.array(z.uuid()),
  detail: z.record(z.string(), z.json()),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
})
export type Entry = z.infer<typeof Entry>

/** The body of an entry, as it is hashed: canonical JSON. */
export function bodyOf(entry: Entry): string {
  return canonicalJson(entry as Json)
}

/** The entry in a body, or what is wrong with it in words. */
export function entryOf(body: string): { entry: Entry } | { wrong: string } {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch (error) {
    return { wrong: `it is no JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  const parsed = Entry.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { wrong: `field ${issue?.path.join(".")}: ${issue?.message}` }
  }
  return bodyOf(parsed.data) === body ? { entry: parsed.data } : { wrong: "it is not written as canonical JSON" }
}
