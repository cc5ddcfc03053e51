import { RULES } from "../../model/toll.ts"

const others = RULES.map((rule) => `:root:has(#rule-${rule}:checked) .by-rule:not([data-rules~="${rule}"])`).join(",")

/**
 * The choice of a rule for tolls, and what follows from it. Where `:has` is not known nothing is hidden: then each piece
 * says which rules it is of.
 */
export const CHOSEN_RULE = `
.rules{border:1px solid var(--line);padding:.6rem 1rem .8rem;margin:0 0 1.5rem;min-width:0}
.rules legend{font-size:.8125rem;color:var(--muted);padding:0 .4rem}
.rules label{display:block;padding:.15rem 0;font-size:.9375rem}
.rules input{margin:0 .4rem 0 0;accent-color:var(--link)}
@supports selector(:has(*)){${others}{display:none}}
@supports not selector(:has(*)){.by-rule{display:block}.by-rule::before{content:attr(data-rules) ": ";font:400 .8125rem var(--sans);color:var(--muted)}}
.why{margin-top:1rem}.why table{font-size:.875rem;min-width:36rem}
.why th,.why td{vertical-align:top;padding:.35rem 1rem .35rem 0;border-bottom:1px solid var(--line);font-weight:400;min-width:7rem}
.why thead th{color:var(--muted)}.why tbody th{max-width:16rem}
.grade li,.persons li{font-size:.9375rem;padding:.2rem 0}.persons li ul{padding-left:1rem}.grade .refs,.persons .refs{display:inline}
.grade .because{margin:.3rem 0;white-space:pre-wrap;overflow-wrap:anywhere}.grade .outdated{border-left:3px solid var(--denies);padding-left:.75rem;font-size:.9375rem}.grade summary{font-size:.875rem;color:var(--muted)}
@media print{.rules label:not(:has(:checked)){display:none}.why table{min-width:0;width:100%;table-layout:fixed;font-size:8pt}.why th,.why td{min-width:0;max-width:none;padding-right:.4rem;overflow-wrap:anywhere}}
`
