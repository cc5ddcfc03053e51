import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Speaker } from "../model/claim.ts"
import { isPrivate, type WithheldNames } from "./withheld-names.ts"

/** Speakers, accounts and actors as they may be shared. */
export interface Voices {
  /** The id under which a voice, an account or an actor is shared. */
  id(id: string): string
  /** `released`: this speaker may be shown here. */
  speaker(speaker: Speaker, released?: boolean): Speaker
  outlet(outlet: string | null): string | null
  isPrivate(id: string): boolean
}

/** What stands for withheld words and names. */
export const WITHHELD = "(withheld)"

/** Private speakers become "a resident (withheld)"; whom no pack knows becomes "a speaker (withheld)", told apart by number only. `open`: ids of private speakers who were released wherever they speak. */
export function voices(
  knowledge: Knowledge,
  names: WithheldNames,
  reportIds: ReadonlyMap<string, string>,
  open: ReadonlySet<string>,
): Voices {
  const numbers = new Map<string, number>()
  const numbered = (kind: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `${kind}-${number}`
  }
  const isPrivateId = (id: string) => !id.startsWith(OUTLET) && !open.has(id) && isPrivate({ id }, knowledge)
  const outlet = (name: string | null) =>
    name !== null && names.standIn(name) ? numbered("withheld-outlet", name) : name
  const idOf = (id: string): string => {
    if (id.startsWith(OUTLET)) {
      const name = id.slice(OUTLET.length)
      return OUTLET + (reportIds.get(name) ?? outlet(name))
    }
    if (isPrivateId(id)) return numbered("withheld", id)
    return id
  }
  return {
    id: idOf,
    outlet,
    isPrivate: isPrivateId,
    speaker: (speaker, released = false) => {
      if (!released && isPrivateId(speaker.id))
        return { id: idOf(speaker.id), text: `${SINGULAR[speaker.id] ?? "a speaker"} ${WITHHELD}` }
      const { id, text, person, office, inferred } = speaker
      const shown = (words: string | undefined) => words !== undefined && !names.standIn(words)
      return {
        id,
        text: shown(text) ? text : "",
        ...(person !== undefined && shown(person) && { person }),
        ...(office !== undefined && shown(office) && { office }),
        ...(inferred !== undefined && { inferred }),
      }
    },
  }
}

const OUTLET = "outlet:"

const SINGULAR: Readonly<Record<string, string>> = {
  residents: "a resident",
  witnesses: "a witness",
  medics: "a medic",
  activists: "an activist",
}
