/** Countries whose places come into English from Arabic letters, each writer by his own ear (ISO alpha-2). */
const FROM_ARABIC = new Set("AE BH DJ DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TD TN YE".split(" "))

/** Letters that writers use for one sound, or for two that an English ear does not part. */
const ONE_SOUND: readonly (readonly [RegExp, string])[] = [
  [/[kx]h|x/g, "x"],
  [/gh/g, "g"],
  [/[sc]h/g, "s"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/[qc]/g, "k"],
]
/** Vowels, the half-vowels that some writers put for them (Naytulah, Naitola), and the h of an ending. */
const VOWELS = /[aeiouyw]+h?$|[aeiouyw]+/g
const DOUBLED = /(.)\1+/g
/** Fewer consonants are shared by too many names (Hama and Hayma). */
const FEWEST = 3

/**
 * What the spellings of one Arabic name have in common besides its folding (`foldName`): its consonants. "Umm Hawsh" and
 * "Um Hosh" are "mhs", "Tall Tamr" and "Tel Tamer" "tltmr". Null for names that have too few, and for those of countries
 * whose names are not written by ear. Two places can share a skeleton: it is a hint, not a name.
 */
function skeletonOf(folded: string, country: string): string | null {
  if (!FROM_ARABIC.has(country) || !/^[a-z]+$/.test(folded)) return null
  return skeleton(folded)
}

/** The skeleton of a folded name wherever it lies; null where it has too few consonants or letters other than Latin ones. */
export function skeleton(folded: string): string | null {
  const sounds = ONE_SOUND.reduce((name, [letters, sound]) => name.replace(letters, sound), folded)
  const consonants = sounds.replace(VOWELS, "").replace(DOUBLED, "$1")
  return /^[a-z]+$/.test(consonants) && consonants.length >= FEWEST ? consonants : null
}

/** Every key that a gazetteer finds a place under for one of its names, folded: the name itself, and its skeleton. */
export function keysOf(folded: string, country: string): string[] {
  const consonants = skeletonOf(folded, country)
  return consonants === null ? [folded] : [folded, skeletonKey(consonants)]
}

/** Under what key a gazetteer keeps a skeleton among its folded names, which never begin so. */
export const skeletonKey = (skeleton: string): string => `~${skeleton}`
