import { legible } from "../../dossier/legible.ts"
import { ACTS, Act } from "../../model/access.ts"
import { allAccounts, kept } from "../../record/access/account.ts"
import { listTokens, makeToken, revokeToken } from "../../server/access/tokens.ts"
import { Misuse } from "../exit.ts"
import { print, tell } from "../output.ts"
import { account, withAccess } from "./accounts-command.ts"
import { actor } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface TokenFlags extends StoreFlags {
  readonly json?: boolean
}

const USUAL_DAYS = 365
const DAY = 86_400_000

/** `deconflict tokens`: lists tokens, by their last four letters. Gives the exit code. */
export async function tokensCommand(flags: TokenFlags): Promise<number> {
  return withAccess(flags, "tokens", async (store) => {
    const tokens = await listTokens(store, null)
    if (flags.json === true) await print(`${JSON.stringify({ tokens })}\n`)
    else {
      const names = new Map((await allAccounts(kept(store))).map(({ number, name }) => [number, name]))
      for (const { account, name, scopes, lastFour, expires, lastUsed } of tokens) {
        const owner = names.get(account) ?? account
        const words = [
          `…${lastFour}`,
          owner,
          name,
          scopes.join(" "),
          `until ${expires.slice(0, 10)}`,
          usedWords(lastUsed),
        ]
        await print(`${legible(words.join(" · "))}\n`)
      }
      if (tokens.length === 0) tell("there are no tokens")
    }
    return 0
  })
}

/** `deconflict token add`: makes a token and prints it. Gives the exit code. */
export async function addTokenCommand(
  owner: string,
  flags: TokenFlags & { readonly name: string; readonly scope?: readonly string[]; readonly expires?: string },
): Promise<number> {
  const scopes = (flags.scope ?? []).map(actOf)
  if (scopes.length === 0) throw new Misuse("--scope: say what the token may do (--scope read)")
  const now = new Date()
  const expires = flags.expires === undefined ? new Date(now.getTime() + USUAL_DAYS * DAY) : endOf(flags.expires)
  return withAccess(flags, "token add", async (store) => {
    const { number } = await account(store, owner)
    const token = { name: flags.name, account: number, scopes, expires }
    const made = await makeToken(store, actor(flags, "token add"), token, now)
    if (flags.json === true) {
      await print(`${JSON.stringify({ id: made.number, token: made.secret, expires: made.expires })}\n`)
    } else {
      tell(`this token enters as ${legible(owner)} until ${made.expires.slice(0, 10)}; it is not shown again`)
      await print(`${made.secret}\n`)
    }
    return 0
  })
}

/** `deconflict token revoke`: ends a token. Gives the exit code. */
export async function revokeTokenCommand(named: string, flags: TokenFlags): Promise<number> {
  return withAccess(flags, "token revoke", async (store) => {
    const found = (await listTokens(store, null)).filter(
      ({ number, lastFour }) => named === number || named === lastFour,
    )
    const [token, other] = found
    if (token === undefined)
      throw new Misuse(`there is no token ${JSON.stringify(named)}; "deconflict tokens" lists them`)
    if (other !== undefined)
      throw new Misuse(
        `${found.length} tokens end in ${named}; name one by its id: ${found.map((one) => one.number).join(", ")}`,
      )
    await revokeToken(store, actor(flags, "token revoke"), token.number, null)
    if (flags.json === true) await print(`${JSON.stringify({ id: token.number, status: "revoked" })}\n`)
    else await print(`the token …${token.lastFour} (${legible(token.name)}) has ended\n`)
    return 0
  })
}

const usedWords = (lastUsed: string | null) =>
  lastUsed === null ? "never used" : `last used on ${lastUsed.slice(0, 10)} at ${lastUsed.slice(11, 16)} UTC`

function actOf(words: string): Act {
  const act = Act.safeParse(words)
  if (!act.success) throw new Misuse(`--scope: "${words}" is none of ${ACTS.join(", ")}`)
  return act.data
}

/** The end of a day in UTC. */
function endOf(date: string): Date {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(start)) throw new Misuse(`--expires: "${date}" is not a date such as 2027-03-01`)
  return new Date(start + DAY)
}
