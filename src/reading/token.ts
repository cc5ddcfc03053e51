/** A word, number or mark of a text: `text.slice(start, end)`, UTF-16 offsets. `lower` is what lexicons are asked for. */
export interface Token {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly kind: "word" | "number" | "mark"
  readonly capital: boolean
}

/** Tokens `[from, to)` that make one sentence. `gap`: a blank line stands before it, so nothing carries over. */
export interface Sentence {
  readonly from: number
  readonly to: number
  readonly gap: boolean
}

// Words keep inner hyphens ("al-Husn", "rebel-held") and apostrophes ("Ma'arat"); a possessive 's is a token of its own.
// So are words kept that an outlet masks against the filters of social networks ("kil*led"): they mean what they mean unmasked.
//   Syria|'s  US-led  U.S.  12,000  10.30  90-year-old  47th  122mm
const TOKEN =
  /(?:\p{Lu}\.){2,}(?:-\p{L}+)*|['’]s(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‑](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+|['’ʼ`](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}]+|\*+(?=\p{L})[\p{L}\p{M}]+)*|\p{N}+(?:[.,:](?=\p{N})\p{N}+)*(?:(?:st|nd|rd|th|mm|kg)(?![\p{L}\p{N}]))?(?:-\p{L}+)*|[^\s]/gu
// "al-Husn" is as much a name as "Husn".
const CAPITAL = /^(?:\p{Lu}|(?:[Aa]l|an|ar|as|ash|at|az|ad|el|ez|es)-\p{Lu})/u

/** All tokens of `text` in order; every character that is not white space lies in exactly one token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const word = match[0]
    const code = word.charCodeAt(0)
    const start = match.index
    tokens.push({
      text: word,
      lower: lowerOf(word),
      start,
      end: start + word.length,
      kind: isDigit(code) ? "number" : isLetter(code) || WORD.test(word) ? "word" : "mark",
      capital:
        (code >= 65 && code <= 90) ||
        (code > 96 && !(code === 97 || code === 101) && code < 128 ? false : CAPITAL.test(word)),
    })
  }
  return tokens
}

const lowerOf = (word: string) => {
  const lower = word.toLowerCase()
  if (lower.includes("*")) return lower.replaceAll("*", "")
  return lower.includes("’") ? lower.replace("’", "'") : lower
}
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
const isDigit = (code: number) => code >= 48 && code <= 57
const WORD = /^['’]s$|\p{L}/u
const CLOSING = new Set(['"', "”", "’", "'", ")", "]", "»"])
const OPENING = /^[\p{Lu}\p{N}"“‘'(«[—-]/u

const BLANK_LINE = /\n\s*\n/

/**
 * Sentences of a tokenized text. A full stop ends one unless an abbreviation stands before it (`abbreviations`, lower
 * case, without the stop) or what follows does not look like a beginning; a blank line always ends one, and so does a token in `breaks`,
 * which are tokens that begin one whatever stands before.
 */
export function sentences(
  text: string,
  tokens: readonly Token[],
  abbreviations: ReadonlySet<string>,
  breaks: ReadonlySet<number> = new Set(),
): Sentence[] {
  const found: Sentence[] = []
  let from = 0
  let gap = true
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const next = tokens[i + 1]
    const between = next ? betweenTokens(text, token.end, next.start) : "\n\n"
    const blank = between.length > 1 && BLANK_LINE.test(between)
    if (!blank && !breaks.has(i + 1) && !endsHere(tokens, i, between, abbreviations)) continue
    found.push({ from, to: i + 1, gap })
    from = i + 1
    gap = blank
  }
  return found
}

/** Mostly one blank, so that it need not be cut out. */
const betweenTokens = (text: string, end: number, start: number) =>
  start === end ? "" : start === end + 1 && text.charCodeAt(end) === BLANK ? " " : text.slice(end, start)
const BLANK = 32

function endsHere(tokens: readonly Token[], i: number, between: string, abbreviations: ReadonlySet<string>): boolean {
  const next = tokens[i + 1]
  if (!next || between === "") return false
  if (tokens[i]?.kind !== "mark") return between.includes("\n") && !/^[\p{Ll},;]/u.test(next.text)
  let k = i
  while (k > 0 && CLOSING.has(tokens[k]?.text ?? "")) k--
  const stop = tokens[k]
  if (!stop || !".!?…".includes(stop.text)) return between.includes("\n") && !/^[\p{Ll},;]/u.test(next.text)
  if (stop.text === "." && k === i) {
    const before = tokens[k - 1]
    if (before && before.end === stop.start && (abbreviations.has(before.lower) || /^\p{Lu}$/u.test(before.text)))
      return false
  }
  return OPENING.test(next.text)
}
