import { randomUUID } from "node:crypto"
import { type Selectable, sql } from "kysely"
import type { Act } from "../../model/access.ts"
import type { Secrets } from "../content/secrets.ts"
import type { TokenRow, UsedTokenRow } from "../database/tables.ts"
import type { Entry } from "../log/entry.ts"
import type { Store, Work } from "../store.ts"
import { type Account, accountFrom, accountItems, type Source } from "./account.ts"
import { markOf } from "./mark.ts"

/**
 * A token, by which a program enters as an account. `name` is for people; `scopes` narrow the account's role; `digest` is
 * of the secret, and `lastFour` its last letters; `made` and `expires` are ISO times.
 */
export interface Token {
  readonly name: string
  readonly account: string
  readonly scopes: readonly Act[]
  readonly digest: string
  readonly lastFour: string
  readonly made: string
  readonly expires: string
}

/** A token with its number in the store, and when it was last used (ISO), to the hour; null where it never was. */
export interface OpenToken extends Token {
  readonly number: string
  readonly lastUsed: string | null
}

/** A token that is used all the time is noted so often: a write an hour in place of one a request. */
const NOTED_EVERY_MS = 3_600_000

/** Keeps a token; gives its number. */
export async function insertToken(work: Work, token: Token): Promise<string> {
  const number = randomUUID()
  const [written] = await work.change.write([
    {
      kind: "token.made",
      about: number,
      contents: [{ role: "token", bytes: Buffer.from(JSON.stringify(token)) }],
      detail: { account: token.account, scopes: [...token.scopes], expires: token.expires },
    },
  ])
  const row = rowOf(number, written?.items[0]?.id ?? "", token, work.secrets)
  await work.change.queries.insertInto("token").values(row).execute()
  return number
}

/** Ends tokens: their contents go, and the keys of these, so that no backup brings them back. */
export async function revokeTokens(work: Work, numbers: readonly string[]): Promise<void> {
  if (numbers.length === 0) return
  const { queries } = work.change
  const rows = await queries.selectFrom("token").selectAll().where("id", "in", numbers).execute()
  await work.change.write(
    rows.map(({ id, item, account }) => ({
      kind: "token.revoked",
      about: id,
      gone: [item],
      detail: { account },
    })),
  )
  await queries.deleteFrom("token").where("id", "in", numbers).execute()
}

/** The tokens of an account, or of all; the newest last. */
export async function tokensOf({ queries, contents }: Source, account: string | null): Promise<OpenToken[]> {
  const all = queries.selectFrom("token").selectAll()
  const rows = await (account === null ? all : all.where("account", "=", account)).execute()
  const items = await contents.items(rows.map(({ item }) => item))
  return rows
    .map((row) => openToken(row, items.get(row.item)))
    .sort((a, b) => (`${a.made}${a.number}` < `${b.made}${b.number}` ? -1 : 1))
}

/** The token with this digest and the account that it enters as, whether or not either still holds; null where there is none. */
export async function tokenWith(
  { queries, contents, secrets }: Source,
  digest: string,
): Promise<{ readonly token: OpenToken; readonly account: Account } | null> {
  const row = await queries
    .selectFrom("token")
    .innerJoin("account", "account.id", "token.account")
    .selectAll("account")
    .select(["token.id as token", "token.item", "token.used"])
    .where("token.mark", "=", markOf("token", digest, secrets))
    .executeTakeFirst()
  if (row === undefined) return null
  const items = await contents.items([row.item, ...accountItems(row)])
  return {
    token: openToken({ id: row.token, used: row.used }, items.get(row.item)),
    account: accountFrom(row, items),
  }
}

/** Notes that a token was used (milliseconds), where that was not noted lately. When it was used last is no part of the record. */
export async function touchToken(store: Store, { number, lastUsed }: OpenToken, now: number): Promise<void> {
  const before = now - NOTED_EVERY_MS
  if (lastUsed !== null && Date.parse(lastUsed) > before) return
  await sql`update token set used = ${now} where id = ${number} and (used is null or used <= ${before})`.execute(
    store.database,
  )
}

/** The row that follows from an entry `token.made` and its content; undefined where that is gone. */
export function tokenMade(entry: Entry, contents: ReadonlyMap<string, Buffer>, secrets: Secrets): TokenRow | undefined {
  const content = contents.get("token")
  if (content === undefined) return undefined
  return rowOf(entry.about ?? "", entry.items[0]?.id ?? "", JSON.parse(content.toString()) as Token, secrets)
}

const rowOf = (id: string, item: string, { account, digest }: Token, secrets: Secrets): TokenRow => ({
  id,
  item,
  account,
  mark: markOf("token", digest, secrets),
})

function openToken(
  { id, used }: Pick<Selectable<UsedTokenRow>, "id" | "used">,
  content: Buffer | undefined,
): OpenToken {
  if (content === undefined) throw new Error(`token ${id} has no content; "deconflict verify" says what is wrong`)
  const lastUsed = used === null ? null : new Date(used).toISOString()
  return { number: id, lastUsed, ...(JSON.parse(content.toString()) as Token) }
}
