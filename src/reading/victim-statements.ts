import type { Stretch } from "./attribution.ts"
import type { Heard } from "./hear.ts"
import { carrying } from "./quoted-voice.ts"
import type { Line } from "./rule.ts"
import { isQuoted, type Statement, speakingAt, standing } from "./statement.ts"
import type { NamedVictim } from "./victim.ts"
import { OUTLET } from "./voice.ts"

/**
 * A named victim under the speech around it, or for an item of a list around its head. Whose death is denied is denied;
 * who denies having killed somebody says nothing of whether they are dead.
 */
export function victimStatements(
  { fact, line, under }: NamedVictim,
  lines: readonly Line[],
  heard: Heard,
  quotes: readonly Stretch[],
): Omit<Statement, "line">[] {
  const place = under ?? { line, at: fact.at }
  const said = heard.lines[place.line]
  const within = lines[place.line]
  if (!said || !within) return []
  const around = speakingAt(said.voiced, place.at)
  const [inner, ...outer] = around
  const denied = inner?.attribution.kind === "denies" && inner.attribution.stance !== "withholds"
  if (denied && (fact.deed || fact.stance || outer.some(({ attribution }) => attribution.kind === "denies"))) return []
  const stood = denied ? outer : around
  const standsAs = standing(fact, "plain", stood)
  if (!standsAs) return []
  const quote = isQuoted(quotes, place.at)
  const own = denied ? inner.voice : standsAs.voice
  const voice = own ?? carrying(within, place.at, said, heard, quotes) ?? OUTLET
  return [
    {
      fact,
      voice,
      stance: denied ? "denies" : standsAs.stance,
      form: quote ? "direct" : voice === OUTLET ? "gloss" : "indirect",
      via: standsAs.via,
      basis: denied ? inner.attribution.basis : standsAs.basis,
    },
  ]
}
