import { backgroundStretch, daysStretch, lastMonth, monthDays, thirdOf } from "../../../time.ts"
import { type Around, type Parts, pattern, stretchValue, type TimeRule, type Value } from "./rule.ts"
import { END, isCapital, MONTH, monthOf, thirdNamed, YEAR } from "./words.ts"

const PART_OF = "(?:(?:the )?(?<early>early|mid|late|start of|beginning of|middle of|end of)[\\s-]+(?:in )?)?"
/** A month's name alone is one only here; "May" and "March" are other words too. */
const TAKES_MONTH = /(?<!\p{L})(?:in|since|during|from|until|between|month of)\s+$/iu
const TAKES_YEAR = /(?<!\p{L})(?:in|since|during|from|until|of|by|between|back to|the)\s+$/iu
/** "In 2000 people", "in 2015 strikes": the number counts what follows. */
const COUNTED = /^\s+(?:people|civilians|families|fighters|militants|attacks|strikes|raids|homes|houses)(?!\p{L})/iu

/** Rules for months and years. */
export const MONTH_RULES: readonly TimeRule[] = [
  {
    name: "month and year",
    pattern: pattern(`${PART_OF}(?<month>${MONTH})\\.?,? (?:of )?(?<year>${YEAR})${END}`),
    read: ({ early, month, year }) => {
      if (!isCapital(month)) return null
      const { from, to } = thirdOf(monthDays(Number(year), monthOf(month)), thirdNamed(early))
      return stretchValue(daysStretch(from, to, true))
    },
  },
  {
    name: "month",
    pattern: pattern(`${PART_OF}(?:(?<which>last|this) )?(?<month>${MONTH})(?:['’]s)?${END}`),
    read: readMonth,
  },
  {
    name: "year",
    pattern: pattern(
      `(?:(?:the )?(?<early>early|mid|late|start of|beginning of|middle of|end of|spring|summer|autumn|fall|winter)[\\s-]+(?:(?:in|of) )?)?(?<year>${YEAR})${END}(?![-/.]\\d)`,
    ),
    read: ({ early, year }, { before, after }) => {
      if ((early === undefined && !TAKES_YEAR.test(before)) || COUNTED.test(after)) return null
      return stretchValue(backgroundStretch(monthDays(Number(year), 1).from, monthDays(Number(year), 12).to))
    },
  },
]

function readMonth({ early, which, month }: Parts, { reference, before, after }: Around): Value | null {
  if (!isCapital(month) || (early === undefined && which === undefined && !TAKES_MONTH.test(before))) return null
  if (/^\s+(?:\d{1,2}\s+(?:movement|alliance|camp|coalition)|movement|alliance)(?!\p{L})/iu.test(after)) return null
  const days = lastMonth(monthOf(month), reference)
  if (days === null || reference === null) return stretchValue(daysStretch(null, null))
  const { from, to } = thirdOf(days, thirdNamed(early))
  return stretchValue(daysStretch(from, Math.max(from, Math.min(to, reference))))
}
