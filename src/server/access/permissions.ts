import type { Act, Installation, Role } from "../../model/access.ts"

/**
 * What each role may do. An administrator keeps accounts and keys and sees no more than a reader: who can make accounts
 * must not, by that alone, see witnesses. Erasure is done by two people, of whom one is an administrator.
 */
const MAY: Readonly<Record<Role, readonly Act[]>> = {
  reader: ["read", "export"],
  recorder: ["read", "export", "see-withheld", "add", "decide", "release", "erase"],
  assessor: ["read", "export", "see-withheld", "assess"],
  coordinator: ["read", "export", "coordinate"],
  administrator: ["read", "export", "administer", "erase"],
}

/** The roles that an installation has. */
const ROLES_OF: Readonly<Record<Installation, readonly Role[]>> = {
  record: ["reader", "recorder", "assessor", "administrator"],
  line: ["reader", "assessor", "coordinator", "administrator"],
}

/** The roles that an account of an installation can have. */
export function rolesOf(installation: Installation): readonly Role[] {
  return ROLES_OF[installation]
}

/** Whether a role may do it. `scopes`, of a token, narrows the role and never widens it; null narrows nothing. */
export function may(role: Role, act: Act, scopes: readonly Act[] | null): boolean {
  return MAY[role].includes(act) && (scopes === null || scopes.includes(act))
}

/** All that a role may do: what a token for it can be given. */
export function actsOf(role: Role): readonly Act[] {
  return MAY[role]
}
