import type { Counted, Group } from "../../model/claim.ts"
import type { Explained, Rule, Use } from "../../model/toll.ts"
import { GROUP_WORDS } from "./counts.ts"

/** What a rule made of one claim, in a few words: "lower end", "12; lower and upper end", "revised since". */
export function useWords(explained: Explained, rule: Rule, claimed: { facet?: Counted; group?: Group }): string {
  const { use, ends = [], group, as } = explained
  const taken = as === undefined ? "" : `taken as ${as}; `
  const whom = group === undefined || group === claimed.group ? "" : ` of ${GROUP_WORDS[group].many}`
  if (use === "end") return `${taken}${endWords(ends)}${whom}`
  if (use === "name") return ends.length > 0 ? "named; no toll is lower than the names" : "named"
  if (use === "within" && rule === "acled-like") return "above the most conservative figure"
  return `${use === "within" ? taken : ""}${USE_WORDS[use]}${use === "within" ? whom : ""}`
}

function endWords(ends: readonly string[]): string {
  if (ends.includes("best") && ends.includes("min") && ends.includes("max")) return "the figure"
  const words = ends.map((end) => END_WORDS[end] ?? end)
  return `${words.length === 1 ? `${words[0]} end` : `${words.join(" and ")} end`}`.replace("best end", "best figure")
}

const END_WORDS: Readonly<Record<string, string>> = { min: "lower", best: "best", max: "upper" }

const USE_WORDS: Readonly<Record<Use, string>> = {
  end: "an end",
  within: "within the range",
  name: "named",
  echo: "repeats another claim",
  denied: "denied: no figure",
  withheld: "left open: no figure",
  "less-sure": "less sure than the same speaker’s own figure",
  words: "words beside the same speaker’s number",
  repeated: "the same again",
  revised: "revised since",
  part: "part of the same speaker’s total",
  "about-others": "about some of them only",
  "below-part": "less than the same speaker counts within it",
  context: "context: said of the dead by the accused side alone",
  "none-beside-dead": "none, where others count dead",
  "no-number": "gives no number",
  "not-counted": "not counted by this rule",
}

/** The grades, as a title. */
export const GRADE_WORDS = {
  confirmed: "Confirmed",
  fair: "Fair",
  weak: "Weak",
  contested: "Contested",
  discounted: "Discounted",
} as const
