import type { Knowledge } from "../knowledge/knowledge.ts"
import type { FoundClaim, FoundParty, FoundPlace, FoundReport } from "../model/found.ts"
import type { Incident } from "../model/incident.ts"
import type { Person } from "../model/person.ts"
import type { Question } from "../record/search/question.ts"
import type { Store } from "../record/store.ts"

/** A question, and the words that the kind of thing is asked for by: of a report, of a claim, of a name. */
export interface Query {
  readonly words: string
  readonly question: Question
}

/** How many answers, and from which cursor on. */
export interface Paging {
  readonly limit: number
  readonly after: string | null
}

/** A part of the answers in a lasting order, and where the next one begins; null where there is none. */
export interface Found<T> {
  readonly items: readonly T[]
  readonly cursor: string | null
}

/** What is answered, by what was asked for. */
export interface Answers {
  readonly incidents: Incident
  readonly reports: FoundReport
  readonly claims: FoundClaim
  readonly parties: FoundParty
  readonly persons: Person
  readonly places: FoundPlace
}

/** Opens what is found, and knows the names of parties. */
export interface Finder {
  readonly store: Store
  readonly parties: Knowledge["parties"]
}
