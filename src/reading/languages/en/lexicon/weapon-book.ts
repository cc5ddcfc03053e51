import type { IncidentType } from "../../../../model/claim.ts"
import { type PhraseBook, phraseBook } from "../../../names.ts"
import { tokenize } from "../../../token.ts"
import { WEAPONS } from "./weapons.ts"

/** Weapon names in singular and plural, as phrases over tokens. */
export const WEAPON_BOOK: PhraseBook<IncidentType | null> = phraseBook(
  Object.entries(WEAPONS).flatMap(([name, means]) =>
    [...new Set([name, plural(name)])].map((spelling) => {
      const words = tokenize(spelling).map((token) => token.lower)
      return { words, capital: words.map(() => 0 as const), means }
    }),
  ),
)

function plural(name: string): string {
  if (name.endsWith(" gas")) return `${name}es`
  if (/(?:sarin|chlorine|artillery|fire|ordnance|napalm|phosphorus|vx|mustard|explosives|ammunition)$/.test(name))
    return name
  return `${name}s`
}
