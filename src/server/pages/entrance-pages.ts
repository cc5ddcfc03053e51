import { type Html, html } from "../../dossier/html.ts"
import { frame } from "./frame.ts"

/** Where one signs in. `to` is where it leads; `wrong` what was wrong with the last try. */
export function signInPage(to: string, wrong: string | null): string {
  return entrance(
    "Sign in",
    wrong,
    html`<form method="post" action="/sign-in"><input type="hidden" name="to" value="${to}">
${field("Name", "name", "username")}${secretField("Password", "password", "current-password")}<button>Sign in</button></form>
<p class="note">With a one-time code: <a href="/code">set a password</a>.</p>`,
  )
}

/** Where one sets a password with a one-time code. */
export function codePage(wrong: string | null): string {
  return entrance(
    "Set a password",
    wrong,
    html`<form method="post" action="/code">
${field("Name", "name", "username")}${field("One-time code", "code", "one-time-code")}${secretField("New password, 12 characters or more", "password", "new-password")}<button>Set it and sign in</button></form>`,
  )
}

/** Where the first administrator comes in. */
export function firstPage(wrong: string | null): string {
  return entrance(
    "First account",
    wrong,
    html`<p>The first account is an administrator's. The code stands on the terminal that the server was started from.</p>
<form method="post" action="/first">
${field("Code", "code", "one-time-code")}${field("Name to sign in with", "name", "username")}${field("Name to show", "displayName", "name")}${secretField("Password, 12 characters or more", "password", "new-password")}<button>Make the account</button></form>`,
  )
}

function entrance(title: string, wrong: string | null, form: Html): string {
  return frame(
    { title, caller: null },
    html`<main class="narrow"><h1>${title}</h1>${wrong !== null && html`<p class="wrong" role="alert">${wrong}</p>`}${form}</main>`,
  )
}

const field = (label: string, name: string, autocomplete: string) =>
  html`<label class="field">${label} <input name="${name}" autocomplete="${autocomplete}" required maxlength="200"></label>`
const secretField = (label: string, name: string, autocomplete: string) =>
  html`<label class="field">${label} <input type="password" name="${name}" autocomplete="${autocomplete}" required maxlength="512"></label>`
