import { type Html, html, NOTHING } from "../../dossier/html.ts"
import type { Caller } from "../access/caller.ts"
import { frame } from "./frame.ts"

/** What the page needs of the OpenAPI document; the document itself is richer. */
interface Operation {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content?: Readonly<Record<string, unknown>> }
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: {
    readonly type?: string | readonly string[]
    readonly enum?: readonly unknown[]
    readonly default?: unknown
  }
}

/** The interface for programs, made from its own document. */
export function interfacePage(
  caller: Caller,
  document: { readonly paths?: Readonly<Record<string, unknown>>; readonly info: { readonly description?: string } },
): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Readonly<Record<string, Operation>>).map(([method, operation]) => ({
      path,
      method,
      operation,
      tag: operation.tags?.[0] ?? "Other",
    })),
  )
  const tags = [...new Set(operations.map(({ tag }) => tag))]
  return frame(
    { title: "Interface for programs", caller },
    html`<main><h1 class="page-head">Interface for programs</h1>
<p class="deck">${document.info.description}</p>
<p><a href="/api/v1/openapi.json">OpenAPI 3.1 document</a></p>
${tags.map(
  (tag) =>
    html`<section><h2>${tag}</h2>${operations
      .filter((one) => one.tag === tag)
      .map(({ path, method, operation }) => operationPart(path, method, operation))}</section>`,
)}</main>`,
  )
}

function operationPart(path: string, method: string, operation: Operation): Html {
  const { summary, parameters = [], requestBody, responses = {} } = operation
  const types = Object.keys(requestBody?.content ?? {})
  return html`<article class="operation"><code>${method.toUpperCase()} ${path}</code>
<p>${summary}</p>
${
  parameters.length === 0
    ? NOTHING
    : html`<table>${parameters.map(
        (one) =>
          html`<tr><th scope="row"><code>${one.name}</code></th><td>${one.in}${one.required === true && ", required"}</td><td>${kindOf(one)}</td><td>${one.description}</td></tr>`,
      )}</table>`
}
${types.length > 0 && html`<p class="note">Body: ${types.join(", ")}</p>`}
<p class="note">${Object.entries(responses).map(([status, { description }], i) => html`${i > 0 && "; "}${status}: ${description}`)}</p></article>`
}

function kindOf({ schema }: Parameter): string {
  const values = schema?.enum?.map(String).join(", ")
  const given =
    schema?.default === undefined || schema.default === "" ? "" : `, ${String(schema.default)} where not given`
  return `${values ?? schema?.type ?? ""}${given}`
}
