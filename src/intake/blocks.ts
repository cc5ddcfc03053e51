/** The attribute by which a block of a page remembers where it stood. */
const AT = "data-deconflict-at"
/** Where a comment or script starts, or a block. Scripts may hold text that looks like tags. */
const START =
  /<!--|<(?<raw>script|style|template)(?=[\s/>])|<(?:address|article|blockquote|body|dd|div|dt|h[1-6]|li|main|p|pre|section|td|th)(?=[\s/>])/gi
const BLOCK = /^(?:address|article|blockquote|body|dd|div|dl|dt|h[1-6]|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)$/i
/** Pictures with their captions, and what is not prose. */
const LEFT_OUT = /^(?:aside|button|figcaption|figure|form|iframe|nav|noscript|script|style|svg|template)$/i
const HEADING = /^h[1-6]$/i
const LINK = /^a$/i
const LINE_BREAK = /^br$/i
const TEXT = 3

/** As much of a page's node as is needed here; the types of the DOM are not there on Node. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
  getAttribute?(name: string): string | null
}

/** A paragraph, heading or list item: its words, how many of its characters are no links, and its offset in the page. */
export interface Block {
  readonly text: string
  readonly prose: number
  readonly heading: boolean
  readonly at: number
}

/** The page with every block's start tag carrying its own offset, so that its words can be led back to it. */
export function marked(page: string): string {
  let text = ""
  let done = 0
  const start = new RegExp(START)
  for (let tag = start.exec(page); tag !== null; tag = start.exec(page)) {
    const raw = tag.groups?.["raw"]
    if (raw === undefined && tag[0] !== "<!--") {
      text += `${page.slice(done, start.lastIndex)} ${AT}="${tag.index}"`
      done = start.lastIndex
      continue
    }
    const end = raw === undefined ? page.indexOf("-->", tag.index) : closing(page, raw, start.lastIndex)
    if (end === -1) break
    start.lastIndex = end
  }
  return text + page.slice(done)
}

/** Offset in the page that `marked` has given this node; 0 where it has none. */
export function offsetOf(node: PageNode): number {
  return Number(node.getAttribute?.(AT) ?? 0)
}

/** The words under a node, block by block, blanks run together as a browser shows them. */
export function blocks(root: PageNode): Block[] {
  const found: Block[] = []
  let open = { text: "", prose: 0 }
  const close = (heading: boolean, at: number) => {
    const text = open.text
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim()
    if (text !== "") found.push({ text, prose: open.prose, heading, at })
    open = { text: "", prose: 0 }
  }
  const say = (words: string, link: boolean) => {
    open.text += words.replace(/\s+/g, " ")
    if (!link) open.prose += words.trim().length
  }
  const walk = (node: PageNode, at: number, heading: boolean, link: boolean) => {
    if (node.nodeType === TEXT) say(node.textContent ?? "", link)
    if (node.nodeType === TEXT || LEFT_OUT.test(node.nodeName)) return
    if (LINE_BREAK.test(node.nodeName)) open.text += "\n"
    const block = BLOCK.test(node.nodeName)
    if (block) close(heading, at)
    const own = block ? offsetOf(node) || at : at
    const head = heading || HEADING.test(node.nodeName)
    const inLink = link || LINK.test(node.nodeName)
    for (const child of node.childNodes) walk(child, own, head, inLink)
    if (block) close(head, own)
  }
  walk(root, 0, false, false)
  close(false, 0)
  return found
}

function closing(page: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, "gi")
  end.lastIndex = from
  return end.exec(page)?.index ?? -1
}
