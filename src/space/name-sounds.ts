import { consonantsOf } from "./consonants.ts"
import { foldName } from "./fold.ts"

/** One part of a name: its consonants in one spelling, the vowels before each of them, and whether it is in Arabic letters. */
export interface NamePart {
  readonly sound: string
  readonly vowels: readonly string[]
  readonly letters: string
  readonly arabic: boolean
}

/** The parts of a person's name, in order, without titles, articles, nicknames and words for "son of". */
export function nameParts(name: string): NamePart[] {
  return foldedParts(name).flatMap((letters) => {
    const arabic = ARABIC.test(letters)
    const latin = arabic ? romanised(letters) : letters
    const sound = consonantsOf([latin]).replace(/(?<=.)w/g, "")
    return sound === "" ? [] : [{ sound, vowels: vowelsOf(latin), letters, arabic }]
  })
}

/** The parts of a name in small letters without marks. */
export function foldedParts(name: string): string[] {
  return name
    .replace(/\(.*?\)|“.*?”|".*?"/gu, " ")
    .replace(SERVANT, "$1 ")
    .split(/[\s,.\-–‐]+/u)
    .map(foldName)
    .filter((part) => part !== "" && !IN_NAMES.has(part))
}

/**
 * Whether two parts are one name in two transcriptions: the same consonants, and no two vowels that no transcription
 * takes for one another (Hassan and Hussein, Mahmoud and Mohammed share their consonants). A vowel that is not written,
 * and e, stand for any. Arabic letters write the long vowels alone, so two Arabic names must agree in them.
 */
export function isSameSound(a: NamePart, b: NamePart): boolean {
  if (a.letters === b.letters) return true
  if (a.sound !== b.sound || (a.arabic && b.arabic)) return false
  return a.vowels.every((vowel, i) => isSameVowel(vowel, b.vowels[i] ?? ""))
}

function isSameVowel(a: string, b: string): boolean {
  if (a === "" || b === "" || a.includes("e") || b.includes("e")) return true
  return [...a].some((vowel) => b.includes(vowel))
}

/** "Abdelrahman", "Abdul Rahman", "Abd ar-Rahman": the servant of, and of whom. */
const SERVANT = /\b(abd)[\s-]*[aeu](?:l|r(?=[\s-]*r)|s(?=[\s-]*s))[\s-]*(?=[a-z]{3})/giu

/** Articles, "son" and "daughter of", titles. */
const IN_NAMES: ReadonlySet<string> = new Set(
  "al el ul ar as ash ad an at az bin ibn ben bint mr mrs ms dr doctor sheikh shaikh haj hajj haji hajji baby infant child بن ابن بنت".split(
    " ",
  ),
)

const ARABIC = /[\u0600-\u06ff]/u

/** Arabic letters as transcriptions mostly write them, so far as consonants and long vowels go. */
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  "a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w i p ch g v"
    .split(" ")
    .map((latin, i) => ["ابتثجحخدذرزسشصضطظعغفقكلمنهويپچگڤ"[i] ?? "", latin]),
)

function romanised(word: string): string {
  const letters = [...word].map((letter) => LETTERS[letter] ?? "").join("")
  return letters.replace(/(?<=.)h$/, "ah")
}

/** The vowels before each consonant: a, i, u, or e where spelling leaves it open; long ones as they sound. */
function vowelsOf(word: string): string[] {
  const spelled = word
    .replace(/(?<=[aeiouy])h$/, "")
    .replace(/ee|iy|ii/g, "i")
    .replace(/oo|ou|uw/g, "u")
    .replace(/[ae][iy]/g, "e")
    .replace(/kh|sh|gh|th|dh|ph|ch/g, "k")
    .replace(/(?<=.)w/g, "u")
    .replace(/([^aeiouy])\1+/g, "$1")
  const groups = spelled.split(/[^aeiouy]/).slice(0, -1)
  return groups.map((group) => group.replace(/o/g, "u").replace(/y/g, "i"))
}
