/** What is wrong in a pack's file: where, in which field, and what to do about it. `line` counts from 1. */
export interface Problem {
  readonly file: string
  readonly line: number | null
  readonly field: string
  readonly message: string
}

/** One error for all problems of a pack, one a line: `places.csv:12: precision: expected metres above zero, got "x"`. */
export function packError(pack: string, problems: readonly Problem[]): Error {
  const lines = problems.map(
    ({ file, line, field, message }) => `  ${file}${line === null ? "" : `:${line}`}: ${field}: ${message}`,
  )
  return new Error(`the pack ${pack} has ${problems.length} problem(s):\n${lines.join("\n")}`)
}
