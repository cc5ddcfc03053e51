const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/** The line (from 1) on which the value at `path` begins in a JSON text, or that of its nearest parent that is there. */
export function jsonLine(text: string, path: readonly PropertyKey[]): number {
  const steps: (string | number)[] = []
  let word = ""
  let deepest = -1
  let at = 0
  for (const token of text.matchAll(TOKEN)) {
    const before = word
    word = token[0]
    if (isValueStart(word) && steps.length > deepest && steps.every((step, i) => String(step) === String(path[i]))) {
      deepest = steps.length
      at = token.index
    }
    step(steps, word, before)
  }
  return text.slice(0, at).split("\n").length
}

const isValueStart = (word: string) => !/^[\]},:]$/.test(word)

/** Keeps `steps` the path of the value that comes next. */
function step(steps: (string | number)[], word: string, before: string): void {
  const last = steps.at(-1)
  if (word === "[") steps.push(0)
  else if (word === "{") steps.push("")
  else if (word === "]" || word === "}") steps.pop()
  else if (word === "," && typeof last === "number") steps[steps.length - 1] = last + 1
  else if (word === ":") steps[steps.length - 1] = JSON.parse(before) as string
}
