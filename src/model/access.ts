import { z } from "zod"

/** What a person or machine may be. A record has no coordinators and a line no recorders; both have the others. */
export const ROLES = ["reader", "recorder", "assessor", "coordinator", "administrator"] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** What the routes ask for. `see-withheld`: names, contacts and exact places that are withheld from readers. */
export const ACTS = [
  "read",
  "see-withheld",
  "add",
  "decide",
  "assess",
  "coordinate",
  "export",
  "release",
  "erase",
  "administer",
] as const
export const Act = z.enum(ACTS)
export type Act = z.infer<typeof Act>

/** The two installations, which never share a store, keys or accounts. */
export const INSTALLATIONS = ["record", "line"] as const
export const Installation = z.enum(INSTALLATIONS)
export type Installation = z.infer<typeof Installation>
