import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Voices } from "./voices.ts"

/** Who stands behind a report's own voice. */
export interface Sources {
  readonly voices: Voices
  readonly creditOf: CreditOf
}

/** The one agency that a report is credited to, by party id; null where it credits none, or several. */
export type CreditOf = (text: string) => string | null

/**
 * Finds agency credits: in brackets in the dateline ("TOLVANE, March 10 (Tidewater Press) - ..."), or alone on the last
 * line. A story "with reporting by" several agencies is the outlet's own.
 */
export function createCredits(knowledge: Knowledge): CreditOf {
  const agencies = new Map(
    [...knowledge.parties.values()]
      .filter(({ kind }) => kind === "agency")
      .flatMap(({ id, names }) =>
        Object.values(names).flatMap((list) => list.map((name) => [fold(name), id] as const)),
      ),
  )
  return (text) => {
    const head = [...text.slice(0, HEAD).matchAll(/\(([^()\n]{2,40})\)/gu)].map(([, name = ""]) => name)
    const foot = text.slice(text.trimEnd().lastIndexOf("\n") + 1)
    const credited = [...head, ...(foot.length < LONGEST_CREDIT ? [foot] : [])].flatMap(
      (name) => agencies.get(fold(name)) ?? [],
    )
    return new Set(credited).size === 1 ? (credited[0] ?? null) : null
  }
}

/** Title and dateline stand within so many characters. */
const HEAD = 300
/** A last line longer than this is a sentence. */
const LONGEST_CREDIT = 60

const fold = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
