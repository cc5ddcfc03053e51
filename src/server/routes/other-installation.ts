import { Hono } from "hono"
import type { Installation } from "../../model/access.ts"
import { Problem } from "../problem.ts"

/** What each installation keeps, by the first part of its routes. */
const KEPT: Readonly<Record<Installation, readonly string[]>> = {
  record: ["reports", "incidents", "claims", "disputes", "parties", "persons", "places", "search", "proposals"],
  line: ["notices", "overlaps", "receipts", "keys", "lines"],
}

/** Refuses, by name, what the other kind of installation keeps. */
export function otherInstallation(own: Installation): Hono {
  const app = new Hono()
  const other: Installation = own === "record" ? "line" : "record"
  for (const kind of KEPT[other]) {
    for (const path of [`/api/v1/${kind}`, `/api/v1/${kind}/*`]) {
      app.all(path, () => {
        throw new Problem(404, `this installation is a ${own}; ${kind} are kept by a ${other}, which is another one`)
      })
    }
  }
  return app
}
