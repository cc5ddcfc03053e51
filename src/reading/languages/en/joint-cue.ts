import type { Line } from "../../rule.ts"
import type { Draft } from "./draft.ts"

/** "neither confirmed nor denied", "declined to confirm or deny": two cues that together withhold what follows. */
export function joined(line: Line, drafts: readonly Draft[]): Draft[] {
  const denials = new Set(drafts.filter((draft) => confirming(line, drafts, draft)))
  return drafts
    .filter((draft) => !denials.has(draft))
    .map((draft) => {
      const denial = [...denials].find((one) => confirming(line, drafts, one) === draft)
      return denial ? { ...draft, cue: { ...draft.cue, to: denial.cue.to }, content: denial.content } : draft
    })
}

/** The cue of confirming that a denial hangs on by "or" or "nor". */
function confirming(line: Line, drafts: readonly Draft[], denial: Draft): Draft | undefined {
  if (denial.kind !== "denies") return undefined
  const tie = line.chunks.find(({ to }) => to === denial.cue.from)
  if (tie?.kind !== "and" || !/^n?or$/.test(tie.word)) return undefined
  return drafts.find(({ cue, stance }) => cue.to === tie.from && stance === "withholds")
}
