import type { Incident } from "../../model/incident.ts"
import type { Person } from "../../model/person.ts"
import { type Html, html, NOTHING } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import { plural } from "../words/counts.ts"
import { shortDate } from "../words/dates.ts"
import { toTheWords } from "./quote.ts"

/** The named victims of an incident, each once: what is said to have befallen them by day, and how they are spelled. */
export function personsPart(incident: Incident, sheet: Sheet): Html {
  const persons = sheet.personsOf(incident.id)
  if (persons.length === 0) return NOTHING
  return html`<section class="persons"><h4>${plural(persons.length, "person", "persons")} named</h4><ul>${persons.map((person) => personPart(person, incident, sheet))}</ul></section>`
}

function personPart(person: Person, incident: Incident, sheet: Sheet): Html {
  const { name, spellings, changes, joins } = person
  const others = spellings.filter((spelling) => spelling !== name)
  const elsewhere = person.incidents
    .filter((id) => id !== incident.id)
    .flatMap((id) => sheet.incidentById.get(id) ?? [])
  return html`<li><b><bdi>${name}</bdi></b>${about(person)}${others.length > 0 && html` <span class="note">also ${others.map((other, i) => html`${i > 0 && ", "}<bdi>${other}</bdi>`)}</span>`}
<ul>${changes.map(
    ({ status, day, claims }) =>
      html`<li>${status}${day !== null && ` (${shortDate(day)})`} <span class="refs">${claims.map((claim) => html`${toTheWords(sheet.statements.of(claim), sheet)} `)}</span></li>`,
  )}${elsewhere.map((entry) => html`<li>also named for <a href="${sheet.toIncident(entry)}">№ ${entry.number} <bdi>${entry.title}</bdi></a></li>`)}</ul>
${joins.length > 0 && html`<details><summary>Why these are one person</summary><ul>${joins.map(({ reasons, score }) => html`<li>${reasons.join("; ")} <span class="note">sum ${score.toFixed(1)}</span></li>`)}</ul></details>`}</li>`
}

function about({ ages, sex, roles }: Person): string {
  const words = [ages.length > 0 && ages.join(" or "), sex, ...roles].filter((word) => word !== false && word !== null)
  return words.length === 0 ? "" : `, ${words.join(", ")}`
}
