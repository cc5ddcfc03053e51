import { z } from "zod"

const LARGEST_PAGE = 200
const USUAL_PAGE = 50

/** How a list is asked for page by page. */
export const Paging = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(LARGEST_PAGE)
    .default(USUAL_PAGE)
    .meta({ description: `How many to give, up to ${LARGEST_PAGE}` }),
  cursor: z.string().max(500).optional().meta({ description: "Where to go on: the `cursor` of the page before" }),
})

/** A page of a list. `cursor` leads to the next one; null at the end. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), cursor: z.string().nullable() })
