import { BASE } from "./base.ts"
import { INCIDENT } from "./incident.ts"
import { INDEX } from "./index-list.ts"
import { PRINT } from "./print.ts"
import { REPORT } from "./report.ts"
import { CHOSEN_RULE } from "./rules.ts"
import { DARK, declared, LIGHT } from "./tokens.ts"

/** The whole style of a page. The reader's choice of light or dark goes over that of the system. */
export const STYLE = `
:root{color-scheme:light;${declared(LIGHT)}}
@media (prefers-color-scheme:dark){:root:not([data-light="light"]){color-scheme:dark;${declared(DARK)}}}
:root[data-light="dark"]{color-scheme:dark;${declared(DARK)}}
${BASE}${INDEX}${INCIDENT}${CHOSEN_RULE}${REPORT}
@media print{:root,:root[data-light]{color-scheme:light;${declared(LIGHT)}}}
${PRINT}`
