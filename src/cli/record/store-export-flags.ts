import type { QuestionFlags } from "./question-flags.ts"
import type { StoreFlags } from "./store-flags.ts"

/** The options of an export out of a store, as commander hands them over. */
export interface StoreExportFlags extends StoreFlags, QuestionFlags {
  readonly withheld?: boolean
}

/** Options that go with a store and not with paths, as they are written. */
const OF_A_STORE: Readonly<Record<Exclude<keyof StoreExportFlags, "outlet">, string>> = {
  data: "--data",
  keys: "--keys",
  by: "--by",
  withheld: "--withheld",
  near: "--near",
  within: "--within",
  place: "--place",
  from: "--from",
  to: "--to",
  publishedFrom: "--published-from",
  publishedTo: "--published-to",
  language: "--language",
  told: "--told",
  said: "--said",
  party: "--party",
  speaker: "--speaker",
  facet: "--facet",
  stance: "--stance",
  person: "--person",
  dispute: "--dispute",
  type: "--type",
  grade: "--grade",
  suggested: "--suggested",
  outdatedGrade: "--outdated-grade",
}

/** Of the options that were given, those that go with a store alone. */
export function storeOptionsIn(flags: StoreExportFlags): string[] {
  return Object.entries(OF_A_STORE)
    .filter(([name]) => flags[name as keyof typeof OF_A_STORE] !== undefined)
    .map(([, option]) => option)
}
