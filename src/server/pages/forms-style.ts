/** What the server's pages have and a dossier has not: the site's bar, forms, the way to the next page. */
export const FORMS = `
.site{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.25rem;padding:.75rem 0;border-bottom:3px solid var(--rule);font-size:.9375rem}
.site .home{font:600 1.125rem var(--serif);color:var(--ink);text-decoration:none}
.site .who{margin-left:auto;color:var(--muted)}
.site form{display:inline}
button,.button{font:inherit;color:inherit;background:none;border:1px solid var(--muted);border-radius:4px;padding:.3rem .8rem;cursor:pointer}
button:hover{background:var(--raised)}
.asked{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.75rem 1.25rem;align-items:end;margin:1.5rem 0;padding:1rem;background:var(--raised);border:1px solid var(--line)}
.asked .wide{grid-column:1/-1}
.field{display:block;font-size:.875rem;color:var(--muted)}
.field input,.field select,.field textarea{display:block;width:100%;font:1rem var(--sans);color:var(--ink);background:var(--paper);border:1px solid var(--muted);border-radius:4px;padding:.4rem .6rem;margin-top:.2rem}
.narrow{max-width:26rem;margin:3rem auto}.narrow .field{margin:1rem 0}.narrow h1{font-size:2rem}
.wrong{border-left:3px solid var(--denies);padding-left:1rem;margin:1rem 0}
.paging{display:flex;gap:1.5rem;margin:2rem 0}
.operation{margin:1.5rem 0;padding-top:1rem;border-top:1px solid var(--line)}
.operation code{font-size:1rem;font-weight:600}.operation table{font-size:.875rem;margin:.5rem 0}.operation td,.operation th{padding:.2rem 1rem .2rem 0;vertical-align:top;font-weight:400}
.page-head{margin-top:2rem}
`
