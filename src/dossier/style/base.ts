/** Type, links, the bar, the opening. Serif for words that were said and for headings, sans for what the program adds. */
export const BASE = `
:root{--serif:Charter,"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif","Source Serif 4",Georgia,"Noto Naskh Arabic",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Helvetica Neue",Arial,sans-serif;--page:78rem;--gap:clamp(1rem,3vw,2rem)}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:400 1rem/1.5 var(--sans);-webkit-text-size-adjust:100%;scroll-padding-top:4rem;overflow-wrap:break-word}
body{margin:0 auto;max-width:var(--page);padding:0 var(--gap) 6rem}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.15;margin:0;text-wrap:balance}
h4{font:600 .8125rem/1.3 var(--sans);letter-spacing:.06em;text-transform:uppercase;color:var(--muted);margin:0 0 .75rem}
h2{font-size:1.75rem;margin:4.5rem 0 1.25rem;padding-top:.75rem;border-top:3px solid var(--rule)}
h2:focus,h3:focus{outline:none}
p,ul,ol,dl,dd,figure,blockquote{margin:0;padding:0}
ul,ol{list-style:none}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:2px}
q{quotes:"“" "”"}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.note,.quiet,.none{color:var(--muted);font-size:.875rem}
.skip{position:absolute;left:-99rem;top:0;z-index:3;background:var(--paper);padding:.5rem 1rem}
.skip:focus{left:var(--gap)}
.stance{white-space:nowrap;font-size:.875em;font-weight:600}
.stance::before{content:"";display:inline-block;border:.24em solid;border-radius:50%;margin-right:.38em;vertical-align:.08em}
.stance.is-suggests::before,.stance.is-withholds::before{border-width:.11em;padding:.11em}.stance.is-withholds::before{border-style:dotted;padding:.13em}
.stance.is-denies::before{content:"×";border:0;font:700 1.35em/0 var(--sans);margin-right:.22em;vertical-align:-.1em}
.stance.is-asserts{color:var(--muted);font-weight:400}.stance.is-denies{color:var(--denies)}.stance.is-suggests{color:var(--suggests)}.stance.is-withholds{color:var(--leaves)}
details>summary{cursor:pointer;color:var(--link);font-size:.9375rem}
kbd{font:inherit;font-size:.875em;border:1px solid var(--line);border-bottom-width:2px;border-radius:4px;padding:.05em .45em;background:var(--raised)}

.bar{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.25rem;margin:0 calc(-1*var(--gap));padding:.5rem var(--gap);background:var(--paper);border-bottom:1px solid var(--line);font-size:.875rem}
.bar a{color:var(--ink);text-decoration:none}.bar a:hover{text-decoration:underline}
.bar .home{font-family:var(--serif);font-weight:600;font-size:1rem}
.bar .tools{display:flex;align-items:center;gap:.5rem;margin-left:auto;min-width:0}.bar .tools[hidden]{display:none}
.bar output{color:var(--muted);white-space:nowrap;font-variant-numeric:tabular-nums}
.bar input{font:inherit;color:inherit;background:var(--raised);border:1px solid var(--muted);border-radius:4px;padding:.3rem .6rem;width:13rem;max-width:100%}
.bar button,dialog button{font:inherit;color:inherit;background:none;border:1px solid var(--muted);border-radius:4px;padding:.3rem .7rem;min-width:2.1rem;cursor:pointer}
.bar button:hover,dialog button:hover{background:var(--raised)}
dialog{color:var(--ink);background:var(--paper);border:1px solid var(--muted);border-radius:6px;padding:1.5rem 2rem;max-width:min(28rem,92vw)}
dialog::backdrop{background:rgb(0 0 0/.45)}
dialog h2{margin:0 0 1rem;border:0;padding:0;font-size:1.25rem}
dialog dl div{display:grid;grid-template-columns:5rem 1fr;gap:1rem;padding:.3rem 0}
dialog form{margin-top:1rem;text-align:right}

.opening{padding:clamp(2.5rem,7vw,5rem) 0 0;max-width:52rem}
.eyebrow{font-size:.8125rem;letter-spacing:.06em;text-transform:uppercase;color:var(--muted);margin-bottom:.75rem}
h1{font-size:clamp(2rem,5.5vw,3.25rem);letter-spacing:-.01em}
.deck{font:400 1.1875rem/1.5 var(--serif);color:var(--ink);max-width:40rem;margin-top:1rem}
.figures{display:flex;flex-wrap:wrap;gap:.75rem clamp(1.25rem,4vw,2.25rem);margin:1.75rem 0 1.5rem}
.figures li{color:var(--muted)}.figures b{display:block;font:600 1.75rem/1.1 var(--serif);color:var(--ink);font-variant-numeric:lining-nums tabular-nums}
.withheld{border-left:3px solid var(--rule);padding-left:1rem;margin:0 0 1.25rem;max-width:40rem}
.reading p{margin:.75rem 0;max-width:40rem}
.stances{display:flex;flex-wrap:wrap;gap:.4rem 1.75rem;font-size:.9375rem}

@media (max-width:40rem){.bar>a:not(.home){display:none}.bar .tools{flex:1;margin-left:0;justify-content:flex-end}.bar .filter{flex:1;min-width:0}.bar input{width:100%}h2{margin-top:3.5rem}}
`
