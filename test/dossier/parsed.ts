import { parseHTML } from "linkedom"
import { pages } from "../../src/dossier/pages.ts"
import type { Dossier } from "../../src/model/incident.ts"
import { KNOWLEDGE, MADE_UP } from "./made-up.ts"

export type Parsed = ReturnType<typeof parseHTML>["document"]

/** The one page of a dossier, as text and parsed. */
export function onePage(dossier: Dossier = MADE_UP, share = false) {
  const [page, ...more] = pages(dossier, { name: "dossier.html", knowledge: KNOWLEDGE, share })
  if (page === undefined || more.length > 0) throw new Error(`expected one page, got ${more.length + (page ? 1 : 0)}`)
  return { html: page.html, document: parseHTML(page.html).document }
}

/** The text that a page shows for a list of selectors, one string an element. */
export function textsOf(document: Parsed, selector: string): string[] {
  return [...document.querySelectorAll(selector)].map((element) =>
    (element.textContent ?? "").replace(/\s+/g, " ").trim(),
  )
}
