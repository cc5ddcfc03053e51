/**
 * Text in which nothing hides: bidi embeddings, overrides and isolates, which could turn a reader's line round or reach
 * out of their element, stand as their code ("[U+202E]"); other control characters and halves of surrogate pairs as U+FFFD.
 * Tabs and line ends stay, and so do the marks that Arabic and Hebrew text needs (LRM, RLM, ALM, joiners).
 */
export function legible(text: string): string {
  return HIDDEN.test(text) ? text.replace(TURNING, codeOf).replace(UNSHOWN, "\uFFFD") : text
}

const TURNING = /[\u202A-\u202E\u2066-\u2069]/g
const UNSHOWN = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu
const HIDDEN = new RegExp(`${TURNING.source}|${UNSHOWN.source}`, "u")

const codeOf = (character: string) => `[U+${character.charCodeAt(0).toString(16).toUpperCase()}]`
