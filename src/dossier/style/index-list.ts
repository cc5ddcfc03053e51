/** The list of incidents, and that of months. On a narrow screen each row becomes a small card. */
export const INDEX = `
table{border-collapse:collapse;text-align:left}
.index,.months{width:100%;font-size:.9375rem}
.index thead th,.months thead th{font-weight:400;font-size:.8125rem;color:var(--muted);padding:.25rem .75rem .4rem 0;border-bottom:1px solid var(--rule)}
.index tbody th,.index td,.months tbody th,.months td{padding:.45rem .75rem .45rem 0;vertical-align:baseline;border-bottom:1px solid var(--line);font-weight:400}
.index .day th{font:600 1rem/1.3 var(--serif);padding-top:1.5rem;border-bottom-color:var(--muted)}
.index a{color:var(--ink);text-decoration:none;font-weight:600}.index a:hover{text-decoration:underline}
.index .type{font-weight:400}
.index .toll{width:17%;min-width:7rem}.index .toll .figure{display:block;font-variant-numeric:tabular-nums}.index .unit{display:none}
.index .from{color:var(--muted);white-space:nowrap;font-size:.875rem}
.index .disputed{white-space:nowrap}.index .disputed b{color:var(--denies);font-weight:600}
.months td{font-variant-numeric:tabular-nums}
.most li{padding:.3rem 0}
svg.count{display:block;overflow:visible}
.count .axis{stroke:var(--line);stroke-width:1}
.count circle{fill:var(--says)}.count .bar{stroke:var(--says);stroke-width:3}.count.sum .bar{stroke-width:7}.count.one circle{fill:var(--muted)}.count.one .bar{stroke:var(--muted)}
.count .open{stroke:var(--says);stroke-width:2;stroke-dasharray:1 4;stroke-linecap:round}.count .arrow{fill:none;stroke:var(--says);stroke-width:1.5}
.count .vague{stroke:var(--muted);stroke-width:2;stroke-dasharray:1 7;stroke-linecap:round}
@media (max-width:48rem){.index thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.index,.index tbody{display:block}.index tr{display:grid;grid-template-columns:1fr 1fr;gap:.15rem 1rem;padding:.6rem 0;border-bottom:1px solid var(--line)}.index tr[hidden],.index tbody[hidden]{display:none}
.index .day{display:block;padding:1.25rem 0 .2rem}.index tbody th,.index td{border:0;padding:0}.index tbody tr:not(.day) th{grid-column:1/-1;font-size:1.0625rem}
.index .toll{width:auto}.index .unit{display:inline}.index .toll.none,.index .disputed:has(.quiet){display:none}}
`
