import type { Claim, ClaimOf, Counted, Notice, Victim } from "../../model/claim.ts"
import { peopleWords, plural } from "./counts.ts"
import { type Parties, partyName } from "./names.ts"
import { TYPE_IN_SENTENCE } from "./vocabulary.ts"

/**
 * What a claim says, to be read after its stance: "(says) 43 people were killed", "(denies) that civilians were harmed",
 * "(leaves open) whether it did it".
 */
export function statementWords(claim: Claim, parties: Parties): string {
  switch (claim.facet) {
    case "occurrence":
      return joined(claim, `${TYPE_IN_SENTENCE[claim.value.type]} took place`)
    case "responsibility":
      return responsibility(claim, parties)
    case "killed":
    case "injured":
    case "missing":
      return joined(claim, count(claim))
    case "civilian-harm":
      return joined(claim, claim.value.harmed ? "civilians were harmed" : "no civilians were harmed")
    case "target":
      return target(claim)
    case "means":
      return joined(claim, `${claim.value.weapon} used`, `the use of ${claim.value.weapon}`)
    case "notice":
      return joined(claim, notice(claim, parties))
    case "victim":
      return joined(claim, victim(claim.value))
  }
}

/** A statement with the word that its stance asks for before it. */
function joined({ stance }: Claim, statement: string, denied?: string): string {
  if (stance === "denies") return denied ?? `that ${statement}`
  return stance === "withholds" ? `whether ${statement}` : statement
}

function responsibility(claim: ClaimOf<"responsibility">, parties: Parties): string {
  const own = claim.value.actor === claim.speaker.id
  if (own && claim.stance === "denies") return claim.denied === "intent" ? "having meant it" : "having done it"
  const actor = own ? "it" : partyName(claim.value.actor, parties)
  return joined(claim, claim.stance === "suggests" ? `${actor} may have done it` : `${actor} did it`)
}

function count(claim: ClaimOf<Counted>): string {
  const { min, max } = claim.value
  const befell = claim.facet === "missing" ? "missing" : claim.facet
  return `${peopleWords(claim.value, claim.value.group)} ${(max ?? min) === 1 ? "was" : "were"} ${befell}`
}

function target(claim: ClaimOf<"target">): string {
  const { what } = claim.value
  return joined(claim, `hit or aimed at: ${what}`, claim.denied === "intent" ? `aiming at ${what}` : `hitting ${what}`)
}

function notice({ value }: ClaimOf<"notice">, parties: Parties): string {
  const of = [value.about && `about ${value.about}`, value.when && `(${value.when})`].filter(Boolean).join(" ")
  const said = value.kind === "knew" ? knew(value, parties) : told(value, parties)
  return of === "" ? said : `${said} ${of}`
}

function knew({ given, from, to }: Notice, parties: Parties): string {
  const who = to ?? from
  const knowing = given ? "knew" : "did not know"
  return who === undefined
    ? `it was ${given ? "" : "not "}known beforehand`
    : `${partyName(who, parties)} ${knowing} beforehand`
}

function told({ given, from, to }: Notice, parties: Parties): string {
  const not = given ? "" : "not "
  if (from !== undefined && to !== undefined)
    return `${partyName(from, parties)} had ${not}told ${partyName(to, parties)} beforehand`
  if (from !== undefined) return `${partyName(from, parties)} had ${not}given notice`
  if (to !== undefined) return `${partyName(to, parties)} had ${not}been told beforehand`
  return given ? "notice had been given" : "no notice had been given"
}

function victim({ name, age, ageMonths, role, status }: Victim): string {
  const old = ageMonths === undefined ? age : ageMonths === 0 ? "under a month" : plural(ageMonths, "month")
  return `${[name, old, role].filter((part) => part !== undefined && part !== "").join(", ")}: ${status}`
}
