import type { Act } from "../../model/access.ts"
import { accountNumbered, changing, kept, lockAccounts } from "../../record/access/account.ts"
import {
  insertToken,
  type OpenToken,
  revokeTokens,
  tokensOf,
  tokenWith,
  touchToken,
} from "../../record/access/token.ts"
import type { Actor } from "../../record/change.ts"
import { hindranceOf } from "../../record/hindrance.ts"
import type { Store } from "../../record/store.ts"
import { together } from "../../recording/together.ts"
import { Problem } from "../problem.ts"
import { noAccount } from "./accounts.ts"
import type { Caller } from "./caller.ts"
import { actsOf } from "./permissions.ts"
import { digestOf, looksLike, newSecret } from "./secret.ts"

const DAY = 86_400_000
/** A token that nobody renews for two years is one that nobody remembers. */
export const LONGEST_TOKEN_DAYS = 2 * 366

/** What a token is to be: its name for people, the account's number, what it may do, and when it ends. */
export interface NewToken {
  readonly name: string
  readonly account: string
  readonly scopes: readonly Act[]
  readonly expires: Date
}

/** Makes a token. `secret` is shown this once. Throws a `Problem` where it would be able to do what its account may not. */
export async function makeToken(
  store: Store,
  by: Actor,
  { name, account, scopes, expires }: NewToken,
  now: Date,
): Promise<{ readonly number: string; readonly secret: string; readonly expires: string }> {
  const days = (expires.getTime() - now.getTime()) / DAY
  if (!(days > 0 && days <= LONGEST_TOKEN_DAYS))
    throw new Problem(422, `a token ends after now, and within ${LONGEST_TOKEN_DAYS} days`)
  if (scopes.length === 0) throw new Problem(422, "a token needs at least one thing that it may do")
  return store.change(by, async (work) => {
    await lockAccounts(work)
    const of = await accountNumbered(changing(work), account)
    if (of === null) throw noAccount()
    if (of.disabled) throw new Problem(409, `the account ${of.name} is disabled`)
    const beyond = scopes.filter((scope) => !actsOf(of.role).includes(scope))
    if (beyond.length > 0) throw new Problem(422, `the role ${of.role} may not: ${beyond.join(", ")}`)
    const { secret, digest } = newSecret("token")
    const token = {
      name,
      account,
      scopes: [...new Set(scopes)],
      digest,
      lastFour: secret.slice(-4),
      made: now.toISOString(),
      expires: expires.toISOString(),
    }
    return { number: await insertToken(work, token), secret, expires: token.expires }
  })
}

/** Ends a token; `of`: only where it is this account's. Throws a `Problem` where there is none such. */
export async function revokeToken(store: Store, by: Actor, number: string, of: string | null): Promise<void> {
  await store.change(by, async (work) => {
    await lockAccounts(work)
    const known = (await tokensOf(changing(work), of)).some((token) => token.number === number)
    if (!known) throw new Problem(404, "there is no such token")
    await revokeTokens(work, [number])
  })
}

/** The tokens of an account, or with null of all, without what they are known by. */
export async function listTokens(store: Store, account: string | null): Promise<Omit<OpenToken, "digest">[]> {
  return (await tokensOf(kept(store), account)).map(({ digest: _, ...token }) => token)
}

/** Who asks by a token; null where it is none of ours, was revoked or has run out, or its account is disabled. */
export async function callerOfToken(store: Store, secret: string, now: Date): Promise<Caller | null> {
  if (!looksLike("token", secret)) return null
  const found = await lookUp(store)(digestOf(secret))
  if (found === null || found.account.disabled || Date.parse(found.token.expires) <= now.getTime()) return null
  await touchToken(store, found.token, now.getTime())
  const { number, name, role } = found.account
  return { account: number, name, role, scopes: found.token.scopes, session: null }
}

const LOOKING_UP = new WeakMap<Store, ReturnType<typeof lookUp>>()

/** Looks a token up by its digest; requests that come at once share a look, which begins after they came. */
function lookUp(store: Store): (digest: string) => ReturnType<typeof tokenWith> {
  const before = LOOKING_UP.get(store)
  if (before !== undefined) return before
  const looking = together(
    async (digests: readonly string[]) => {
      const found = new Map(
        await Promise.all([...new Set(digests)].map(async (one) => [one, await tokenWith(kept(store), one)] as const)),
      )
      return digests.map((digest) => found.get(digest) ?? null)
    },
    { most: MOST_LOOKED_UP, concernsAll: (error) => hindranceOf(error) !== null },
  )
  LOOKING_UP.set(store, looking)
  return looking
}
const MOST_LOOKED_UP = 64
