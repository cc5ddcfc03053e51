import type { Account } from "../../model/incident.ts"
import type { Blame } from "../blame.ts"
import { grouped } from "../grouped.ts"
import { plural } from "./counts.ts"
import { accountName, type Parties, partyName } from "./names.ts"

/** Who blames whom, a clause each: "SOHR blames A and B", "C points to D, which denies it", "E says that it did it". */
export function blameClauses(blames: readonly Blame[], parties: Parties): string[] {
  const [own, others] = [blames.flatMap(ownClaim), blames.flatMap(byOthers)]
  const alike = grouped(
    others,
    (blame) => `${verbOf(blame, true)} ${accusers(blame).map(({ id }) => id)} ${denialWords(blame, parties)}`,
  )
  return [
    ...own.map(({ says, suggests }) => {
      const did = says.length > 0 ? "did" : "may have done"
      return `${names(accusers({ says, suggests }), parties)} says that it ${did} it`
    }),
    ...[...alike.values()].flatMap(([first, ...more]) => (first === undefined ? [] : [clause(first, more, parties)])),
    ...blames.filter((blame) => accusers(blame).length === 0).map((blame) => onlyDenied(blame, parties)),
  ]
}

/** Names in a row, those beyond `NAMED` counted: "A, B and 4 others". */
export function names(accounts: readonly Account[], parties: Parties, last = " and "): string {
  const shown = accounts.slice(0, NAMED).map((account) => accountName(account, parties))
  const more = accounts.length - shown.length
  return listed(more > 0 ? [...shown, plural(more, "other")] : shown, last)
}

const NAMED = 3

/** The accused's own account that it did it, or may have. */
const ownClaim = (blame: Blame): Blame[] => accusedBy(blame, ({ id }) => id === blame.actor)
const byOthers = (blame: Blame): Blame[] => accusedBy(blame, ({ id }) => id !== blame.actor)

function accusedBy(blame: Blame, which: (account: Account) => boolean): Blame[] {
  const some = { ...blame, says: blame.says.filter(which), suggests: blame.suggests.filter(which) }
  return accusers(some).length === 0 ? [] : [some]
}

const accusers = ({ says, suggests }: Pick<Blame, "says" | "suggests">) => (says.length > 0 ? says : suggests)
const verbOf = ({ says }: Blame, one: boolean) =>
  says.length > 0 ? `blame${one ? "s" : ""}` : `point${one ? "s" : ""} to`

function clause(first: Blame, more: readonly Blame[], parties: Parties): string {
  const who = accusers(first)
  const actors = [first, ...more].map(({ actor }) => partyName(actor, parties))
  const denial = denialWords(first, parties)
  return `${names(who, parties)} ${verbOf(first, who.length === 1)} ${listed(actors, " and ")}${denial === "" ? "" : `, ${denial}`}`
}

function denialWords({ actor, denies }: Blame, parties: Parties): string {
  if (denies.length === 0) return ""
  const others = denies.filter(({ id }) => id !== actor)
  if (others.length === denies.length) return `denied by ${names(others, parties)}`
  return others.length === 0 ? "which denies it" : `which denies it, as does ${names(others, parties)}`
}

function onlyDenied({ actor, denies }: Blame, parties: Parties): string {
  const own = denies.some(({ id }) => id === actor)
  if (own && denies.length === 1) return `${partyName(actor, parties)} denies it`
  return `${names(denies, parties)} ${denies.length === 1 ? "denies" : "deny"} that ${partyName(actor, parties)} did it`
}

const listed = (items: readonly string[], last: string) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")}${last}${items.at(-1)}`
