/** On paper: everything open, nothing sticky, nothing cut in two that can stay whole, addresses written out. */
export const PRINT = `
@media print{
@page{margin:16mm 14mm}
html{font-size:9.5pt}body{max-width:none;padding:0}
nav.bar,.skip,dialog{display:none}
.incident,.report{content-visibility:visible}
.scroll{overflow:visible;margin:0;padding:0}.accounts table{width:100%;font-size:8pt;table-layout:fixed}.accounts th,.accounts td,.accounts tbody th,.accounts thead th:first-child{position:static;min-width:0;max-width:none;padding-left:0;padding-right:.5rem;overflow-wrap:anywhere}.refs a{white-space:normal}
.wide table,.wide tbody,.wide tbody tr,.wide tbody th{display:block}.wide thead,.wide td:empty{display:none}.wide tbody tr{border-bottom:1px solid var(--line);padding:.4rem 0}.accounts.wide tbody th,.accounts.wide td{border:0;padding:.1rem 0;max-width:none}.accounts.wide tbody th{font-weight:600;color:var(--ink)}.wide td{display:inline-block;width:32%;margin-right:1%}.wide td::before{content:attr(data-who);display:block;font-weight:600}
.passage{grid-template-columns:minmax(0,1fr) 34%}
h2,h3,h4,h5,.index .day{break-after:avoid}.dispute,blockquote,.range,.map figure,.accounts tr,.index tr,.margin li{break-inside:avoid}
.index thead{display:table-header-group}
#reports{break-before:page}
mark,.count,.chart,.strip,.accounts li.is-denies{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit}
}
`
