import { inks } from "../dossier/ink.ts"
import { legible } from "../dossier/legible.ts"
import { plural } from "../dossier/words/counts.ts"
import { TYPE_WORDS } from "../dossier/words/vocabulary.ts"
import { wrapped } from "../dossier/wrapped.ts"
import type { Incident } from "../model/incident.ts"
import type { ListComparison, ListedIncident } from "../model/listed-incident.ts"

const INDENT = "  "
/** Narrower than this a line would hold a word each. */
const LEAST_WIDTH = 40

/**
 * A comparison with a list for people: what differs first, with both values a line each, then what is missing on either side,
 * then what agrees. Ends with a line that counts them.
 */
export function comparisonText(
  comparison: ListComparison,
  incidents: ReadonlyMap<string, Incident>,
  { colour, width }: { readonly colour: boolean; readonly width: number },
): string {
  const ink = inks(colour)
  const { agreed, different, missingHere, missingThere, rule, shape } = comparison
  const line = (text: string, depth: number, paint = ink.plain) =>
    wrapped(legible(text), Math.max(LEAST_WIDTH, width) - depth * INDENT.length).map(
      (part) => INDENT.repeat(depth) + paint(part),
    )
  const ours = (id: string) => {
    const one = incidents.get(id)
    return one === undefined ? id : `${hereWords(one)} (${id})`
  }
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [...line(title, 0, ink.day), ...lines, ""]
  return [
    "",
    ...section(
      "Different",
      different.flatMap(({ here, there, fields, score }) => [
        ...line(`${ours(here)} = ${there}`, 1, ink.title),
        ...fields.flatMap((one) => line(`≠ ${one.field}: here ${one.here}, there ${one.there}`, 2, ink.dispute)),
        ...line(`score ${score}`, 2, ink.quiet),
      ]),
    ),
    ...section(
      "Missing here",
      missingHere.flatMap(({ incident, perhaps }) => [
        ...line(thereWords(incident), 1, ink.title),
        ...(perhaps === null ? [] : line(`perhaps ${ours(perhaps.here)}, score ${perhaps.score}`, 2, ink.quiet)),
      ]),
    ),
    ...section(
      "Missing there",
      missingThere.flatMap((id) => line(ours(id), 1, ink.title)),
    ),
    ...section(
      "Agreed",
      agreed.flatMap(({ here, there }) => line(`${ours(here)} = ${there}`, 1, ink.title)),
    ),
    ...line(
      `${plural(agreed.length, "incident")} agreed, ${different.length} different, ${missingHere.length} missing here, ${missingThere.length} missing there. Columns of ${shape}; our figures by the rule ${rule}.`,
      0,
      ink.quiet,
    ),
    "",
  ].join("\n")
}

function hereWords({ type, when, place, placeNames }: Incident): string {
  return [TYPE_WORDS[type], place?.name ?? placeNames[0] ?? "place not named", when.from ?? when.to ?? "undated"].join(
    ", ",
  )
}

function thereWords({ id, line, from, to, place, killed }: ListedIncident): string {
  const dead = killed.max ?? killed.best ?? killed.min
  const parts = [place ?? "place not named", from ?? to ?? "undated", ...(dead === null ? [] : [`${dead} killed`])]
  return `${id}: ${parts.join(", ")} (line ${line})`
}
