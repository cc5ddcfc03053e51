import type { Claim, Notice } from "../../model/claim.ts"
import { type Voices, WITHHELD } from "./voices.ts"
import type { WithheldNames } from "./withheld-names.ts"

/**
 * A claim as it may be shared, or null where it may not be at all: a person's name. Only fields that are listed here go out.
 * `evidence` is where its words stand in the shared text. Free words of private speakers are withheld with their sentence.
 */
export function sharedClaim(
  claim: Claim,
  shared: { readonly id: string; readonly incident: string; readonly evidence: Claim["evidence"] },
  names: WithheldNames,
  voices: Voices,
): Claim | null {
  const closed = voices.isPrivate(claim.speaker.id)
  const words = (text: string) => (closed || names.standIn(text) ? WITHHELD : text)
  const { stance, form, basis, denied, confidence } = claim
  const stated = {
    stance,
    ...shared,
    speaker: voices.speaker(claim.speaker),
    ...(form !== undefined && { form }),
    ...(basis !== undefined && { basis }),
    ...(denied !== undefined && { denied }),
    ...(confidence !== undefined && { confidence }),
  }
  switch (claim.facet) {
    case "victim":
      return null
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
        ...(vague !== undefined && { vague: names.standIn(vague) ? WITHHELD : vague }),
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
