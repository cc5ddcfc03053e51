import type { PageNode } from "./blocks.ts"

/** Pages nest a few dozen deep, and the time to find their article grows with the cube of it. Browsers stop at 512. */
const DEEPEST = 256
/** Before a page is parsed its depth is only estimated, as end tags may be left out; no page comes near this. */
const DEEPEST_ESTIMATE = 5000
const TAG = /<(?<end>\/?)(?<name>[a-z][\w:-]*)(?<rest>[^<>]*)/gi
/** Elements that have no end tag, or whose end tag people leave out. */
const WITHOUT_END =
  /^(?:area|base|br|col|colgroup|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|tbody|td|th|thead|tr|track|wbr)$/i

export const TOO_DEEP = `its elements are nested more than ${DEEPEST} deep, which no page that people read is`

/** Whether a page is made of tags that open and never close, so that even to parse it would take hours. */
export function looksTooDeep(page: string): boolean {
  let depth = 0
  for (const { groups } of page.matchAll(TAG)) {
    const { end, name = "", rest = "" } = groups ?? {}
    if (WITHOUT_END.test(name) || rest.endsWith("/")) continue
    depth += end === "/" ? -1 : 1
    if (depth > DEEPEST_ESTIMATE) return true
  }
  return false
}

/** Whether a parsed page nests deeper than one whose article is looked for. */
export function isTooDeep(root: PageNode): boolean {
  let level: PageNode[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap((node) => [...node.childNodes])
  }
  return false
}
