import { legible } from "./legible.ts"

/** Markup that may stand in a page as it is. Only `html` makes it. */
export interface Html {
  readonly markup: string
}

/** What can stand in a template: text and numbers are escaped, lists are joined, `null`, `undefined` and `false` are nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[]

/**
 * A piece of HTML or SVG from a template: html`<p>${anything}</p>`. Text is escaped for element content and for quoted
 * attributes, and control characters are made visible, so that no report can put markup into the page.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = strings[0] ?? ""
  for (let i = 0; i < parts.length; i++) markup += markupOf(parts[i]) + (strings[i + 1] ?? "")
  return { markup }
}

export const NOTHING: Html = { markup: "" }

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return ""
  if (typeof part === "string") return escaped(legible(part))
  if (typeof part === "number") return String(part)
  if ("markup" in part) return part.markup
  return part.map(markupOf).join("")
}

const SPECIAL = /[&<>"']/g
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

const escaped = (text: string) => text.replace(SPECIAL, (character) => ESCAPES[character] ?? "")
