import type { Incident } from "../model/incident.ts"
import type { ClaimRef } from "../model/mention.ts"
import type { Toll } from "../model/toll.ts"
import { sharedGrades } from "./shared-grades.ts"
import { sharedWhen } from "./shared-reading.ts"
import { type Voices, WITHHELD } from "./voices.ts"
import type { WithheldNames } from "./withheld-names.ts"

/** What a shared incident needs: the ids to share under, and which claims are still there. */
export interface SharedRefs {
  /** Null for one that must not be led to. */
  readonly incident: (id: string) => string | null
  readonly report: (id: string) => string
  readonly telling: (report: string, incident: string) => string
  readonly claim: (report: string, claim: string) => string
  readonly isShared: (ref: ClaimRef) => boolean
}

/**
 * An incident as it may be shared: references renamed, words about private speakers and victims out. `place` is the place
 * as it may be shown, `words` gives words that were made about claims as they may be shared.
 */
export function sharedIncident(
  incident: Incident,
  place: Incident["place"],
  refs: SharedRefs,
  words: (text: string) => string,
  names: WithheldNames,
  voices: Voices,
): Incident {
  const mentionOf = ({ report, incident: id }: Incident["mentions"][number]) => ({
    report: refs.report(report),
    incident: refs.telling(report, id),
  })
  const refOf = ({ report, claim }: ClaimRef): ClaimRef => ({
    report: refs.report(report),
    claim: refs.claim(report, claim),
  })
  const left = (claims: readonly ClaimRef[]) => claims.filter(refs.isShared).map(refOf)
  const sharedSettlement = (settled: Incident["disputes"][number]["settled"], isPrivate: boolean) => {
    const by = left(settled?.by ?? [])
    return settled === null || by.length === 0 ? null : { reason: isPrivate ? WITHHELD : words(settled.reason), by }
  }
  const { placeNames, toll } = incident
  const tollOf = ({ rule, ranges, explanation }: Toll): Toll => ({
    rule,
    ranges: ranges
      .map((range) => ({ ...range, claims: left(range.claims) }))
      .map(({ vague, ...range }) => (vague === undefined ? range : { ...range, vague: words(vague) }))
      .filter(({ claims }) => claims.length > 0),
    explanation: explanation
      .filter(({ claim }) => refs.isShared(claim))
      .map(({ claim, by, ...why }) => ({
        ...why,
        claim: refOf(claim),
        ...(by !== undefined && refs.isShared(by) && { by: refOf(by) }),
      })),
  })
  return {
    id: refs.incident(incident.id) ?? "",
    formerly: [],
    type: incident.type,
    when: sharedWhen(incident.when, names),
    place,
    placeNames: place === null ? placeNames.filter((name) => !names.standIn(name)) : [place.name],
    mentions: incident.mentions.map(mentionOf),
    joins: incident.joins.map(({ mention, score, reasons }) => ({
      mention: mentionOf(mention),
      score,
      reasons: reasons.map(words),
    })),
    accounts: incident.accounts
      .map(({ id, speaker, side, claims, revises }) => {
        const { id: speakerId, text } = voices.speaker(speaker)
        return {
          id: voices.id(id),
          speaker: { id: speakerId, text },
          side: side === null ? null : voices.id(side),
          claims: left(claims),
          revises: revises
            .filter(({ earlier, later }) => refs.isShared(earlier) && refs.isShared(later))
            .map(({ earlier, later }) => ({ earlier: refOf(earlier), later: refOf(later) })),
        }
      })
      .filter(({ claims }) => claims.length > 0),
    disputes: incident.disputes
      .map(({ facet, kind, accounts, claims, reason, settled, agreed }) => ({
        facet,
        kind,
        accounts: accounts.map(voices.id),
        claims: left(claims),
        // A reason can repeat the words that stand against each other.
        reason: accounts.some(voices.isPrivate)
          ? `The reason is ${WITHHELD.slice(1, -1)}: it repeats a private speaker.`
          : words(reason),
        settled: sharedSettlement(settled, accounts.some(voices.isPrivate)),
        agreed: agreed.map(words),
      }))
      .filter(({ claims }) => claims.length > 1),
    toll: tollOf(toll),
    tolls: incident.tolls.map(tollOf),
    grade:
      incident.grade === null
        ? null
        : {
            scheme: incident.grade.scheme,
            grade: incident.grade.grade,
            reasons: incident.grade.reasons.map(({ code, words: reason, claims }) => ({
              code,
              words: words(reason),
              claims: left(claims),
            })),
          },
    ...(incident.graded !== undefined && { graded: sharedGrades(incident.graded, refs, words) }),
    origins: incident.origins.map(({ id, speaker, side, first, reports, copies }) => ({
      id: voices.id(id),
      speaker: voices.id(speaker),
      side: side === null ? null : voices.id(side),
      first: refs.report(first),
      reports: reports.map(refs.report),
      copies: copies.map(({ report, of, reason }) => ({
        report: refs.report(report),
        of: refs.report(of),
        reason: words(reason),
      })),
    })),
    related: incident.related.flatMap(({ incident: id, relation, reason }) => {
      const other = refs.incident(id)
      return other === null ? [] : [{ incident: other, relation, reason: words(reason) }]
    }),
    questions: incident.questions
      .filter(({ claim }) => refs.isShared(claim))
      .map(({ claim, question }) => ({ claim: refOf(claim), question: words(question) })),
  }
}
