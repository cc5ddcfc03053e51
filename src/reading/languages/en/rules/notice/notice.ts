import type { VerbChunk } from "../../../../chunk.ts"
import { wordsOf } from "../../../../phrase.ts"
import type { Line, Stated } from "../../../../rule.ts"

/** Who told whom, as far as the words say; `about` are the tokens that say of what. */
export interface Told {
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
  readonly about?: readonly [from: number, to: number]
}

/** A notice given or not, by the tokens `[from, to)` that tell it. */
export function notice(
  line: Line,
  given: boolean,
  { from, to, about }: Told,
  span: readonly [from: number, to: number],
  verb: Pick<VerbChunk, "head" | "hedged">,
  kind: "told" | "knew" = "told",
): Stated[] {
  const of = about && about[1] > about[0] ? wordsOf(line, about[0], about[1]) : null
  return [
    {
      facet: "notice",
      value: { given, kind, ...(from ? { from } : {}), ...(to ? { to } : {}), ...(of ? { about: of } : {}) },
      from: span[0],
      to: span[1],
      at: verb.head,
      ...(verb.hedged ? { stance: "suggests" as const } : {}),
    },
  ]
}
