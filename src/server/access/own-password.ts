import {
  type Account,
  accountNamed,
  accountNumbered,
  changeAccount,
  changing,
  kept,
  lockAccounts,
  loginName,
} from "../../record/access/account.ts"
import { endSession, endSessions } from "../../record/access/session.ts"
import { Problem } from "../problem.ts"
import type { Caller } from "./caller.ts"
import { countTry, type Gate } from "./gate.ts"
import { hashPassword, isPassword, passwordProblem } from "./password.ts"
import { digestOf, isDigestOf } from "./secret.ts"
import { beginSession, type Entered, type Entering, refused } from "./sign-in.ts"

/** The same words for a code that is wrong, used or run out, and for a name that nobody has. */
export const codeRefused = (): Problem => new Problem(401, "the name or the code is not right, or the code has run out")

/**
 * Sets a password with a code that an administrator gave, once, and begins a session; all others of the account end.
 * Throws a `Problem`.
 */
export async function enterWithCode(
  gate: Gate,
  { code, password, ...entering }: Entering & { readonly code: string; readonly password: string },
): Promise<Entered> {
  const name = loginName(entering.name)
  countTry(gate, { ...entering, name })
  // Made in any case, so that the time does not tell whether name and code fit.
  const hash = await newPassword(password)
  return gate.store.change({ name, via: "one-time code" }, async (work) => {
    await lockAccounts(work)
    const account = await accountNamed(changing(work), name)
    if (account === null || !codeHolds(account, code, gate.now())) throw codeRefused()
    await changeAccount(work, account, "password", { credentials: { password: hash, code: null } })
    await endSessions(work, account.number, "password")
    if (entering.before !== null) await endSession(work, digestOf(entering.before), "signed in again")
    return beginSession(gate, work, account)
  })
}

/** Changes the password of whoever asks, ends all their sessions and begins a new one. Tokens stay. Throws a `Problem`. */
export async function changePassword(
  gate: Gate,
  { account: number, name, session }: Caller,
  { old, password, address }: { readonly old: string; readonly password: string; readonly address: string | null },
): Promise<Entered> {
  if (session === null) throw new Problem(403, "a token cannot change a password; sign in")
  countTry(gate, { name: loginName(name), address })
  const stored = (await accountNumbered(kept(gate.store), number))?.credentials?.password ?? null
  if (!(await isPassword(old, stored))) {
    gate.refusals.note(number)
    throw new Problem(403, "the old password is not right")
  }
  const hash = await newPassword(password)
  return gate.store.change({ name, via: "change of password" }, async (work) => {
    await lockAccounts(work)
    const account = await accountNumbered(changing(work), number)
    if (account === null || account.disabled || account.credentials?.password !== stored) throw refused()
    await changeAccount(work, account, "password", { credentials: { password: hash, code: null } })
    await endSessions(work, number, "password")
    return beginSession(gate, work, account)
  })
}

/** A new password as it is stored. Throws a `Problem` where it will not do. */
export async function newPassword(password: string): Promise<string> {
  const wrong = passwordProblem(password)
  if (wrong !== null) {
    throw new Problem(422, `the new password: ${wrong}`, { fields: [{ field: "json.password", message: wrong }] })
  }
  return hashPassword(password)
}

function codeHolds({ disabled, credentials }: Account, code: string, now: Date): boolean {
  const held = credentials?.code ?? null
  return held !== null && isDigestOf("code", code, held.digest) && !disabled && Date.parse(held.until) > now.getTime()
}
