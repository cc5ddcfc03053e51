/** The reports: words on the left, the claims that were read in them in the margin; below each other on a narrow screen. */
export const REPORT = `
.report{margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--muted);content-visibility:auto;contain-intrinsic-size:auto 40rem;scroll-margin-top:3.5rem}
.report h3{font-size:1.25rem}
.source{color:var(--muted);font-size:.875rem;margin:.25rem 0 1rem;overflow-wrap:anywhere}.source .ids{display:block;font-size:.8125rem}
.passage{display:grid;grid-template-columns:minmax(0,38rem) minmax(14rem,1fr);gap:0 2.5rem;align-items:start}
.passage p{font:400 1.125rem/1.65 var(--serif);margin:0 0 1rem}
.passage .headline{font-weight:600;font-size:1.375rem;line-height:1.3}
.passage .withholding{font:italic 400 1rem/1.65 var(--sans);color:var(--muted)}
.passage p[dir="rtl"]{font-size:1.25rem}
mark{color:inherit;background:var(--on-says);padding:.08em 0;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark a{color:inherit;text-decoration:none;border-bottom:2px solid var(--says)}
mark.is-denies{background:var(--on-denies)}mark.is-denies a{border-bottom:4px double var(--denies)}
mark.is-suggests{background:var(--on-suggests)}mark.is-suggests a{border-bottom:2px dashed var(--suggests)}
mark.is-withholds{background:var(--on-leaves)}mark.is-withholds a{border-bottom:2px dotted var(--leaves)}
mark.lit{background:var(--lit)}
.passage sup{font:.6875rem/0 var(--sans);margin-left:.12em;user-select:none}.passage sup a{text-decoration:none;padding:.3em 0 .3em .1em}
.margin{font-size:.875rem;line-height:1.4;padding-top:.35rem}
.margin li{padding:.15rem .35rem;margin-left:-.35rem}.margin li+li{border-top:1px solid var(--line)}
.margin a{color:var(--ink);text-decoration:none}.margin a:hover{text-decoration:underline}
.margin .n{display:inline-block;min-width:1.2em;color:var(--link);font-variant-numeric:tabular-nums}
.margin .speaker{font-weight:600}.margin .of{color:var(--muted);white-space:nowrap;font-size:.8125rem}
@media (max-width:56rem){.passage{grid-template-columns:minmax(0,1fr)}.margin{border-left:2px solid var(--line);padding:0 0 0 .75rem;margin:-.35rem 0 1.25rem}.margin li{margin:0}}
`
