import { z } from "zod"
import { Victim } from "./claim.ts"
import { ClaimRef } from "./mention.ts"

/**
 * One named victim over all reports and incidents. `name` is the fullest spelling, `spellings` every one that occurs.
 * `changes`: what was said to have befallen them, by day of the report (null: not dated), oldest first; `status` is the
 * last. `joins`: why a claim was taken to be about the same person as another, with the sum of the weights.
 */
export const Person = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  spellings: z.array(z.string()).min(1),
  ages: z.array(z.number().nonnegative()),
  sex: z.enum(["female", "male"]).nullable(),
  roles: z.array(z.string()),
  status: Victim.shape.status,
  changes: z
    .array(z.object({ status: Victim.shape.status, day: z.iso.date().nullable(), claims: z.array(ClaimRef).min(1) }))
    .min(1),
  incidents: z.array(z.string()).min(1),
  joins: z.array(z.object({ claim: ClaimRef, with: ClaimRef, score: z.number(), reasons: z.array(z.string()) })),
})
export type Person = z.infer<typeof Person>
