/** The longest single report, in bytes of its file, line or row. A report is a page or two; more than this is a mistake. */
export const MAX_REPORT_BYTES = 5_000_000

/** The longest `.json` file, which is held in memory whole. Beyond it `.jsonl`, which is streamed, is the way. */
export const MAX_JSON_BYTES = 256_000_000

export const TOO_LONG =
  "over 5 MB, which is more than one report can be; it was left out. Split it, or check what it is"
