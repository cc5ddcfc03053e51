import type { NounChunk } from "../../chunk.ts"
import type { Line } from "../../rule.ts"

const OFFICE =
  /^(?:spokesman|spokeswoman|spokesperson|spokesmen|head|chief|director|president|minister|premier|chancellor|secretary|governor|chairman|commander|leader|member|envoy|ambassador|official|officials|source|sources|activist|activists|correspondent|reporter|resident|residents|witness|witnesses|eyewitness|eyewitnesses|doctor|doctors|medic|medics|general|colonel|lieutenant|major|captain|representative|adviser|advisor|deputy|statement|command|directorate|ministry|office|department|photographer|operator|monitor|monitors|agency|agencies|network|group|observatory|police|lawmaker|analyst|analysts|manager|coordinator|founder|television|tv|channel|broadcaster|newspaper|daily|website|websites|media|radio|outlet|outlets|rescuers|villagers|locals|authorities|diplomat|diplomats|aide|scientists|experts|lawyer|mayor|senator|campaign)$/

/** A noun that names an office or a kind of source, at its head or as its first word. */
export function isOffice(line: Line, chunk: NounChunk): boolean {
  return OFFICE.test(word(line, chunk.head)) || OFFICE.test(word(line, chunk.from))
}

/** "a monitoring group", "SANA", "he": what speaks wherever it stands right before a cue. */
export function speaksPlainly(line: Line, chunk: NounChunk): boolean {
  if (chunk.role === "pronoun") return NOMINATIVE.test(word(line, chunk.head))
  return OFFICE.test(word(line, chunk.head)) || (chunk.role === "word" && !chunk.negated)
}
const NOMINATIVE = /^(?:he|she|it|they|we|i)$/

/** A person's name, or a body, beside which an office can stand. */
export const isPersonLike = (line: Line, chunk: NounChunk): boolean =>
  (chunk.role === "thing" ||
    chunk.role === "people" ||
    chunk.role === "force" ||
    (chunk.role === "place" && chunk.to - chunk.from > 1)) &&
  (line.tokens[chunk.head]?.capital === true || OFFICE.test(word(line, chunk.head)))

/** "officials of", "the head of": what can stand before the "of" of a source. */
export const canLead = (line: Line, chunk: NounChunk): boolean =>
  (chunk.role === "people" && !chunk.count) || isOffice(line, chunk)

/** Whether a noun group can be somebody who says something. */
export function canSpeak(line: Line, chunk: NounChunk): boolean {
  const head = word(line, chunk.head)
  switch (chunk.role) {
    case "force":
    case "word":
      return true
    case "people":
      return !chunk.count || OFFICE.test(head) || (chunk.count.min === 1 && chunk.count.max === 1)
    case "pronoun":
      return /^(?:he|she|it|they|who|we|i|one)$/.test(head)
    case "place":
      return true
    case "thing":
      return line.tokens[chunk.head]?.capital === true || OFFICE.test(head)
    case "site":
      return OFFICE.test(head)
    default:
      return chunk.parties.length > 0 && chunk.role !== "event" && chunk.role !== "weapon" && chunk.role !== "toll"
  }
}

const word = (line: Line, at: number) => line.tokens[at]?.lower ?? ""
