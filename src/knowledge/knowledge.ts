import type { Pack } from "../model/pack.ts"
import type { Party } from "../model/party.ts"
import type { Project } from "../model/project.ts"
import type { Gazetteer } from "../space/gazetteer.ts"

/** What readers and reconcilers need to know of the world, loaded once and handed in as a value. */
export interface Knowledge {
  readonly packs: readonly Pack[]
  readonly parties: ReadonlyMap<string, Party>
  readonly gazetteer: Gazetteer
  /** The scope and sources that a person entered for what is being recorded; see `withProject`. */
  readonly project?: Project
}
