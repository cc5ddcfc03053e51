/** Thrown where a store cannot be reached; the message says what to do. */
export class Unreachable extends Error {}
