import type { z } from "zod"
import { jsonLine } from "./json-line.ts"
import type { Problem } from "./problem.ts"

/** A JSON text checked against a schema; null, with each problem under its line, where it is broken. */
export function readJson<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
  problems: Problem[],
): z.infer<T> | null {
  const value = parse(file, text, problems)
  if (value === undefined) return null
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  for (const { path, message } of checked.error.issues)
    problems.push({ file, line: jsonLine(text, path), field: path.join(".") || "(whole file)", message })
  return null
}

function parse(file: string, text: string, problems: Problem[]): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    problems.push({ file, line: errorLine(text, message), field: "(whole file)", message: `not JSON: ${message}` })
    return undefined
  }
}

function errorLine(text: string, message: string): number | null {
  const position = /position (\d+)/.exec(message)?.[1]
  return position === undefined ? null : text.slice(0, Number(position)).split("\n").length
}
