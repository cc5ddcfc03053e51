/** The longest single report, in bytes of its file, line or row. A report is a page or two; more than this is a mistake. */
export const MAX_REPORT_BYTES = 5_000_000

/** The longest `.json` file, which is held in memory whole. Beyond it `.jsonl`, which is streamed, is the way. */
export const MAX_JSON_BYTES = 256_000_000

/** The longest PDF, Word document or e-mail: pictures make them long, and each is held in memory whole. */
export const MAX_FILE_BYTES = 100_000_000

/** The longest WACZ, which is held in memory whole; a `.warc.gz` is streamed at any size. */
export const MAX_ARCHIVE_BYTES = 1_000_000_000

export const TOO_BIG =
  "over 100 MB, which is more than is held in memory; it was left out. Take its text or its parts out"

export const TOO_LONG =
  "over 5 MB, which is more than one report can be; it was left out. Split it, or check what it is"
