import type { TimeMention } from "./time.ts"
import type { Token } from "./token.ts"

/** Token at which each time begins, and the token after it. */
export function timeTokens(tokens: readonly Token[], times: readonly TimeMention[]): Map<number, number> {
  const found = new Map<number, number>()
  let i = 0
  for (const time of times) {
    while (i < tokens.length && (tokens[i]?.start ?? 0) < time.start) i++
    const from = i
    while (i < tokens.length && (tokens[i]?.end ?? 0) <= time.end) i++
    if (i > from) found.set(from, i)
  }
  return found
}
