/** Enough of a report to tell its script and language. */
const SAMPLE = 3000
/** At least this share of the words of running English are among the commonest; in headlines alone it can be less. */
const ENGLISH_SHARE = 0.12
const ENGLISH = new Set(
  "the of and to in a that was were for on by with at from said has had have is it as he".split(" "),
)

/**
 * The language of a text as a BCP 47 code, by script and function words, null where they do not settle it.
 * Letters that Arabic, Russian or Ukrainian do not have leave their script undecided.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  const mostly = (part: number) => part > letters / 2
  if (letters === 0) return null
  if (mostly(count(/\p{Script=Arabic}/gu))) return count(/[پچژگڤکیۆێەڕڵ]/g) > letters / 100 ? null : "ar"
  if (mostly(count(/\p{Script=Hebrew}/gu))) return "he"
  if (mostly(count(/\p{Script=Cyrillic}/gu))) return cyrillic(count(/[іїєґІЇЄҐ]/g), count(/[ыэъёЫЭЪЁ]/g))
  if (!mostly(count(/\p{Script=Latin}/gu))) return null
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter((word) => ENGLISH.has(word)).length >= words.length * ENGLISH_SHARE ? "en" : null
}

function cyrillic(ukrainian: number, russian: number): string | null {
  if (ukrainian > 0 && russian === 0) return "uk"
  return russian > 0 && ukrainian === 0 ? "ru" : null
}
