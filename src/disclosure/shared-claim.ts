import type { Claim, Notice, Victim } from "../model/claim.ts"
import { type Voices, WITHHELD } from "./voices.ts"
import type { WithheldNames } from "./withheld-names.ts"

/**
 * A claim as it may be shared. Only fields that are listed here go out. `evidence` is where its words stand in the shared
 * text. Free words of private speakers are withheld with their sentence, unless the speaker was `released`. A victim's claim
 * must not come here before the victim was.
 */
export function sharedClaim(
  claim: Claim,
  shared: { readonly id: string; readonly incident: string; readonly evidence: Claim["evidence"] },
  names: WithheldNames,
  voices: Voices,
  released: boolean,
): Claim {
  const closed = !released && voices.isPrivate(claim.speaker.id)
  const words = (text: string) => (closed || names.standIn(text) ? WITHHELD : text)
  const { stance, form, basis, denied, confidence } = claim
  const stated = {
    stance,
    ...shared,
    speaker: voices.speaker(claim.speaker, released),
    ...(form !== undefined && { form }),
    ...(basis !== undefined && { basis }),
    ...(denied !== undefined && { denied }),
    ...(confidence !== undefined && { confidence }),
  }
  switch (claim.facet) {
    case "victim":
      return { ...stated, facet: claim.facet, value: sharedVictim(claim.value, words) }
    case "occurrence":
      return { ...stated, facet: claim.facet, value: { type: claim.value.type } }
    case "civilian-harm":
      return { ...stated, facet: claim.facet, value: { harmed: claim.value.harmed } }
    case "responsibility":
      return { ...stated, facet: claim.facet, value: { actor: sharedActor(claim.value.actor, names, voices) } }
    case "target":
      return { ...stated, facet: claim.facet, value: { what: words(claim.value.what) } }
    case "means":
      return { ...stated, facet: claim.facet, value: { weapon: words(claim.value.weapon) } }
    case "notice":
      return { ...stated, facet: claim.facet, value: sharedNotice(claim.value, words, names, voices) }
    default: {
      const { min, max, group, vague, approximate } = claim.value
      const value = {
        min,
        max,
        group,
        ...(vague !== undefined && { vague: words(vague) }),
        ...(approximate !== undefined && { approximate }),
      }
      return { ...stated, facet: claim.facet, value }
    }
  }
}

/** An accused whom no pack knows keeps a name, unless it is one of those withheld. */
function sharedActor(actor: string, names: WithheldNames, voices: Voices): string {
  return names.standIn(actor) ? voices.id(actor) : actor
}

/** The name was released; the role may name somebody else ("brother of ..."). */
function sharedVictim({ name, age, ageMonths, sex, role, status }: Victim, words: (text: string) => string): Victim {
  return {
    name,
    status,
    ...(age !== undefined && { age }),
    ...(ageMonths !== undefined && { ageMonths }),
    ...(sex !== undefined && { sex }),
    ...(role !== undefined && { role: words(role) }),
  }
}

function sharedNotice(
  { given, kind, from, to, about, when }: Notice,
  words: (text: string) => string,
  names: WithheldNames,
  voices: Voices,
): Notice {
  return {
    given,
    ...(kind !== undefined && { kind }),
    ...(from !== undefined && { from: sharedActor(from, names, voices) }),
    ...(to !== undefined && { to: sharedActor(to, names, voices) }),
    ...(about !== undefined && { about: words(about) }),
    ...(when !== undefined && { when: words(when) }),
  }
}
