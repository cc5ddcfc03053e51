import type { WriteStream } from "node:tty"

/** As much of a stream as colour is decided by. */
export type Terminal = Pick<Partial<WriteStream>, "isTTY" | "hasColors">

/**
 * Whether to colour what goes to a stream: never with `NO_COLOR` (no-color.org), always with `FORCE_COLOR` other than 0
 * or false, else where it is a terminal that shows colours.
 */
export function coloured(stream: Terminal, env: Readonly<Record<string, string | undefined>>): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force } = env
  if (no !== undefined && no !== "") return false
  if (force !== undefined) return force !== "0" && force !== "false"
  return stream.isTTY === true && stream.hasColors?.() === true
}
