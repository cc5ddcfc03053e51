import { z } from "zod"
import { Mention } from "./mention.ts"

/** Who decided, when (ISO 8601 with its zone) and why, under an id that `undo` can name. */
const decided = z.object({
  id: z.string().min(1),
  by: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  why: z.string().min(1),
})

/**
 * What a person decided about which mentions tell of one incident. It names mentions, not incidents, so that it means the
 * same whatever else is read later; the machine never overturns it.
 * - `merge`: the incidents of these mentions are one.
 * - `split`: none of `mentions` is of one incident with any of `from`.
 * - `move`: `mention` is of one incident with all of `to`, and with none of `from`.
 * - `accept`, `refuse`: the answer to a proposal that `mention` is of one incident with `with`.
 * - `undo`: another decision (an undo, too) counts as never made.
 */
export const Decision = z.discriminatedUnion("kind", [
  decided.extend({ kind: z.literal("merge"), mentions: z.array(Mention).min(2) }),
  decided.extend({ kind: z.literal("split"), mentions: z.array(Mention).min(1), from: z.array(Mention).min(1) }),
  decided.extend({ kind: z.literal("move"), mention: Mention, from: z.array(Mention), to: z.array(Mention).min(1) }),
  decided.extend({ kind: z.literal("accept"), proposal: z.string().optional(), mention: Mention, with: Mention }),
  decided.extend({ kind: z.literal("refuse"), proposal: z.string().optional(), mention: Mention, with: Mention }),
  decided.extend({ kind: z.literal("undo"), decision: z.string().min(1) }),
])
export type Decision = z.infer<typeof Decision>

/**
 * A join that the machine does not make by itself: `mention` may be of `incident`, where it comes closest to `with`. It
 * waits for a person, whose answer is a decision of the kind `accept` or `refuse`. `score` and `reasons` as in a join.
 */
export const Proposal = z.object({
  id: z.string().min(1),
  mention: Mention,
  incident: z.string().min(1),
  with: Mention,
  score: z.number(),
  reasons: z.array(z.string()),
})
export type Proposal = z.infer<typeof Proposal>

/** A decision, or a part of one, that cannot be followed: later ones contradict it, or what it names is not there. */
export const SetAside = z.object({ decision: z.string(), reason: z.string(), against: z.array(z.string()) })
export type SetAside = z.infer<typeof SetAside>

/**
 * A decision as it holds now. `undoneBy`: the undoing by which it counts as never made; `setAside`: what of it cannot be
 * followed, and why. `incidents`: the ids of the incidents that the mentions it was made on are of now.
 */
export const StandingDecision = z.object({
  decision: Decision,
  undoneBy: z.string().nullable(),
  setAside: z.array(SetAside),
  incidents: z.array(z.string()),
})
export type StandingDecision = z.infer<typeof StandingDecision>
