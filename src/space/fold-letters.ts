/** Marks that vanish within a word: apostrophes, vowel points, combining marks. */
export const DROP = 0
/** What parts words: spaces, hyphens, points, brackets. */
export const BREAK = 1

/** The plain form of one UTF-16 unit: a lower-case letter without diacritics, `DROP` or `BREAK`. */
export function foldUnit(unit: number): number {
  if (unit < LOW_END) return low[unit] ?? unit
  if (unit >= EXTENDED_LATIN && unit < EXTENDED_LATIN_END) return extendedLatin[unit - EXTENDED_LATIN] ?? unit
  if (unit < PUNCTUATION || unit >= PUNCTUATION_END) return unit
  return unit === 0x2018 || unit === 0x2019 || unit === 0x201b || unit === 0x2032 ? DROP : BREAK
}

/** The second letter of a unit that folds to two (ß, æ, œ, þ); 0 for all others. */
export function secondLetter(unit: number): number {
  return unit < 0xc6 || unit > 0x153 ? 0 : (SECOND.get(unit) ?? 0)
}

/** Latin, Greek, Cyrillic, Hebrew and Arabic. */
const LOW_END = 0x700
const EXTENDED_LATIN = 0x1e00
const EXTENDED_LATIN_END = 0x1f00
const PUNCTUATION = 0x2000
const PUNCTUATION_END = 0x2070

/** Letters that Unicode does not take apart, and Arabic and Persian letters that writers use for one another. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  đ: "d",
  ð: "d",
  ø: "o",
  ħ: "h",
  ə: "a",
  ß: "s",
  æ: "a",
  œ: "o",
  þ: "t",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
  ک: "ك",
}
const SECOND = new Map(
  Object.entries({ ß: "s", Æ: "e", æ: "e", Œ: "e", œ: "e", Þ: "h", þ: "h" }).map(([from, to]) => [
    from.charCodeAt(0),
    to.charCodeAt(0),
  ]),
)

/** Apostrophes and their like: ' ` ´ ʼ ʻ ʾ ʿ ʹ ˈ, the Arabic hamza and tatweel. */
const DROPPED = /['`´ʰ-˿ءـ׳״\p{M}]/u

const low = Uint16Array.from({ length: LOW_END }, (_, unit) => plain(unit))
const extendedLatin = Uint16Array.from({ length: EXTENDED_LATIN_END - EXTENDED_LATIN }, (_, i) =>
  plain(EXTENDED_LATIN + i),
)

function plain(unit: number): number {
  const letter = String.fromCharCode(unit).toLowerCase()
  const base = PLAIN[letter] ?? letter.normalize("NFD").charAt(0)
  const code = (PLAIN[base] ?? base).charCodeAt(0)
  if (DROPPED.test(base)) return DROP
  return /[\p{L}\p{N}]/u.test(base) ? code : BREAK
}
