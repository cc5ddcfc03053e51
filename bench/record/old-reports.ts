import { z } from "zod"

/**
 * A store as a version of the program left it: how many steps its tables were at, all their rows, each as a text in JSON, and its keys in
 * base64 by file.
 */
export const OldStore = z.object({
  steps: z.int(),
  tables: z.record(z.string(), z.array(z.string())),
  keys: z.record(z.string(), z.string()),
})
export type OldStore = z.infer<typeof OldStore>

/** What was added to each of them, by what was done with it. Everybody in it is invented. */
export const OLD_REPORTS = [
  {
    id: "first",
    outlet: "lantern-post",
    published: "2018-11-15",
    text: "Air strikes hit a bakery in Hajin on 14 November 2018 and killed nine civilians, the Observatory said. The coalition denied that it had harmed civilians.",
  },
  {
    id: "second",
    outlet: "harbour-daily",
    published: "2018-11-16",
    text: 'An air strike hit a bakery in Hajin on 14 November 2018. "We pulled nine bodies out," said Salim Darwazi, a baker.',
  },
  {
    id: "asked",
    outlet: "lantern-post",
    published: "2017-03-04",
    text: "Shells fell on a market in Raqqa on 3 March 2017 and killed five people, residents said.",
  },
  {
    id: "erased",
    outlet: "harbour-daily",
    published: "2019-06-10",
    text: 'A car bomb exploded in Idlib on 9 June 2019. "My brother died," said Zebulon Quillfeather, a teacher.',
  },
] as const
/** The name that nothing may be left of. */
export const ERASED_NAME = "Quillfeather"
