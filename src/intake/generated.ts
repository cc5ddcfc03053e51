/** How the pages of a dossier name their maker, in their head. */
const GENERATOR = /<meta\s+name="generator"\s+content="Deconflict/
/** The head of a page: the tag stands before styles and text. */
const HEAD = 2000

/** Whether a page is one that this program wrote, and so neither a report nor somebody else's file. */
export function isOwnPage(page: string): boolean {
  return GENERATOR.test(page.slice(0, HEAD))
}
