import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { Speaker } from "../../model/claim.ts"
import type { Account } from "../../model/incident.ts"
import { PARTY_KIND_WORDS } from "./vocabulary.ts"

/** What naming needs of the world: the parties by id. */
export type Parties = Knowledge["parties"]

export const NO_PARTIES: Parties = new Map()

/** A party's usual name; its id in words where no pack knows it. */
export function partyName(id: string, parties: Parties): string {
  return parties.get(id)?.name ?? id.replaceAll("-", " ")
}

/** An outlet by the name that a pack gives it, else as it came. */
export function outletName(outlet: string | null, parties: Parties): string {
  if (outlet === null || outlet === "") return "outlet not known"
  return parties.get(outlet)?.name ?? outlet
}

/** Whose account it is. Voices without a name keep what they are: "No accuser named", "AFP, in its own words". */
export function accountName({ id, speaker }: Pick<Account, "id" | "speaker">, parties: Parties): string {
  if (id.startsWith(OUTLET)) return outletName(id.slice(OUTLET.length), parties)
  if (id === "unattributed") return "Nobody named"
  const party = parties.get(id)
  if (party !== undefined) return party.name
  return speaker.text === "" ? partyName(id, parties) : speaker.text
}

/** What kind of voice an account is: "news agency", "in its own words" for an outlet, empty where nothing is known. */
export function accountKind(id: string, parties: Parties): string {
  if (id.startsWith(OUTLET)) return "outlet, in its own words"
  if (id === "unattributed") return "accuser not named"
  const kind = parties.get(id)?.kind
  return kind === undefined ? "" : PARTY_KIND_WORDS[kind]
}

/** Who speaks in one claim: name and office beside the body spoken for. */
export function speakerName(speaker: Speaker, outlet: string | null, parties: Parties): string {
  if (speaker.id === "outlet") return outletName(outlet, parties)
  const body = accountName({ id: speaker.id, speaker }, parties)
  const person = [speaker.person, speaker.office].filter((part) => part !== undefined && part !== "").join(", ")
  return person === "" ? body : `${body} (${person})`
}

const OUTLET = "outlet:"
