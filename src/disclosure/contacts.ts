/** A stretch of a text by which somebody can be reached, or a spot be found. */
export interface Finding {
  readonly what: "contact" | "coordinates"
  readonly start: number
  readonly end: number
}

/**
 * Ways of reaching a person that stand in a text (telephone numbers, mail addresses, accounts, links), and spots finer than
 * a kilometre (degrees, grid references, plus codes), in order. It finds too much rather than too little.
 */
export function contactsIn(text: string): Finding[] {
  const dateless = text.replace(DATE, (date) => "x".repeat(date.length))
  const found = PATTERNS.flatMap(([what, pattern]) =>
    [...dateless.matchAll(pattern)].map((match) => ({ what, start: match.index, end: match.index + match[0].length })),
  )
  const apart: Finding[] = []
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1)
    if (last === undefined || one.start >= last.end) apart.push(one)
    else if (one.end > last.end) apart[apart.length - 1] = { ...last, end: one.end }
  }
  return apart
}

/** Whether anything of the kind stands in a text. */
export function holdsContact(text: string): boolean {
  if (!SUSPECT.test(text)) return false
  return contactsIn(text).length > 0
}

/** None of the patterns matches where none of these stands. */
const SUSPECT = /\p{Nd}|[@+:/\]]|www\.| dot /iu

/** Digits of a date are no telephone number. */
const DATE =
  /(?<!\p{Nd})(?:\p{Nd}{4}[-./]\p{Nd}{1,2}[-./]\p{Nd}{1,2}|\p{Nd}{1,2}[-./]\p{Nd}{1,2}[-./]\p{Nd}{4})(?![-./]?\p{Nd})/gu

const HALF = "[NSEW]?\\s?[-−+]?\\p{Nd}{1,3}[.,٫]\\p{Nd}{3,}\\s?[°º˚]?\\s?[NSEW]?"
const NETWORKS = "telegram|whatsapp|signal|skype|viber|messenger|facebook|instagram|twitter|tiktok"

const PATTERNS: readonly (readonly [Finding["what"], RegExp])[] = [
  // Degrees: two numbers side by side, one with its sign or hemisphere, or after the word for it; minutes.
  ["coordinates", new RegExp(`(?<![\\p{L}\\p{Nd}])${HALF}[\\s,;/|]{1,3}${HALF}(?![\\p{L}\\p{Nd}])`, "giu")],
  ["coordinates", /(?<![\p{L}\p{Nd}])\p{Nd}{1,3}[.,٫]\p{Nd}{3,}\s?(?:[°º˚]|degrees?\b|[NSEW](?![\p{L}\p{Nd}]))/gu],
  ["coordinates", /\b(?:lat|lon|long|latitude|longitude)\b[\s:=]{0,3}(?:of )?[-−+]?\p{Nd}{1,3}[.,٫]\p{Nd}{2,}/giu],
  ["coordinates", /\p{Nd}{1,3}\s?(?:[°º˚]|degrees?|deg)\s?\p{Nd}{1,2}(?:[.,]\p{Nd}+)?\s?(?:['’′m]|min)/giu],
  ["coordinates", /(?<!\p{Nd})\p{Nd}{1,3}[\s:]\p{Nd}{1,2}[\s:]\p{Nd}{1,2}(?:[.,]\p{Nd}+)?\s?[NSEW](?![\p{L}\p{Nd}])/gu],
  // Grid references (MGRS; a grid by its name), plus codes, three words.
  ["coordinates", /(?<![\p{L}\p{Nd}])\p{Nd}{1,2}\s?[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}(?:\s?\p{Nd}){4,10}(?!\p{Nd})/gu],
  ["coordinates", /\bgrid(?: ref(?:erence)?)?\b[\s:.]{0,3}(?:[A-Z]{1,2}\s?)?\p{Nd}(?:\s?\p{Nd}){3,}/giu],
  ["coordinates", /(?<![\p{L}\p{Nd}])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\p{Nd}])/gu],
  ["coordinates", /\/\/\/\p{L}+\.\p{L}+\.\p{L}+/gu],
  // Links and mail addresses, also in the spellings that hide them from robots; accounts.
  ["contact", /\b(?:https?:|www\.)\S+/giu],
  ["contact", /[^\s@<>()]+\s?(?:@|[[(]\s?at\s?[\])])\s?[^\s@<>()]+(?:\s?[[(]\s?dot\s?[\])]\s?\p{L}+)*/giu],
  ["contact", /[\p{L}\p{Nd}._-]+ at [\p{L}\p{Nd}_-]+(?: dot \p{L}{2,})+/giu],
  ["contact", /[@＠][\p{L}\p{Nd}_.-]*/gu],
  [
    "contact",
    new RegExp(`\\b(?:t|wa|signal|telegram|fb|m)\\.me\\/\\S+|\\b(?:${NETWORKS}|vk|x|fb)\\.com\\/\\S+`, "giu"),
  ],
  ["contact", new RegExp(`\\b(?:${NETWORKS})\\b(?: (?:account|channel|handle|user|name|number))*\\s?:\\s?\\S+`, "giu")],
  // Telephone numbers: seven digits and more, or fewer behind a word for them.
  ["contact", /[+＋(]{0,2}\p{Nd}(?:[\s().\-–‑/]*\p{Nd}){6,}/gu],
  [
    "contact",
    /(?:\b(?:tel|phone|telephone|mobile|cell|call)\b|هاتف|тел)[\s:.]{0,3}[+(]?\p{Nd}(?:[\s().-]*\p{Nd}){2,}/giu,
  ],
]
