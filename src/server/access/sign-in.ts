import { type Account, accountNamed, changing, kept, lockAccounts, loginName } from "../../record/access/account.ts"
import { dropSessions, endSession, insertSession, sessionWith, touchSession } from "../../record/access/session.ts"
import type { Work } from "../../record/store.ts"
import { Problem } from "../problem.ts"
import type { Caller } from "./caller.ts"
import { type Attempt, countTry, type Gate } from "./gate.ts"
import { isPassword } from "./password.ts"
import { digestOf, looksLike, newSecret } from "./secret.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A working day with its breaks; who comes back the next morning signs in again. */
export const IDLE_MS = 12 * HOUR
/** However much it is used: a cookie that was taken away is of no use for longer than a week. */
export const LONGEST_MS = 7 * 24 * HOUR
/** That a session is in use is written down so often at most. */
const TOUCH_MS = MINUTE

/** Somebody who has come in: the secret of the session, to be kept in a cookie, and who it is. */
export interface Entered {
  readonly session: string
  readonly caller: Caller
}

/** Who tries to enter. `before`: the secret of the session that was presented along, which then ends; null for none. */
export interface Entering extends Attempt {
  readonly before: string | null
}

/** The same words for a name that nobody has, a wrong password and an account that is disabled. */
export const refused = (): Problem => new Problem(401, "the name or the password is not right")

/**
 * Begins a session for a name and its password. Throws a `Problem`: 401 where they do not fit, in the same words and after
 * the same time whatever it is that does not; 429 after too many tries.
 */
export async function signIn(
  gate: Gate,
  { password, ...entering }: Entering & { readonly password: string },
): Promise<Entered> {
  const { store, refusals } = gate
  const name = loginName(entering.name)
  countTry(gate, { ...entering, name })
  const account = await accountNamed(kept(store), name)
  const stored = account === null || account.disabled ? null : (account.credentials?.password ?? null)
  if (!(await isPassword(password, stored)) || account === null) {
    refusals.note(account?.number ?? null)
    throw refused()
  }
  return store.change({ name: account.name, via: "sign in" }, async (work) => {
    await lockAccounts(work)
    const now = await accountNamed(changing(work), name)
    // Disabled, or given another password, while this one was checked.
    if (now === null || now.disabled || now.credentials?.password !== stored) throw refused()
    if (entering.before !== null) await endSession(work, digestOf(entering.before), "signed in again")
    return beginSession(gate, work, now)
  })
}

/** Begins a session of an account, within a change. Those that ran out are taken away on the occasion. */
export async function beginSession(gate: Gate, work: Work, account: Account): Promise<Entered> {
  const { secret, digest } = newSecret("session")
  const now = gate.now().getTime()
  await insertSession(work, account.number, digest, { now, until: now + LONGEST_MS })
  await dropSessions(work, { usedBefore: now - IDLE_MS, endedBefore: now })
  return { session: secret, caller: callerBy(account, secret) }
}

/** Ends the session of whoever asks. */
export async function signOut({ store }: Gate, { name, session }: Caller): Promise<void> {
  if (session === null) throw new Problem(403, "a token has no session that could end")
  await store.change({ name, via: "sign out" }, (work) => endSession(work, digestOf(session), "signed out"))
}

/** Who asks by a session; null where its secret is none of ours, or it has ended or run out. */
export async function callerOfSession({ store, now }: Gate, secret: string): Promise<Caller | null> {
  if (!looksLike("session", secret)) return null
  const digest = digestOf(secret)
  const session = await sessionWith(store, digest)
  const at = now().getTime()
  if (session === null || session.account.disabled || at >= session.until || at >= session.used + IDLE_MS) return null
  if (at > session.used + TOUCH_MS) await touchSession(store, digest, at)
  return callerBy(session.account, secret)
}

const callerBy = ({ number, name, role }: Account, session: string): Caller => ({
  account: number,
  name,
  role,
  scopes: null,
  session,
})
