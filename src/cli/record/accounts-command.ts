import { legible } from "../../dossier/legible.ts"
import { ROLES, Role } from "../../model/access.ts"
import { type Account, accountNamed, allAccounts, kept } from "../../record/access/account.ts"
import type { Store } from "../../record/store.ts"
import {
  type Code,
  changeRole,
  disableAccount,
  enableAccount,
  giveCode,
  makeAccount,
} from "../../server/access/accounts.ts"
import { Problem } from "../../server/problem.ts"
import { Misuse } from "../exit.ts"
import { print, tell } from "../output.ts"
import { actor, withStore } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface AccountFlags extends StoreFlags {
  readonly json?: boolean
  readonly displayName?: string
}

/** `deconflict accounts`: lists accounts, never what they are entered with. Gives the exit code. */
export async function accountsCommand(flags: AccountFlags): Promise<number> {
  return withAccess(flags, "accounts", async (store) => {
    const accounts = (await allAccounts(kept(store))).map(({ credentials, number, ...account }) => ({
      id: number,
      ...account,
      hasPassword: (credentials?.password ?? null) !== null,
    }))
    if (flags.json === true) await print(`${JSON.stringify({ accounts })}\n`)
    else {
      for (const { name, displayName, role, disabled, hasPassword } of accounts) {
        const state = disabled ? ["shut"] : hasPassword ? [] : ["has set no password yet"]
        await print(`${legible([name, displayName, role, ...state].join(" · "))}\n`)
      }
      if (accounts.length === 0)
        tell("nobody has an account; the server prints a code for the first one when it starts")
    }
    return 0
  })
}

/** `deconflict account add`: makes an account and prints its code. Gives the exit code. */
export async function addAccountCommand(
  name: string,
  flags: AccountFlags & { readonly role: string },
): Promise<number> {
  const role = roleOf(flags.role)
  return withAccess(flags, "account add", async (store) => {
    const person = { name, displayName: flags.displayName ?? name, role }
    const made = await makeAccount(store, actor(flags, "account add"), person, new Date())
    await printCode(name, made, flags)
    return 0
  })
}

/** `deconflict account role`, `disable` and `enable`. Gives the exit code. */
export async function changeAccountCommand(
  name: string,
  { role, disabled }: { readonly role?: string; readonly disabled?: boolean },
  flags: AccountFlags,
): Promise<number> {
  const next = role === undefined ? null : roleOf(role)
  const command = next !== null ? "account role" : disabled === true ? "account disable" : "account enable"
  return withAccess(flags, command, async (store) => {
    const { number } = await account(store, name)
    const by = actor(flags, command)
    if (next !== null) await changeRole(store, by, number, next)
    else if (disabled === true) await disableAccount(store, by, number)
    else await enableAccount(store, by, number)
    const now = await account(store, name)
    if (flags.json === true) {
      await print(`${JSON.stringify({ id: number, name: now.name, role: now.role, disabled: now.disabled })}\n`)
    } else {
      const done =
        next !== null ? `is ${next} now` : disabled === true ? "is shut; sessions and tokens have ended" : "is open"
      await print(`${legible(now.name)} ${done}\n`)
    }
    return 0
  })
}

/** `deconflict account code`: prints a one-time code for a password that was forgotten. Gives the exit code. */
export async function codeCommand(name: string, flags: AccountFlags): Promise<number> {
  return withAccess(flags, "account code", async (store) => {
    const { number } = await account(store, name)
    const given = await giveCode(store, actor(flags, "account code"), number, new Date())
    await printCode(name, { number, ...given }, flags)
    return 0
  })
}

/** Opens the store for what is done to accounts. Throws `Misuse` for what the user can mend. */
export async function withAccess<T>(flags: StoreFlags, command: string, use: (store: Store) => Promise<T>): Promise<T> {
  return withStore(flags, command, async (store) => {
    try {
      return await use(store)
    } catch (error) {
      if (error instanceof Problem) throw new Misuse(error.message, { cause: error })
      throw error
    }
  })
}

/** The account of a name. Throws `Misuse` where there is none. */
export async function account(store: Store, name: string): Promise<Account> {
  const found = await accountNamed(kept(store), name)
  if (found === null) throw new Misuse(`nobody has an account under the name ${JSON.stringify(name)}`)
  return found
}

async function printCode(name: string, { number, code, until }: Code & { number: string }, flags: AccountFlags) {
  if (flags.json === true) await print(`${JSON.stringify({ id: number, name, code, until })}\n`)
  else {
    tell(
      `${legible(name)} sets a password with this code, once, until ${until.slice(0, 16).replace("T", " ")} UTC; it is not shown again`,
    )
    await print(`${code}\n`)
  }
}

function roleOf(words: string): Role {
  const role = Role.safeParse(words)
  if (!role.success) throw new Misuse(`"${words}" is no role; there are ${ROLES.join(", ")}`)
  return role.data
}
