import type { Incident } from "../model/incident.ts"
import type { Grounds } from "./compare.ts"
import { whyIncludes } from "./containment.ts"
import { groupBy } from "./group-by.ts"
import type { MentionSummary } from "./mention.ts"
import type { Survey } from "./survey.ts"

export type Related = Incident["related"][number]

/**
 * Links of wider incidents (a total, a series) and their parts, each way, by incident id: where a reading puts one within
 * another, or where days and places do so. Linked incidents stay apart.
 */
export function relatedOf(
  mentions: readonly MentionSummary[],
  stretches: Survey["stretches"],
  incidentOf: readonly string[],
  grounds: Grounds,
): Map<string, Related[]> {
  const links = new Map<string, string>()
  const link = (whole: string, part: string, reason: string) => {
    const key = `${whole}|${part}`
    if (whole !== part && !links.has(key) && !links.has(`${part}|${whole}`)) links.set(key, reason)
  }
  for (const [whole, part, reason] of [...said(mentions), ...shown(mentions, stretches, grounds)]) {
    link(incidentOf[whole] ?? "", incidentOf[part] ?? "", reason)
  }
  const related = [...links].flatMap(([key, reason]): { of: string; to: Related }[] => {
    const [whole = "", part = ""] = key.split("|")
    return [
      { of: whole, to: { incident: part, relation: "includes", reason } },
      { of: part, to: { incident: whole, relation: "part-of", reason } },
    ]
  })
  return new Map([...groupBy(related, ({ of }) => of)].map(([id, list]) => [id, list.map(({ to }) => to)]))
}

type Link = readonly [whole: number, part: number, reason: string]

/** Parts that the readings themselves put within a wider incident. */
function said(mentions: readonly MentionSummary[]): Link[] {
  const at = new Map(mentions.map((mention, i) => [`${mention.report}|${mention.incident}`, i]))
  return mentions.flatMap(({ report, within }, part): Link[] => {
    const whole = within === null ? undefined : at.get(`${report}|${within}`)
    return whole === undefined ? [] : [[whole, part, `${report} tells of it as part of the other`]]
  })
}

/**
 * Parts by days and places: among the incidents of one report, which its reader kept apart; and, across reports, parts of
 * a stretch that is too long to be the rough date of an event.
 */
function shown(mentions: readonly MentionSummary[], stretches: Survey["stretches"], grounds: Grounds): Link[] {
  const byReport = [...groupBy(mentions.keys(), (at) => mentions[at]?.report).values()]
  const siblings = byReport.flatMap((own) => own.flatMap((whole) => own.map((part) => [whole, part] as const)))
  return [...siblings, ...stretches].flatMap(([whole, part]): Link[] => {
    const [x, y] = [mentions[whole], mentions[part]]
    const reason = x === undefined || y === undefined || x === y ? null : whyIncludes(x, y, grounds)
    return reason === null ? [] : [[whole, part, reason]]
  })
}
