/**
 * A short report of our own and what a careful person reads in it by the rules of the gold readings. The events are
 * invented, on invented days; the parties and places are those that reports of such wars name.
 *
 * `reads` is a line for each incident, `type day place` (the most precise place in the words of the text; `?` for an open
 * day, `-` for no place), and under it, indented, a line for each speaker and stance:
 *
 *     shelling 2024-03-11 Kharkiv
 *       regional-governor: happened; by russian-military; killed 4 people; target a bus; with rockets
 *       russian-military denies: by russian-military
 *
 * `by` is responsibility, `with` means; a count is `7`, `7+` (at least), `..7` (up to), `~7` (about) or its vague word;
 * `harm` and `notice` are civilian-harm and notice, `no harm` and `no notice` their contrary. Sets are exact: what is
 * not listed must not be read. Named victims have tables of their own.
 */
export interface WarReport {
  readonly name: string
  readonly published: string
  readonly outlet?: string
  readonly title?: string
  readonly text: string
  readonly reads: string
}
