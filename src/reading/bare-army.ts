import type { Named } from "./names.ts"
import type { Token } from "./token.ts"

/** What "the army" is made of in a language. */
export interface ArmyWords {
  /** "army", "military": by which a state's forces are called once they have been named. */
  readonly armies: ReadonlySet<string>
  /** Articles before them. */
  readonly bareArticles: ReadonlySet<string>
  /** Whether a word behind them tells that they speak: no "military airfield", no "the military fired". */
  armyEnds(lower: string): boolean
}

/** Names "the army" that speaks where the text names one army and no more: it is that one. */
export function nameBareArmy(tokens: readonly Token[], names: (Named | undefined)[], words: ArmyWords): void {
  const isArmy = (token: Token | undefined) => token !== undefined && words.armies.has(token.lower)
  const armies = new Map<string, Named>()
  names.forEach((named) => {
    if (named?.kind === "party" && named.how === "name" && isArmy(tokens[named.to - 1])) armies.set(named.id, named)
  })
  const [army, ...more] = armies.values()
  if (!army || more.length > 0) return
  let free = 0
  tokens.forEach((token, i) => {
    const named = names[i]
    if (named) free = named.to
    if (named || i < free || !isArmy(token) || !words.bareArticles.has(tokens[i - 1]?.lower ?? "")) return
    if (words.armyEnds(tokens[i + 1]?.lower ?? ".")) names[i] = { ...army, to: i + 1 }
  })
}
