import { tell } from "./output.ts"

/** A terminal's line is redrawn no more often than the eye follows. */
const REDRAW_MS = 200
/** Where nobody watches, a line now and then shows in a log that a long run is alive. */
const LINE_EVERY = 10_000

/** Shows on standard error how many reports have been read: one line redrawn on a terminal, else a line every 10,000. */
export function progress(): { readonly step: () => void; readonly end: () => void } {
  const live = process.stderr.isTTY === true
  let reports = 0
  let drawn = Date.now()
  let shown = false
  const clear = () => {
    if (shown) process.stderr.write("\r\u001b[K")
    shown = false
  }
  return {
    step() {
      reports++
      if (!live) {
        if (reports % LINE_EVERY === 0) tell(`${counted(reports)} read`)
      } else if (Date.now() - drawn > REDRAW_MS) {
        drawn = Date.now()
        shown = true
        process.stderr.write(`\r\u001b[K${counted(reports)} read`)
      }
    },
    end: clear,
  }
}

/** "1 report", "1,200 reports". */
export function counted(reports: number, noun = "report", many = `${noun}s`): string {
  return `${reports.toLocaleString("en")} ${reports === 1 ? noun : many}`
}
