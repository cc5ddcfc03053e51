import type { Role } from "../../model/access.ts"
import {
  type Account,
  accountNamed,
  accountNumbered,
  allAccounts,
  changeAccount,
  changing,
  insertAccount,
  lockAccounts,
  loginName,
  type Person,
} from "../../record/access/account.ts"
import { endSessions } from "../../record/access/session.ts"
import { revokeTokens, tokensOf } from "../../record/access/token.ts"
import type { Actor } from "../../record/change.ts"
import type { Store, Work } from "../../record/store.ts"
import { Problem } from "../problem.ts"
import { rolesOf } from "./permissions.ts"
import { newSecret } from "./secret.ts"

/** Handed over by telephone or on paper, over a weekend at most. */
export const CODE_HOURS = 72
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@-]{1,63}$/u
const LONGEST_DISPLAY_NAME = 200

/** A code that is shown once, and until when (ISO) the person can set a password with it. */
export interface Code {
  readonly code: string
  readonly until: string
}

/** Makes an account; whoever it is for sets a password with the code. Throws a `Problem` where the name will not do or is taken. */
export async function makeAccount(
  store: Store,
  by: Actor,
  { role, ...person }: Person & { readonly role: Role },
  now: Date,
): Promise<Code & { readonly number: string }> {
  mustBeNamed(person)
  mustBeOf(store, role)
  const { secret, digest, until } = newCode(now)
  return store.change(by, async (work) => {
    await lockAccounts(work)
    await mustBeFree(work, person.name)
    const number = await insertAccount(work, person, role, { password: null, code: { digest, until } })
    return { number, code: secret, until }
  })
}

/** Gives a new code for a password that was forgotten; the old password holds until the code is used. */
export async function giveCode(store: Store, by: Actor, number: string, now: Date): Promise<Code> {
  const { secret, digest, until } = newCode(now)
  await change(store, by, number, async (work, account) => {
    if (account.disabled) throw new Problem(409, `the account ${account.name} is disabled`)
    const password = account.credentials?.password ?? null
    await changeAccount(work, account, "code", { credentials: { password, code: { digest, until } } })
  })
  return { code: secret, until }
}

/** Gives an account another role, from the next request on. Throws a `Problem` where nobody would be left to administer. */
export async function changeRole(store: Store, by: Actor, number: string, role: Role): Promise<void> {
  mustBeOf(store, role)
  await change(store, by, number, async (work, account) => {
    if (account.role === role) return
    if (role !== "administrator") await mustNotBeLast(work, account)
    await changeAccount(work, account, "role", { role })
  })
}

/** Shuts an account: its sessions, tokens and code end at once. Throws a `Problem` where nobody would be left to administer. */
export async function disableAccount(store: Store, by: Actor, number: string): Promise<void> {
  await change(store, by, number, async (work, account) => {
    if (account.disabled) return
    await mustNotBeLast(work, account)
    const password = account.credentials?.password ?? null
    await changeAccount(work, account, "disabled", { disabled: true, credentials: { password, code: null } })
    await endSessions(work, number, "disabled")
    const tokens = await tokensOf(changing(work), number)
    await revokeTokens(
      work,
      tokens.map((token) => token.number),
    )
  })
}

/** Opens a disabled account again, with the password it had. */
export async function enableAccount(store: Store, by: Actor, number: string): Promise<void> {
  await change(store, by, number, async (work, account) => {
    if (account.disabled) await changeAccount(work, account, "enabled", { disabled: false })
  })
}

export const noAccount = (): Problem => new Problem(404, "there is no such account")

/** Throws a `Problem` where a name, or what is shown in its place, will not do. */
export function mustBeNamed({ name, displayName }: Person): void {
  if (!NAME.test(loginName(name)))
    throw new Problem(422, "a name has 2 to 64 letters, digits and . _ @ -, and begins with a letter or digit")
  const shown = [...displayName.trim()].length
  if (shown === 0 || shown > LONGEST_DISPLAY_NAME)
    throw new Problem(422, `the name to show has 1 to ${LONGEST_DISPLAY_NAME} characters`)
}

/** Throws a `Problem` where the name has an account. */
export async function mustBeFree(work: Work, name: string): Promise<void> {
  if ((await accountNamed(changing(work), name)) !== null)
    throw new Problem(409, `the name ${loginName(name)} has an account already`)
}

/** Looks an account up and changes it, one change of accounts at a time. */
async function change(
  store: Store,
  by: Actor,
  number: string,
  make: (work: Work, account: Account) => Promise<void>,
): Promise<void> {
  await store.change(by, async (work) => {
    await lockAccounts(work)
    const account = await accountNumbered(changing(work), number)
    if (account === null) throw noAccount()
    await make(work, account)
  })
}

function mustBeOf({ installation }: Store, role: Role): void {
  const roles = rolesOf(installation)
  if (!roles.includes(role)) throw new Problem(422, `a ${installation} has no ${role}; it has ${roles.join(", ")}`)
}

/** Who has never set a password cannot administer yet. */
async function mustNotBeLast(work: Work, { number, name }: Account): Promise<void> {
  const accounts = await allAccounts(changing(work))
  const able = accounts.filter(
    ({ role, disabled, credentials }) =>
      role === "administrator" && !disabled && (credentials?.password ?? null) !== null,
  )
  if (able.length === 1 && able[0]?.number === number)
    throw new Problem(409, `${name} is the last administrator; make another one first`)
}

function newCode(now: Date): { secret: string; digest: string; until: string } {
  return { ...newSecret("code"), until: new Date(now.getTime() + CODE_HOURS * 3_600_000).toISOString() }
}
