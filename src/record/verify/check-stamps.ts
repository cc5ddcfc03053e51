import { hashOf, readStamp } from "../stamp/timestamp.ts"
import type { KeptHead } from "./check-tree.ts"
import type { Tell } from "./finding.ts"

/** A time stamp as it is kept: for the head of how many entries, and the authority's answer. */
export interface KeptStamp {
  readonly size: number
  readonly response: Buffer
}

/** Checks that each time stamp is for the head that it is kept with. */
export function checkStamps(stamps: readonly KeptStamp[], heads: readonly KeptHead[], tell: Tell): void {
  for (const { size, response } of stamps) {
    const name = `time stamp on the head of ${size} entries`
    const head = heads.find((one) => one.size === size)
    try {
      if (head === undefined) tell(name, "is on a head that is not there")
      else if (readStamp(response).sha256 !== hashOf(head.note).toString("hex")) tell(name, "is on something else")
    } catch (error) {
      tell(name, error instanceof Error ? error.message : String(error))
    }
  }
}
