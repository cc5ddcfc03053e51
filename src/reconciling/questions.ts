import type { Knowledge } from "../knowledge/knowledge.ts"
import type { ClaimOf } from "../model/claim.ts"
import type { Incident } from "../model/incident.ts"
import { nameOf } from "./sides.ts"
import { onFacet, type Statement } from "./statement.ts"
import { partyOf, UNATTRIBUTED } from "./voices.ts"

/** What the record of the line can answer: each claim that somebody had been told or knew, as a question to look up. */
export function questionsOf(statements: readonly Statement[], knowledge: Knowledge): Incident["questions"] {
  return onFacet(statements, "notice").map((statement) => ({
    claim: statement.ref,
    question: `Look up whether ${matter(statement.claim, knowledge)}, as ${speakerOf(statement, knowledge)} ${verb(statement.claim)}.`,
  }))
}

function matter({ value, evidence }: ClaimOf<"notice">, knowledge: Knowledge): string {
  const to = value.to === undefined ? "the other side" : nameOf(value.to, knowledge)
  const not = value.given ? "" : "not "
  // In quotation marks: these are the report's words, and need not fit into the sentence.
  const about = value.about === undefined ? `what is meant by "${evidence.text}"` : `"${value.about}"`
  if (value.kind === "knew") return `${to} ${value.given ? "knew" : "did not know"} of ${about}`
  const from = value.from === undefined ? "" : ` by ${nameOf(value.from, knowledge)}`
  const when = value.when === undefined ? "" : `, ${value.when}`
  return `${to} had ${not}been told${from} of ${about}${when}`
}

const speakerOf = ({ account }: Statement, knowledge: Knowledge) =>
  account === UNATTRIBUTED ? "somebody" : nameOf(partyOf(account), knowledge)

function verb({ stance }: ClaimOf<"notice">): string {
  switch (stance) {
    case "asserts":
      return "said"
    case "denies":
      return "denied"
    case "suggests":
      return "suggested"
    case "withholds":
      return "would neither confirm nor deny"
  }
}
