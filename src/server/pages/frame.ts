import { digest } from "../../dossier/digest.ts"
import { type Html, html } from "../../dossier/html.ts"
import { SCRIPT } from "../../dossier/script.ts"
import { STYLE } from "../../dossier/style/style.ts"
import type { Caller } from "../access/caller.ts"
import { may } from "../access/permissions.ts"
import { formToken } from "../access/secret.ts"
import { FORMS } from "./forms-style.ts"

const WHOLE_STYLE = `${STYLE}${FORMS}`
const [STYLE_HASH, SCRIPT_HASH] = await Promise.all([digest(WHOLE_STYLE), digest(SCRIPT)])

/** What a page's browser may do: show it, run the dossier's own script, and send forms back here. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; script-src 'sha256-${SCRIPT_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

/** Who looks at a page, and where it stands. */
export interface Seen {
  readonly title: string
  readonly caller: Caller | null
  /** Whether the page has the dossier's bar, which the script works with. */
  readonly scripted?: boolean
}

/** A page of the server around its content. */
export function frame({ title, caller, scripted = false }: Seen, content: Html): string {
  const page = html`<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Deconflict</title>
${{ markup: `<style>${WHOLE_STYLE}</style>` }}</head>
<body><nav class="site" aria-label="Site"><a class="home" href="/incidents">Deconflict</a>${
    caller !== null &&
    html`<a href="/incidents">Incidents</a>${may(caller.role, "see-withheld", caller.scopes) && html`<a href="/decisions">Decisions</a>`}<a href="/interface">Interface for programs</a>
<span class="who">${caller.name}, ${caller.role}</span>${
      caller.session !== null &&
      html`<form method="post" action="/sign-out">${formField(caller)}<button>Sign out</button></form>`
    }`
  }</nav>
${content}
${scripted && { markup: `<script>${SCRIPT}</script>` }}</body></html>
`
  return `<!doctype html>\n${page.markup}`
}

/** What a form carries to show that it is a page of ours which is sent back. */
export function formField(caller: Caller): Html {
  return html`<input type="hidden" name="form" value="${caller.session === null ? "" : formToken(caller.session)}">`
}
