/** Names of the months as reports print them, January first, by language; compared in small letters, Arabic without hamza on alef. */
export const MONTH_NAMES = {
  en: [
    ["january", "jan"],
    ["february", "feb"],
    ["march", "mar"],
    ["april", "apr"],
    ["may"],
    ["june", "jun"],
    ["july", "jul"],
    ["august", "aug"],
    ["september", "sept", "sep"],
    ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"],
  ],
  /** The Levant's and Iraq's names, those of Egypt and the Gulf, and those of the Maghreb. */
  ar: [
    ["كانون الثاني", "يناير", "جانفي"],
    ["شباط", "فبراير", "فيفري"],
    ["اذار", "مارس"],
    ["نيسان", "ابريل", "افريل"],
    ["ايار", "مايو", "ماي"],
    ["حزيران", "يونيو", "يونيه", "جوان"],
    ["تموز", "يوليو", "يوليه", "جويلية"],
    ["اب", "اغسطس", "اوت"],
    ["ايلول", "سبتمبر"],
    ["تشرين الاول", "اكتوبر"],
    ["تشرين الثاني", "نوفمبر"],
    ["كانون الاول", "ديسمبر"],
  ],
} as const satisfies Record<string, readonly (readonly string[])[]>

/** Month number from 1 by name, all languages together. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.values(MONTH_NAMES).flatMap((months) =>
    months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  ),
)
