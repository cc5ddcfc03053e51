import type { Party } from "../model/party.ts"
import type { Named, Names } from "./names.ts"
import type { Token } from "./token.ts"

/**
 * The names with short ones settled: "the Coalition", written as a name, is the body last named whose name ends so ("the
 * Vey Coalition"), unless the body that mostly goes by the short name was named in full as well.
 */
export function withShortNames(tokens: readonly Token[], names: Names, parties: ReadonlyMap<string, Party>): Names {
  const ending = new Map<string, { readonly last: string; readonly all: ReadonlySet<string> }>()
  return names.map((named, at): Named | undefined => {
    if (named?.kind !== "party" || named.how === "epithet") return named
    const word = tokens[named.to - 1]?.lower ?? ""
    if (named.to > at + 1) {
      if (!parties.has(named.id)) return named
      ending.set(word, { last: named.id, all: new Set([...(ending.get(word)?.all ?? []), named.id]) })
      return named
    }
    const known = ending.get(word)
    const token = tokens[at]
    const short = token?.capital === true && /\p{Ll}/u.test(token.text) && tokens[at - 1]?.lower === "the"
    return short && known && !known.all.has(named.id) ? { ...named, id: known.last } : named
  })
}
