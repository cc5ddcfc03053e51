/** What programs are called here in robots.txt. */
export const ROBOT = "deconflict"

/**
 * Whether a site's robots.txt lets us fetch a path, with its query (RFC 9309): the rules for our name, those for all where
 * there are none; of these the one with the longest pattern that fits, and of two as long the one that allows.
 */
export function robotsAllow(robots: string, path: string): boolean {
  const groups = groupsIn(robots)
  const own = groups.filter(({ agents }) => agents.includes(ROBOT))
  const rules = (own.length > 0 ? own : groups.filter(({ agents }) => agents.includes("*"))).flatMap((one) => one.rules)
  const fitting = rules.filter(({ pattern }) => fits(pattern, path))
  const longest = Math.max(0, ...fitting.map(({ pattern }) => pattern.length))
  const last = fitting.filter(({ pattern }) => pattern.length === longest)
  return last.length === 0 || last.some(({ allows }) => allows)
}

interface Group {
  readonly agents: string[]
  readonly rules: { readonly allows: boolean; readonly pattern: string }[]
}

const LINE = /^\s*(user-agent|allow|disallow)\s*:\s*([^#]*?)\s*(?:#.*)?$/i

function groupsIn(robots: string): Group[] {
  const groups: Group[] = []
  for (const line of robots.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)) {
    const [, field = "", value = ""] = LINE.exec(line) ?? []
    const open = groups.at(-1)
    if (field.toLowerCase() === "user-agent") {
      const agent = /^[a-z_-]+|^\*/i.exec(value)?.[0].toLowerCase() ?? ""
      // Names that follow each other share the rules below them.
      if (open === undefined || open.rules.length > 0) groups.push({ agents: [agent], rules: [] })
      else open.agents.push(agent)
    } else if (field !== "" && open !== undefined) {
      // An empty pattern forbids nothing; it only ends the names.
      open.rules.push({ allows: field.toLowerCase() === "allow" || value === "", pattern: value })
    }
  }
  return groups
}

/** `*` is anything, `$` at the end is the end. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$")
  const [first = "", ...rest] = (isWhole ? pattern.slice(0, -1) : pattern).split("*")
  if (!path.startsWith(first)) return false
  let from = first.length
  for (const [i, part] of rest.entries()) {
    const isLast = isWhole && i === rest.length - 1
    const at = isLast ? path.length - part.length : path.indexOf(part, from)
    if (at < from || !path.startsWith(part, at)) return false
    from = at + part.length
  }
  return !isWhole || from === path.length
}
