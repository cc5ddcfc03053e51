/** Enough of a report to tell its script and language. */
const SAMPLE = 1500
/** At least this share of the words of running English are among the commonest; in headlines alone it can be less. */
const ENGLISH_SHARE = 0.12
const ENGLISH = new Set(
  "the of and to in a that was were for on by with at from said has had have is it as he".split(" "),
)
/** More than one letter in a hundred that Arabic does not have is no borrowed name, but Persian, Kurdish or Urdu. */
const OTHER_THAN_ARABIC = /[پچژگڤکیۆێەڕڵ]/g
const STRAY_SHARE = 0.01
const ONLY_UKRAINIAN = /[іїєґ]/i
const ONLY_RUSSIAN = /[ыэъё]/i

/**
 * The language of a text as a BCP 47 code, by script and function words, null where they do not settle it.
 * Letters that Arabic, Russian or Ukrainian do not have leave their script undecided.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const { script, letters } = mainScript(sample)
  switch (script) {
    case "latin":
      return isEnglish(sample) ? "en" : null
    case "arabic":
      return (sample.match(OTHER_THAN_ARABIC)?.length ?? 0) > letters * STRAY_SHARE ? null : "ar"
    case "hebrew":
      return "he"
    case "cyrillic": {
      const ukrainian = ONLY_UKRAINIAN.test(sample)
      if (ukrainian === ONLY_RUSSIAN.test(sample)) return null
      return ukrainian ? "uk" : "ru"
    }
    default:
      return null
  }
}

/** Scripts by the ranges of their letters in UTF-16 (Unicode blocks, presentation forms of Arabic included). */
const SCRIPTS = [
  { script: "latin", ranges: [0x41, 0x5a, 0x61, 0x7a, 0xc0, 0x24f, 0x1e00, 0x1eff] },
  { script: "arabic", ranges: [0x620, 0x64a, 0x66e, 0x6d3, 0x750, 0x77f, 0xfb50, 0xfdff, 0xfe70, 0xfeff] },
  { script: "cyrillic", ranges: [0x400, 0x52f] },
  { script: "hebrew", ranges: [0x5d0, 0x5f2] },
] as const

/** The script that more than half of the letters belong to. Characters of other scripts count as letters, too. */
function mainScript(sample: string): { script: (typeof SCRIPTS)[number]["script"] | null; letters: number } {
  const counts = SCRIPTS.map(() => 0)
  let letters = 0
  for (let i = 0; i < sample.length; i++) {
    const at = SCRIPT_OF[sample.charCodeAt(i)] ?? 0
    if (at > 0) letters++
    if (at > 1) counts[at - 2] = (counts[at - 2] ?? 0) + 1
  }
  const most = counts.findIndex((count) => count > letters / 2)
  return { script: SCRIPTS[most]?.script ?? null, letters }
}

/** By code unit: 0 for what is no letter, 1 for a letter of another script, from 2 on the places in `SCRIPTS`. */
const SCRIPT_OF = scriptTable()

function scriptTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let unit = 0x370; unit < 0x10000; unit++) table[unit] = unit >= 0x2000 && unit < 0x2e80 ? 0 : 1
  SCRIPTS.forEach(({ ranges }, i) => {
    for (let r = 0; r < ranges.length; r += 2) table.fill(i + 2, ranges[r], (ranges[r + 1] ?? 0) + 1)
  })
  return table
}

function isEnglish(sample: string): boolean {
  const words = sample.toLowerCase().split(/[^a-z]+/)
  return words.filter((word) => ENGLISH.has(word)).length >= words.length * ENGLISH_SHARE
}
