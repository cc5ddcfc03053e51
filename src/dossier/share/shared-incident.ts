import type { Incident } from "../../model/incident.ts"
import type { ClaimRef } from "../../model/mention.ts"
import type { Place } from "../../model/place.ts"
import type { Toll } from "../../model/toll.ts"
import { sharedWhen } from "./shared-reading.ts"
import { type Voices, WITHHELD } from "./voices.ts"
import type { WithheldNames } from "./withheld-names.ts"

/** What a shared incident needs: the ids to share under, and which claims are still there. */
export interface SharedRefs {
  readonly incident: (id: string) => string
  readonly report: (id: string) => string
  readonly telling: (report: string, incident: string) => string
  readonly claim: (report: string, claim: string) => string
  readonly isShared: (ref: ClaimRef) => boolean
}

/** An incident as it may be shared: references renamed, words about private speakers and victims out, the place coarse. */
export function sharedIncident(incident: Incident, refs: SharedRefs, names: WithheldNames, voices: Voices): Incident {
  const words = (text: string) => (names.standIn(text) ? WITHHELD : text)
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
  const { place, placeNames, toll } = incident
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
    id: refs.incident(incident.id),
    formerly: [],
    type: incident.type,
    when: sharedWhen(incident.when, names),
    place: place === null ? null : coarse(place),
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
    related: incident.related.map(({ incident: id, relation, reason }) => ({
      incident: refs.incident(id),
      relation,
      reason: words(reason),
    })),
    questions: incident.questions
      .filter(({ claim }) => refs.isShared(claim))
      .map(({ claim, question }) => ({ claim: refOf(claim), question: words(question) })),
  }
}

/** A shared place is no finer than about a kilometre: the centre on a hundredth of a degree, the area wide enough to hold the true one. */
function coarse({ name, country, admin1, lon, lat, precision }: Place): Place {
  return {
    name,
    country,
    admin1,
    lon: Math.round(lon * 100) / 100,
    lat: Math.round(lat * 100) / 100,
    precision: Math.max(FINEST, precision + SHIFT),
  }
}
const FINEST = 1_000
/** Half a hundredth of a degree north and east, in metres at the equator, rounded up. */
const SHIFT = 800
