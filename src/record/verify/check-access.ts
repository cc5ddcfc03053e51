import { sql } from "kysely"
import type { AccountRow, SessionRow } from "../database/tables.ts"
import type { Derived } from "../derive.ts"
import type { Entry } from "../log/entry.ts"
import type { Store } from "../store.ts"
import type { Tell } from "./finding.ts"

/**
 * Checks accounts and sessions, whose rows follow from several entries each. Sessions may be missing, for those that ran
 * out are taken away; but none may be there that nobody began, that was ended, or of another account.
 */
export interface AccessCheck {
  add(entry: Entry, derived: Derived): void
  end(): Promise<void>
}

export function checkAccess({ database }: Store, tell: Tell): AccessCheck {
  const accounts = new Map<string, AccountRow>()
  const sessions = new Map<string, Pick<SessionRow, "account" | "until">>()

  function add(entry: Entry, { account, accountSet }: Derived): void {
    if (account !== undefined) accounts.set(account.id, account)
    const before = accounts.get(accountSet?.id ?? "")
    if (accountSet !== undefined && before !== undefined) {
      const { credentials = before.credentials, ...columns } = accountSet
      accounts.set(before.id, { ...before, ...columns, credentials })
    }
    if (entry.kind === "session.begun") {
      const { session, until } = entry.detail
      sessions.set(String(session), { account: entry.about ?? "", until: Date.parse(String(until)) })
    }
    if (entry.kind === "session.ended")
      for (const one of [entry.detail["sessions"]].flat()) sessions.delete(String(one))
  }

  async function checkAccounts(): Promise<void> {
    const { rows } = await sql<AccountRow>`select * from account`.execute(database)
    const there = new Map(rows.map((row) => [row.id, row]))
    for (const row of rows) if (!accounts.has(row.id)) tell(`account ${row.id}`, "is there, and no entry made it")
    for (const [id, wanted] of accounts) {
      const row = there.get(id)
      if (row === undefined) tell(`account ${id}`, "is missing in the table account")
      else
        for (const column of ["person", "credentials", "mark", "role", "disabled"] as const)
          if (!isSame(row[column], wanted[column]))
            tell(`account ${id}`, `its column ${column} is not what the log and its contents give`)
    }
  }

  async function checkSessions(): Promise<void> {
    const { rows } = await sql<SessionRow>`select * from session`.execute(database)
    for (const { mark, account, until } of rows) {
      const begun = sessions.get(mark.toString("hex"))
      if (begun === undefined) tell(`session of account ${account}`, "is there, and no entry began it, or one ended it")
      else if (begun.account !== account || begun.until !== until)
        tell(`session of account ${account}`, "is not of the account, or not until the time, that the log says")
    }
  }

  return {
    add,
    async end() {
      await checkAccounts()
      await checkSessions()
    },
  }
}

/** Bytes by their bytes: as text, different ones can look the same. */
function isSame(a: AccountRow[keyof AccountRow], b: AccountRow[keyof AccountRow]): boolean {
  return a instanceof Buffer && b instanceof Buffer ? a.equals(b) : String(a) === String(b)
}
