/**
 * What the exit code tells: everything was read; something was not, and messages say what; nothing was, or misuse;
 * a fault of the program itself.
 */
export const EXIT = { allRead: 0, someUnread: 1, nothingRead: 2, misuse: 2, fault: 3 } as const

/** Thrown for what the user can mend on the command line; shown without a stack, with exit code 2. */
export class Misuse extends Error {}

/** What to say where the program itself failed: with the stack, as it is for whoever mends it. */
export function faultWords(error: unknown): string {
  return `a fault of the program itself, please report it: ${error instanceof Error ? error.stack : String(error)}`
}
