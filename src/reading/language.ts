import type { Attribution } from "./attribution.ts"
import type { Chunk } from "./chunk.ts"
import type { Names } from "./names.ts"
import type { NamingWords } from "./naming.ts"
import type { Fact, Line, Rule, Stated } from "./rule.ts"
import type { SpeakerWords } from "./speakers.ts"
import type { TimeMention } from "./time.ts"
import type { Sentence, Token } from "./token.ts"
import type { NamedVictim } from "./victim.ts"
import type { Peace } from "./violence.ts"

/** Everything that reading asks of one language; the engine knows none. */
export interface Language {
  readonly code: string
  readonly abbreviations: ReadonlySet<string>
  /** Words, in small letters, that a page puts between a story and the titles of others: "related news". */
  readonly furniture: readonly (readonly string[])[]
  readonly naming: NamingWords
  readonly speakers: SpeakerWords
  readonly rules: readonly Rule[]
  /** Clause words that open a further event rather than the setting of the same ("after", "while"). */
  readonly parting: ReadonlySet<string>
  /** Adverbs that make a clause tell of what happens again and again, which is no incident. */
  readonly habitual: ReadonlySet<string>
  /** What says the same in more words ("has carried out several", "in the past"). */
  readonly habit: RegExp
  /** Words for several things just told of ("these attacks"), with which a sentence goes on about them. */
  readonly resuming: ReadonlySet<string>
  /** Words in a caption's credit ("photo", "agencies"). */
  readonly credits: ReadonlySet<string>
  /** Words that head a page's list of tags. */
  readonly tags: ReadonlySet<string>
  /** Whether a word is a verb with a tense, as far as spelling tells. */
  finite(lower: string): boolean
  /** Nouns for parts of a town and small places, which may stand without a name ("a village"). */
  readonly parts: ReadonlySet<string>
  /** Nouns for ground of any kind, singular: "the town" does not tell which event is meant as "the clinic" does. */
  readonly grounds: ReadonlySet<string>
  /** Words right before a place that is not the event's ("banned in"). */
  readonly elsewhere: RegExp
  /** Nouns for the war as a whole, whose tolls are of no single incident. */
  readonly war: ReadonlySet<string>
  chunk(tokens: readonly Token[], sentence: Sentence, names: Names): readonly Chunk[]
  times(text: string, from: number, to: number, reference: string | null): TimeMention[]
  attributions(line: Line): Attribution[]
  /** Everybody whom a text names as killed, injured or missing. */
  victims(lines: readonly Line[], names: Names): readonly NamedVictim[]
  /** Whether nobody says what the words of a fact tell: negated, asked, expected, or not vouched for. */
  isUnsaid(line: Line, fact: Fact, attributions: readonly Attribution[]): boolean
  /** What a denial, an accusation or a notice says, whoever makes it; `self` stands for the speaker as the actor. */
  contested(line: Line, attribution: Attribution): readonly Stated[]
  /** The rule by which forces are the speaker's own, which only who bears arms can have. */
  readonly ownForces: string
  /** Why the words of a sentence may tell of no war; null where they may. */
  peace(line: Line): Peace | null
  /** Whether a denial has no source of its own and is that of whoever speaks ("reports of … are false"). */
  sourceless(attribution: Attribution): boolean
  /** Whether the cue is the outlet's reading of what was said ("appeared to blame"), not a report of it. */
  glosses(line: Line, attribution: Attribution): boolean
}

/** The actor of a statement that several speakers make of each other. */
export const EACH_OTHER = "each-other"

/** The actor of a statement in which speakers speak of themselves. */
export const SELF = "self"
