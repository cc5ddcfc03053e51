import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Role } from "../../model/access.ts"
import type { Secrets } from "../content/secrets.ts"
import type { Contents } from "../contents.ts"
import type { AccountRow, Queries } from "../database/tables.ts"
import type { Entry } from "../log/entry.ts"
import type { Store, Work } from "../store.ts"
import { markOf } from "./mark.ts"

/** Whom an account is of. `name` is what is typed to sign in; it is compared in small letters. */
export interface Person {
  readonly name: string
  readonly displayName: string
}

/** How an account is entered: by a password as it is stored, or once by a code, until that time (ISO). */
export interface Credentials {
  readonly password: string | null
  readonly code: { readonly digest: string; readonly until: string } | null
}

/** An account, opened. `number` is its number in the store; `credentials` null where nobody can enter by it. */
export interface Account extends Person {
  readonly number: string
  readonly role: Role
  readonly disabled: boolean
  readonly credentials: Credentials | null
}

/** Where accounts are looked up: what is kept, or what a change has made of it so far. */
export interface Source {
  readonly queries: Queries
  readonly contents: Contents
  readonly secrets: Secrets
}

export const kept = (store: Store): Source => ({
  queries: store.database,
  contents: store.contents(),
  secrets: store.secrets(),
})
export const changing = ({ change, contents, secrets }: Work): Source => ({
  queries: change.queries,
  contents,
  secrets,
})

/** A login name as it is compared: in one form of its letters, small, without space around it. */
export const loginName = (words: string): string => words.normalize("NFKC").trim().toLowerCase()

/** Any number will do, as long as all who change accounts use it. */
const CHANGING = 5_407_316

/**
 * Lets one change of accounts, tokens or sessions at a time through, until the transaction ends: what is looked up after
 * this holds until then. Such changes are rare and short.
 */
export async function lockAccounts({ change: { queries } }: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(CHANGING)})`.execute(queries)
}

/** The account with a login name; null where there is none. */
export async function accountNamed(source: Source, name: string): Promise<Account | null> {
  const mark = markOf("account", loginName(name), source.secrets)
  const row = await source.queries.selectFrom("account").selectAll().where("mark", "=", mark).executeTakeFirst()
  return row === undefined ? null : openAccount(source.contents, row)
}

/** The account of a number; null where there is none. */
export async function accountNumbered({ queries, contents }: Source, number: string): Promise<Account | null> {
  const row = await queries.selectFrom("account").selectAll().where("id", "=", number).executeTakeFirst()
  return row === undefined ? null : openAccount(contents, row)
}

/** All accounts, by their names. */
export async function allAccounts(source: Source): Promise<Account[]> {
  const rows = await source.queries.selectFrom("account").selectAll().execute()
  const accounts = await Promise.all(rows.map((row) => openAccount(source.contents, row)))
  return accounts.sort((a, b) => (loginName(a.name) < loginName(b.name) ? -1 : 1))
}

/** An account from its row. */
export async function openAccount(contents: Contents, row: AccountRow): Promise<Account> {
  return accountFrom(row, await contents.items(accountItems(row)))
}

/** The items that an account's contents are in. */
export const accountItems = ({ person, credentials }: AccountRow): string[] => [
  person,
  ...(credentials === null ? [] : [credentials]),
]

/** An account from its row and its contents, among others. Throws where these are not there. */
export function accountFrom(row: AccountRow, items: ReadonlyMap<string, Buffer>): Account {
  const { id, person, credentials, role, disabled } = row
  const words = (item: string | null) => (item === null ? undefined : items.get(item)?.toString())
  const whose = words(person)
  if (whose === undefined) throw new Error(`account ${id} has no content; "deconflict verify" says what is wrong`)
  return {
    number: id,
    ...(JSON.parse(whose) as Person),
    role: role as Role,
    disabled,
    credentials: JSON.parse(words(credentials) ?? "null") as Credentials | null,
  }
}

/** Keeps a new account; gives its number. Its login name must be free. */
export async function insertAccount(
  work: Work,
  { name, displayName }: Person,
  role: Role,
  credentials: Credentials,
): Promise<string> {
  const number = randomUUID()
  const person: Person = { name, displayName }
  const [written] = await work.change.write([
    {
      kind: "account.made",
      about: number,
      contents: [
        { role: "person", bytes: Buffer.from(JSON.stringify(person)) },
        { role: "credentials", bytes: Buffer.from(JSON.stringify(credentials)) },
      ],
      detail: { role, disabled: false },
    },
  ])
  const [first, second] = written?.items ?? []
  const row = {
    id: number,
    person: first?.id ?? "",
    credentials: second?.id ?? null,
    mark: markOf("account", loginName(name), work.secrets),
    role,
    disabled: false,
  }
  await work.change.queries.insertInto("account").values(row).execute()
  return number
}

/** What can be changed of an account; what is left out stays. */
export interface AccountChange {
  readonly role?: Role
  readonly disabled?: boolean
  readonly credentials?: Credentials
}

/** What an account is changed in, in a word for the log. */
export type ChangeWord = "role" | "disabled" | "enabled" | "password" | "code"

/** Changes an account. Old credentials go, and their key with them. */
export async function changeAccount(
  work: Work,
  { number, ...before }: Account,
  word: ChangeWord,
  { role = before.role, disabled = before.disabled, credentials }: AccountChange,
): Promise<void> {
  const { queries } = work.change
  const row = await queries
    .selectFrom("account")
    .select("credentials")
    .where("id", "=", number)
    .executeTakeFirstOrThrow()
  const [written] = await work.change.write([
    {
      kind: "account.changed",
      about: number,
      ...(credentials === undefined
        ? {}
        : {
            contents: [{ role: "credentials", bytes: Buffer.from(JSON.stringify(credentials)) }],
            gone: row.credentials === null ? [] : [row.credentials],
          }),
      detail: { change: word, role, disabled },
    },
  ])
  await setAccount(queries, { id: number, role, disabled, credentials: written?.items[0]?.id })
}

/** What follows for an account's row from an entry that changes it; without `credentials` these stay. */
export interface AccountSet {
  readonly id: string
  readonly role: string
  readonly disabled: boolean
  readonly credentials: string | null | undefined
}

/** Writes a changed account into its table. */
export async function setAccount(queries: Queries, { id, ...columns }: AccountSet): Promise<void> {
  await queries.updateTable("account").set(columns).where("id", "=", id).execute()
}

/** The row that follows from an entry `account.made` and its contents; null where its person is gone. */
export function accountMade(
  entry: Entry,
  contents: ReadonlyMap<string, Buffer>,
  secrets: Secrets,
): AccountRow | undefined {
  const person = contents.get("person")
  if (person === undefined) return undefined
  const { name } = JSON.parse(person.toString()) as Person
  return {
    id: entry.about ?? "",
    person: entry.items[0]?.id ?? "",
    credentials: contents.has("credentials") ? (entry.items[1]?.id ?? null) : null,
    mark: markOf("account", loginName(name), secrets),
    role: String(entry.detail["role"]),
    disabled: entry.detail["disabled"] === true,
  }
}

/** What follows from an entry `account.changed` and its contents. */
export function accountChanged(entry: Entry, contents: ReadonlyMap<string, Buffer>): AccountSet {
  const [item] = entry.items
  return {
    id: entry.about ?? "",
    role: String(entry.detail["role"]),
    disabled: entry.detail["disabled"] === true,
    credentials: item === undefined ? undefined : contents.has("credentials") ? item.id : null,
  }
}
