import type { Store } from "../../record/store.ts"
import { Problem } from "../problem.ts"
import { type Allowances, allowances, type Limit } from "./allowance.ts"
import { type Refusals, refusals } from "./refusals.ts"

/** Where people and programs come in: the store with its accounts, and what is remembered of those who tried. */
export interface Gate {
  readonly store: Store
  readonly now: () => Date
  readonly tries: Tries
  readonly refusals: Refusals
}

/** Counts tries to enter: under one login name, from one address, and by everybody. */
interface Tries {
  readonly name: Allowances
  readonly address: Allowances
  readonly all: Allowances
}

/** Somebody who mistypes has enough; who guesses comes to 1,440 a day, of which a password of twelve letters knows nothing. */
const BY_NAME: Limit = { most: 10, seconds: 600 }
/** An office behind one address has enough. */
const BY_ADDRESS: Limit = { most: 30, seconds: 300 }
/** A password takes a good third of a second to check, one after another: who came on top of these would only wait. */
const BY_ALL: Limit = { most: 120, seconds: 120 }

/** The gate of a store; one a server. Its counts are in memory and begin anew with it. */
export function openGate(store: Store, now: () => Date): Gate {
  const tries = { name: allowances(BY_NAME), address: allowances(BY_ADDRESS), all: allowances(BY_ALL) }
  return { store, now, tries, refusals: refusals(store, now) }
}

/** Who tries to enter: under which name, and from which address, null where it is not known. */
export interface Attempt {
  readonly name: string
  readonly address: string | null
}

/** Counts a try. Throws a `Problem` where there were too many; whether the name has an account makes no difference. */
export function countTry({ tries, now }: Gate, { name, address }: Attempt): void {
  const at = now().getTime()
  const wait =
    tries.name.take(name, at) ||
    (address === null ? 0 : tries.address.take(network(address), at)) ||
    tries.all.take("all", at)
  if (wait > 0) throw new Problem(429, `too many tries; wait ${wait} s`, { retryAfter: wait })
}

/** Of an IPv6 address the first half: the other one is for whoever has it to choose. */
function network(address: string): string {
  if (!address.includes(":") || address.includes(".")) return address
  const [front = "", back = ""] = address.split("::")
  const groups = front.split(":")
  const zeros = Math.max(0, 8 - groups.length - back.split(":").length)
  return [...groups, ...Array.from({ length: zeros }, () => "0"), ...back.split(":")].slice(0, 4).join(":")
}
