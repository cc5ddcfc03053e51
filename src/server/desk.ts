import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Installation } from "../model/access.ts"
import type { Store } from "../record/store.ts"

/** What every route works with. */
export interface Desk {
  readonly store: Store
  readonly knowledge: Knowledge
  readonly installation: Installation
  readonly now: () => Date
}
