import { digest } from "./digest.ts"
import { type Html, html } from "./html.ts"
import { SCRIPT } from "./script.ts"
import { STYLE } from "./style/style.ts"

const [STYLE_HASH, SCRIPT_HASH] = await Promise.all([digest(STYLE), digest(SCRIPT)])

/** Nothing may be loaded from anywhere, and no style or script may run but the page's own two. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; script-src 'sha256-${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`

/** A whole page: self-contained, with nothing to fetch. `main` stands between the page's own bar and its foot. */
export function document(title: string, main: Html): string {
  const page = html`<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Deconflict">
<title>${title}</title>
${{ markup: `<style>${STYLE}</style>` }}</head>
<body>${main}
${{ markup: `<script>${SCRIPT}</script>` }}</body></html>
`
  return `<!doctype html>\n${page.markup}`
}
