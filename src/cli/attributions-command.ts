import { type AttributedWords, attributionsOf } from "../reading/attributions.ts"
import { printSpans, type SpanFlags, type SpanKind } from "./print-spans.ts"

/** `deconflict attributions`: prints who is given as saying what in each report. Gives the exit code. */
export function attributionsCommand(paths: readonly string[], flags: SpanFlags): Promise<number> {
  return printSpans(paths, flags, ATTRIBUTIONS)
}

const ATTRIBUTIONS: SpanKind<AttributedWords> = {
  field: "attributions",
  noun: "attribution",
  columns: ["source", "cue", "content"],
  find: attributionsOf,
  cells: ({ source, cue, content }) => [
    source?.text ?? "(nobody named)",
    cue.text,
    content.map(({ text }) => text).join(" … "),
  ],
}
