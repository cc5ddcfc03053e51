/** How the parts of a summary look in a terminal. */
export interface Ink {
  readonly day: (text: string) => string
  readonly title: (text: string) => string
  readonly plain: (text: string) => string
  readonly quiet: (text: string) => string
  readonly dispute: (text: string) => string
}

/** ANSI styles that read well on dark and light terminals alike, or none at all. */
export function inks(colour: boolean): Ink {
  const style = (on: number, off: number) => (text: string) => (colour ? `\u001b[${on}m${text}\u001b[${off}m` : text)
  return { day: style(4, 24), title: style(1, 22), plain: (text) => text, quiet: style(2, 22), dispute: style(31, 39) }
}
