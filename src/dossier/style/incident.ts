/** One incident: its head, its disputes, the table of accounts, toll, map, time line, origins. */
export const INCIDENT = `
.incident{margin-top:3.5rem;padding-top:1.25rem;border-top:1px solid var(--muted);content-visibility:auto;contain-intrinsic-size:auto 70rem;scroll-margin-top:3.5rem}
.incident[hidden]{display:none}
.incident header{margin-bottom:1.75rem}
.incident .when{display:flex;justify-content:space-between;gap:1rem;color:var(--muted);font-size:.9375rem}
.incident h3{font-size:clamp(1.5rem,3.6vw,2.125rem);margin:.3rem 0 .6rem}.incident h3 .region{color:var(--muted);font-weight:400;font-size:.7em}
.incident .claimed{font:600 1.1875rem/1.35 var(--serif)}
.incident .sources{color:var(--muted);font-size:.9375rem}
.blame{margin-top:.9rem;font-size:.9375rem;max-width:56rem}
.blame div{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;padding:.3rem 0;border-top:1px solid var(--line)}
.blame dt{flex:0 0 13rem;font-weight:600}.blame dd{flex:1 1 14rem}
.incident section{margin-top:2.25rem}
.disputes{border-top:3px solid var(--denies);padding-top:.75rem}
.disputes h4{color:var(--denies)}
.dispute+.dispute{margin-top:2rem;padding-top:1.25rem;border-top:1px solid var(--line)}
h5{font:600 1.25rem/1.3 var(--serif);margin:0 0 .25rem}
.positions{max-width:48rem}.side details{margin-bottom:.75rem}.side summary{margin-bottom:.5rem}.reason{font-size:.875rem;color:var(--muted);max-width:60rem}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));gap:1.25rem 2rem;margin-top:1rem}
.side .who{font-weight:600;padding-bottom:.3rem;border-bottom:1px solid var(--rule);margin-bottom:.75rem}
blockquote{padding-left:.9rem;border-left:2px solid var(--line);margin-bottom:1rem}
blockquote.is-denies{border-left:5px double var(--denies)}blockquote.is-suggests{border-left:2px dashed var(--suggests)}blockquote.is-withholds{border-left:2px dotted var(--leaves)}
blockquote>p:first-child{font-size:.9375rem}
blockquote .words{font:400 1.125rem/1.45 var(--serif);margin:.2rem 0 .3rem}
blockquote footer{font-size:.875rem;display:flex;flex-wrap:wrap;gap:.1rem .9rem;color:var(--muted)}
.scroll{position:relative;overflow-x:auto;padding-bottom:.5rem;background:linear-gradient(90deg,var(--paper) 40%,transparent),linear-gradient(270deg,var(--paper) 40%,transparent) 100% 0,linear-gradient(90deg,var(--shade),transparent),linear-gradient(270deg,var(--shade),transparent) 100% 0;background-repeat:no-repeat;background-size:3rem 100%,3rem 100%,1rem 100%,1rem 100%;background-attachment:local,local,scroll,scroll}
.accounts table{font-size:.9375rem;border-top:1px solid var(--rule);min-width:min(100%,36rem)}
.accounts th,.accounts td{vertical-align:top;padding:.6rem 1.25rem .7rem 0;border-bottom:1px solid var(--line)}
.accounts thead th{font-weight:600;line-height:1.3;min-width:10rem;max-width:17rem;border-bottom-color:var(--rule)}
.accounts .kind{display:block;font-weight:400;font-size:.8125rem;color:var(--muted)}
.accounts tbody th,.accounts thead th:first-child{position:sticky;left:0;z-index:1;background:var(--paper);font-weight:400;color:var(--muted);min-width:6.5rem;max-width:8rem}
.accounts td{min-width:10rem;max-width:17rem}
.accounts li+li{margin-top:.6rem}
.accounts li.is-denies{background:var(--on-denies);border-left:5px double var(--denies);padding:.3rem .5rem .35rem .6rem;margin-left:-.6rem}
.accounts li.is-denies .stance{text-transform:uppercase;letter-spacing:.04em}
.accounts li.is-denies .said{color:var(--ink)}
.accounts li.revised .said{text-decoration:line-through;text-decoration-color:var(--muted)}
.refs{display:block;font-size:.8125rem;line-height:1.45}.refs a{white-space:nowrap;margin-right:.5rem}
.beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:0 3.5rem;align-items:start}
.range+.range{margin-top:1.25rem}
.plot{display:grid;grid-template-columns:minmax(5rem,32%) 1fr minmax(6rem,auto);gap:.15rem .75rem;align-items:center;font-size:.875rem;margin-top:.35rem}
.plot .who{line-height:1.25}.plot .figure{font-variant-numeric:tabular-nums;text-align:right}
.plot .sum{font-weight:600}.plot a{color:inherit}
.toll>.note{margin-top:1rem;max-width:40rem}
.chart{display:block;width:100%;height:auto;max-width:36rem;border:1px solid var(--line);background:var(--raised)}
.chart text{font:11px var(--sans);fill:var(--ink)}
.graticule path{stroke:var(--line);stroke-width:1;fill:none}.chart .graticule text{fill:var(--muted);font-size:10px}
.river{fill:none;stroke:var(--water);stroke-width:2.5;stroke-linejoin:round}
.town circle{fill:var(--muted)}.chart .town text{fill:var(--muted);paint-order:stroke;stroke:var(--raised);stroke-width:3px}
.area{fill:var(--area);fill-opacity:.16;stroke:var(--area);stroke-width:1.5}
.other{fill:none;stroke:var(--ink);stroke-width:1.2;stroke-dasharray:4 3}
.chart .here{font:600 13px var(--sans);paint-order:stroke;stroke:var(--raised);stroke-width:4px}
.scale path{fill:none;stroke:var(--ink);stroke-width:1.5}
.map figcaption{font-size:.875rem;color:var(--muted);margin-top:.5rem;max-width:36rem}
.map .key{display:inline-block;width:.75em;height:.75em;border:1px dashed var(--ink);border-radius:50%;margin-right:.4em}
.strip{display:block;max-width:36rem;overflow:visible}.strip text{font:11px var(--sans);fill:var(--muted)}
.strip .axis,.strip .tick{stroke:var(--muted)}.strip .event{stroke:var(--area);stroke-width:9}.strip .open{stroke:var(--area);stroke-width:3;stroke-dasharray:2 5}.strip text.open{stroke:none;fill:var(--muted)}.strip .told{fill:var(--says)}
.days{font-size:.9375rem;margin-top:.5rem}.days li{padding:.2rem 0}
.tree ul{padding-left:1rem;border-left:1px solid var(--line);margin:.15rem 0 .5rem .15rem}
.tree>li>bdi{font-weight:600}.tree li{font-size:.9375rem;padding:.1rem 0}
#asked-h{margin:2.5rem 0 .25rem}.questions li,.related li,.joins li{font-size:.9375rem;padding:.25rem 0}.questions .words,.reason q{font-family:var(--serif)}
.joins{margin-top:2rem}
.lit,.accounts li:has(.lit),.refs a:target{background:var(--lit)}
`
