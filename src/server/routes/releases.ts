import { createRoute } from "@hono/zod-openapi"
import type { Context } from "hono"
import { z } from "zod"
import { Consent, Passage, Releasable } from "../../model/release.ts"
import type { Actor } from "../../record/change.ts"
import type { Work } from "../../record/store.ts"
import { type Listed, NotReleased, release, thingOf, withdraw, withheldOf } from "../../recording/release.ts"
import { actorOf, type Env, needs } from "../access/caller.ts"
import { body, CHANGE_HEADERS, json, PROBLEM, SIGNED_IN } from "../answers.ts"
import type { Desk } from "../desk.ts"
import { ifMatch } from "../etag.ts"
import { once } from "../once.ts"
import { Problem } from "../problem.ts"
import { type App, router } from "../router.ts"
import { numberShown } from "../shown.ts"

const Named = z.object({ id: z.string().min(1).max(300) })
const Numbered = Named.extend({ number: z.coerce.number().int().positive() })
const Why = z.string().trim().min(1).max(2_000)
const Thing = z
  .object({
    number: z.int().meta({ description: "Names it among what is withheld of this incident, in this state of it" }),
    what: Releasable,
    words: z.string(),
    why: z.string(),
    minor: z.boolean(),
    of: z.array(Passage),
    released: z.object({ by: z.string(), at: z.string() }).nullable(),
  })
  .meta({ id: "Withheld" })

const list = createRoute({
  method: "get",
  path: "/incidents/{id}/withheld",
  tags: ["Releases"],
  summary: "What of an incident is withheld from readers and exports, and what was released",
  security: SIGNED_IN,
  middleware: [needs("see-withheld")] as const,
  request: { params: Named },
  responses: { 200: json(z.object({ items: z.array(Thing) }), "Each thing on its own"), ...PROBLEM },
})

const letOut = createRoute({
  method: "post",
  path: "/incidents/{id}/withheld/{number}/release",
  tags: ["Releases"],
  summary: "Let one thing out, with who has agreed to it",
  security: SIGNED_IN,
  middleware: [needs("release")] as const,
  request: { params: Numbered, headers: CHANGE_HEADERS, body: body(z.strictObject({ consent: Consent, reason: Why })) },
  responses: { 200: json(Thing, "The thing, released"), ...PROBLEM },
})

const takeBack = createRoute({
  method: "post",
  path: "/incidents/{id}/withheld/{number}/withdraw",
  tags: ["Releases"],
  summary: "Take a release back: the thing is withheld again",
  security: SIGNED_IN,
  middleware: [needs("release")] as const,
  request: { params: Numbered, headers: CHANGE_HEADERS, body: body(z.strictObject({ reason: Why })) },
  responses: { 200: json(Thing, "The thing, withheld again"), ...PROBLEM },
})

/** What is withheld unless it is released, one by one. */
export function releaseRoutes(desk: Desk): App {
  const app = router()
  const { knowledge } = desk
  app.openapi(list, async (context) => {
    const incident = await numberShown(context, desk, context.req.valid("param").id)
    const things = await withheldOf(desk.store.contents(), incident, knowledge)
    return context.json({ items: things.map(shownThing) }, 200)
  })
  /** Does something to one thing, as long as its incident is as who asks has seen it, and shows what has become of it. */
  const change = (
    context: Context<Env>,
    { id, number }: z.infer<typeof Numbered>,
    make: (work: Work, by: Actor, thing: Listed) => Promise<unknown>,
  ) => {
    return once(context, desk.store, async (store) => {
      const incident = await numberShown(context, desk, id)
      const by = actorOf(context)
      const changed = ifMatch(context, store, incident).change(by, async (work) => {
        await make(work, by, await thingOf(work, incident, number, knowledge))
        return thingOf(work, incident, number, knowledge)
      })
      return context.json(shownThing(await changed.catch(asProblem)), 200)
    })
  }
  app.openapi(letOut, (context) => {
    const grounds = context.req.valid("json")
    return change(context, context.req.valid("param"), (work, by, thing) => release(work, by, thing, grounds))
  })
  app.openapi(takeBack, (context) => {
    const { reason } = context.req.valid("json")
    return change(context, context.req.valid("param"), (work, by, thing) => withdraw(work, by, thing, reason))
  })
  return app
}

const shownThing = ({ number, what, words, why, minor, of, released }: Listed): z.infer<typeof Thing> => ({
  number,
  what,
  words,
  why,
  minor,
  of: [...of],
  released: released === null ? null : { by: released.by, at: released.at },
})

function asProblem(error: unknown): never {
  throw error instanceof NotReleased ? new Problem(422, error.message) : error
}
