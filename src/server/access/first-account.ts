import { sql } from "kysely"
import { accountNumbered, changing, insertAccount, lockAccounts, type Person } from "../../record/access/account.ts"
import type { Store } from "../../record/store.ts"
import { mustBeNamed } from "./accounts.ts"
import { countTry, type Gate } from "./gate.ts"
import { codeRefused, newPassword } from "./own-password.ts"
import { isDigestOf, newSecret } from "./secret.ts"
import { beginSession, type Entered } from "./sign-in.ts"

/** Long enough to walk to the browser; who comes later starts the server again. */
export const FIRST_CODE_MS = 3_600_000

/** What the first administrator is let in by. `code` goes to the terminal, and nowhere else. */
export interface First {
  readonly code: string
  readonly digest: string
  readonly until: Date
}

/** A code for the first account of a store; null where it has accounts. It is of no use in another process. */
export async function firstCode({ store, now }: Gate): Promise<First | null> {
  if (await hasAccounts(store.database)) return null
  const { secret, digest } = newSecret("code")
  return { code: secret, digest, until: new Date(now().getTime() + FIRST_CODE_MS) }
}

/** What is presented for the first account. */
export interface Claim extends Person {
  readonly code: string
  readonly password: string
  readonly address: string | null
}

/**
 * Makes the first account, an administrator, and begins a session. Throws a `Problem` where the code is not that of this
 * process or has run out, or where there is an account by now.
 */
export async function claimFirstAccount(gate: Gate, first: First | null, claim: Claim): Promise<Entered> {
  const { name, displayName, code, password, address } = claim
  countTry(gate, { name: "the first account", address })
  if (first === null || !isDigestOf("code", code, first.digest) || first.until <= gate.now()) throw codeRefused()
  mustBeNamed({ name, displayName })
  const hash = await newPassword(password)
  return gate.store.change({ name, via: "first start" }, async (work) => {
    await lockAccounts(work)
    if (await hasAccounts(work.change.queries)) throw codeRefused()
    const number = await insertAccount(work, { name, displayName }, "administrator", { password: hash, code: null })
    const account = await accountNumbered(changing(work), number)
    if (account === null) throw new Error("the first account was made and is not there")
    return beginSession(gate, work, account)
  })
}

async function hasAccounts(queries: Store["database"]): Promise<boolean> {
  return (await sql`select from account limit 1`.execute(queries)).rows.length > 0
}
