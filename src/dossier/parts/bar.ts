import { type Html, html } from "../html.ts"
import type { Sheet } from "../sheet.ts"

/** The bar that stays at the top: where one is, the filter, help and the light. Without the script only the links show. */
export function bar({ page, home }: Sheet, has: { readonly filter: boolean; readonly reports: boolean }): Html {
  return html`<a class="skip" href="#incidents">Skip to the incidents</a>
<nav class="bar" aria-label="Page"><a class="home" href="${page === home ? "#top" : encodeURIComponent(home)}">Dossier</a>
<a href="#incidents">Incidents</a>${has.reports && html`<a href="#reports">Reports</a>`}
<span class="tools" hidden>${has.filter && html`<label class="filter"><span class="unseen">Filter incidents by place, type or party</span><input type="search" id="filter" placeholder="Filter incidents" autocomplete="off" spellcheck="false" aria-describedby="found"></label><output id="found" aria-live="polite"></output>`}
<button type="button" id="light" aria-label="Colours: as the system">Auto</button><button type="button" id="help" aria-haspopup="dialog" aria-label="Keys">?</button></span></nav>
<dialog id="keys" aria-labelledby="keys-h"><h2 id="keys-h">Keys</h2><dl>
<div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous incident</dd></div>
<div><dt><kbd>↓</kbd> <kbd>↑</kbd></dt><dd>next and previous line, within the list of incidents</dd></div>
<div><dt><kbd>/</kbd></dt><dd>filter the incidents; <kbd>Esc</kbd> shows all again</dd></div>
<div><dt><kbd>r</kbd></dt><dd>tolls by the next rule</dd></div>
<div><dt><kbd>b</kbd></dt><dd>back to where you came from</dd></div>
<div><dt><kbd>t</kbd></dt><dd>colours: as the system, light, dark</dd></div>
<div><dt><kbd>?</kbd></dt><dd>these keys</dd></div></dl><form method="dialog"><button>Close</button></form></dialog>`
}
