/** Something that is not as it was recorded: what it is, by name, and what is wrong with it. */
export interface Finding {
  readonly what: string
  readonly problem: string
}

/** Takes findings in. */
export type Tell = (what: string, problem: string) => void

/** What was checked, and what was found. Nothing found means that all of it is as it was recorded. */
export interface Verdict {
  readonly store: string
  /** The key that the heads are signed with, for comparing with the one that was published. */
  readonly key: string
  readonly entries: number
  readonly heads: number
  readonly items: number
  /** Contents that could not be looked at, because their keys are not at hand. */
  readonly unopened: number
  readonly stamps: number
  readonly latest: string | null
  readonly findings: readonly Finding[]
}
