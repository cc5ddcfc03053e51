import type { Count, Counted, Group } from "../../model/claim.ts"

/** A count as a range, with nothing of whom or what. */
export type Figures = Pick<Count, "min" | "max" | "vague" | "approximate">

/** "43", "36 to 43", "at least 70", "up to 30", "about 40", "dozens"; "none" for 0, "no number given" without any. */
export function figureWords({ min, max, vague, approximate }: Figures): string {
  if (min === null && max === null) return vague === undefined ? "no number given" : bare(vague)
  if (min === null) return `up to ${max}`
  if (max === null) return `at least ${min}`
  if (min !== max) return `${min} to ${max}`
  if (min === 0) return "none"
  return approximate === true ? `about ${min}` : String(min)
}

/** "43 people", "1 child", "no civilians", "dozens of people", "several civilians". */
export function peopleWords(count: Figures, group: Group): string {
  const many = GROUP_WORDS[group]
  const { min, max, vague } = count
  if (min === null && max === null) return vague === undefined ? many.many : vaguePeople(bare(vague), many.many)
  if (min === 0 && max === 0) return `no ${many.many}`
  const one = (max ?? min) === 1
  return `${figureWords(count)} ${one ? many.one : many.many}`
}

/** A range with what befell them: "36 to 43 killed", "several injured", "11 children killed", "none killed". */
export function tollWords(count: Figures, group: Group, facet: Counted): string {
  return `${group === "people" ? figureWords(count) : peopleWords(count, group)} ${facet}`
}

/** The words for a group of people. */
export const GROUP_WORDS: Readonly<Record<Group, { one: string; many: string }>> = {
  people: { one: "person", many: "people" },
  civilians: { one: "civilian", many: "civilians" },
  children: { one: "child", many: "children" },
  women: { one: "woman", many: "women" },
  combatants: { one: "combatant", many: "combatants" },
  medics: { one: "medic", many: "medics" },
  journalists: { one: "journalist", many: "journalists" },
  "aid-workers": { one: "aid worker", many: "aid workers" },
}

/** "3 reports", "1 report". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`
}

const bare = (vague: string) => vague.replace(/\s+of$/i, "").toLowerCase()

const vaguePeople = (vague: string, people: string) =>
  `${vague}${/^(dozens|scores|hundreds|thousands|tens|a number|a handful|a couple)\b/.test(vague) ? " of" : ""} ${people}`
