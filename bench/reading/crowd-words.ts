import type { Knowledge } from "#src/knowledge/knowledge"
import type { IncidentType } from "#src/model/claim"

/**
 * The crowd's causes for our types of incident. It had no word for strikes from the air, which stand under "shelling", nor
 * for fighting, which stands under "shooting". What has none here is never right.
 */
export const CAUSE_OF: Readonly<Partial<Record<IncidentType, string>>> = {
  "air-strike": "shelling",
  "drone-strike": "shelling",
  shelling: "shelling",
  explosion: "explosion",
  "suicide-bombing": "explosion",
  "chemical-weapon": "chemical and toxic gases",
  shooting: "shooting",
  "armed-clash": "shooting",
  execution: "execution",
}

const GOVERNMENT = "syrian government or russian troops"
const COALITION = "international coalition forces"
const OPPOSITION = "armed opposition groups"

/** The crowd's seven actors by our party ids; it counted Turkey and Israel, where it met them, as foreign forces. */
const ACTOR_OF: Readonly<Record<string, string>> = {
  "syrian-government": GOVERNMENT,
  "russian-military": GOVERNMENT,
  "russian-government": GOVERNMENT,
  "iranian-forces": GOVERNMENT,
  "iranian-government": GOVERNMENT,
  hezbollah: GOVERNMENT,
  "pro-government-militia": GOVERNMENT,
  "us-led-coalition": COALITION,
  "us-military": COALITION,
  "us-government": COALITION,
  "uk-government": COALITION,
  "french-government": COALITION,
  "jordanian-military": COALITION,
  "turkish-military": COALITION,
  "turkish-government": COALITION,
  "israeli-military": COALITION,
  "islamic-state": "the organization of the islamic state in iraq and the levant - isis",
  sdf: "self administration forces",
  ypg: "self administration forces",
  nusra: "al-nusra front",
  opposition: OPPOSITION,
}

/** The crowd's actor for a party: its own, that of the side it is on, or any other armed group among the opposition's. */
export function crowdActor(id: string, { parties }: Knowledge): string {
  const party = parties.get(id)
  const side = party?.alignment?.[0]?.side ?? ""
  return ACTOR_OF[id] ?? ACTOR_OF[side] ?? (party?.kind === "armed-group" ? OPPOSITION : id)
}

/** Governorates that the crowd spells otherwise; it tells the city of Damascus not from its countryside. */
const GOVERNORATE: Readonly<Record<string, string>> = {
  "Deir ez-Zor": "deir ezzor",
  Hasakah: "hasakeh",
  Latakia: "lattakia",
  "Rif Dimashq": "damascus",
  Tartus: "tartous",
}

export const crowdGovernorate = (admin1: string): string => GOVERNORATE[admin1] ?? admin1.toLowerCase()
