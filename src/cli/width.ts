/** Letters that terminals draw two columns wide (East Asian scripts and most pictographs). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f300}-\u{1faff}]/u
/** Marks that stand on the letter before them, and what is not drawn at all. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  let columns = 0
  for (const letter of text) columns += WIDE.test(letter) ? 2 : NONE.test(letter) ? 0 : 1
  return columns
}

/** The text cut or filled to exactly `columns`, with an ellipsis where something was cut. */
export function fitted(text: string, columns: number): string {
  const width = widthOf(text)
  if (width <= columns) return text + " ".repeat(columns - width)
  let kept = ""
  let used = 0
  for (const letter of text) {
    const more = widthOf(letter)
    if (used + more > columns - 1) break
    kept += letter
    used += more
  }
  return `${kept}…${" ".repeat(columns - used - 1)}`
}

/** As wide as the widest cell, within `most`. */
export function columnWidth(cells: readonly string[], most: number): number {
  return cells.reduce((widest, cell) => Math.max(widest, Math.min(Math.floor(most), widthOf(cell))), 0)
}
