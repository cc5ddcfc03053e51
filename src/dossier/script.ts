/** What the page does beyond links: filter, keys, colours, showing all pieces of a claim's words. It works without it. */
export const SCRIPT = `(() => {
"use strict"
const one = (selector, from = document) => from.querySelector(selector)
const all = (selector, from = document) => [...from.querySelectorAll(selector)]
const root = document.documentElement
one(".tools").hidden = false

const LIGHTS = ["auto", "light", "dark"]
const LIGHT_WORDS = { auto: ["Auto", "Colours: as the system"], light: ["Light", "Colours: light"], dark: ["Dark", "Colours: dark"] }
const light = one("#light")
const remembered = () => { try { return localStorage.getItem("dossier-light") } catch { return null } }
const remember = (value) => { try { localStorage.setItem("dossier-light", value) } catch { return } }
const setLight = (value) => {
  root.dataset.light = value
  light.textContent = LIGHT_WORDS[value][0]
  light.setAttribute("aria-label", LIGHT_WORDS[value][1])
}
const nextLight = () => {
  const value = LIGHTS[(LIGHTS.indexOf(root.dataset.light) + 1) % LIGHTS.length]
  setLight(value)
  remember(value)
}
setLight(LIGHTS.includes(remembered()) ? remembered() : "auto")
light.addEventListener("click", nextLight)

const ruleButtons = all('.rules input')
const rememberedRule = () => { try { return sessionStorage.getItem("dossier-rule") } catch { return null } }
const rememberRule = (value) => { try { sessionStorage.setItem("dossier-rule", value) } catch { return } }
const setRule = (value) => { const button = ruleButtons.find((one) => one.value === value); if (button) button.checked = true }
const nextRule = () => {
  if (ruleButtons.length === 0) return false
  const next = ruleButtons[(ruleButtons.findIndex((one) => one.checked) + 1) % ruleButtons.length]
  setRule(next.value)
  rememberRule(next.value)
}
setRule(rememberedRule())
for (const button of ruleButtons) button.addEventListener("change", () => rememberRule(button.value))

const keys = one("#keys")
one("#help").addEventListener("click", () => keys.showModal())

const articles = all("article.incident")
const rows = all("table.index tr[data-of]")
const filter = one("#filter")
const textOf = new Map()
const searchable = (article, row) => {
  if (!textOf.has(article)) textOf.set(article, (article.textContent + " " + row.textContent).toLowerCase())
  return textOf.get(article)
}
const applyFilter = () => {
  const words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean)
  let shown = 0
  articles.forEach((article, i) => {
    const row = rows[i]
    const hit = words.every((word) => searchable(article, row).includes(word))
    article.hidden = row.hidden = !hit
    if (hit) shown += 1
  })
  all("table.index tbody").forEach((day) => { day.hidden = !one("tr[data-of]:not([hidden])", day) })
  one("#found").textContent = words.length === 0 ? "" : shown + " of " + articles.length
}
if (filter) {
  let waiting = 0
  filter.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(applyFilter, 120) })
}
const showAll = () => { if (filter && filter.value !== "") { filter.value = ""; applyFilter() } }

const here = () => {
  const focused = document.activeElement && document.activeElement.closest("article.incident")
  if (focused) return focused
  return articles.findLast((article) => !article.hidden && article.getBoundingClientRect().top < 120)
}
const step = (by) => {
  const shown = articles.filter((article) => !article.hidden)
  const at = shown.indexOf(here())
  const next = shown[Math.max(0, Math.min(shown.length - 1, at === -1 ? (by > 0 ? 0 : -1) : at + by))]
  if (!next) return
  const heading = one("h3", next)
  next.scrollIntoView()
  heading.focus({ preventScroll: true })
}
const stepRow = (by) => {
  const links = rows.filter((row) => !row.hidden).map((row) => one("a", row))
  const at = links.indexOf(document.activeElement)
  if (at === -1) return false
  const next = links[at + by]
  if (next) next.focus()
  return true
}

const typing = (element) => element instanceof HTMLElement && (element.matches("input:not([type=radio]), textarea, select") || element.isContentEditable)
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return
  if (typing(event.target)) {
    if (event.key === "Escape") { showAll(); event.target.blur() }
    return
  }
  const acts = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => filter && filter.focus(),
    "?": () => keys.showModal(),
    t: nextLight,
    r: nextRule,
    b: () => history.back(),
    Escape: showAll,
    ArrowDown: () => stepRow(1),
    ArrowUp: () => stepRow(-1),
  }
  const act = acts[event.key]
  if (act && act() !== false) event.preventDefault()
})

const land = () => {
  const id = decodeURIComponent(location.hash.slice(1))
  all(".lit").forEach((element) => element.classList.remove("lit"))
  const target = id && document.getElementById(id)
  if (!target) return
  const article = target.closest("article.incident")
  if (article && article.hidden) showAll()
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true
  all('[data-c~="' + CSS.escape(id) + '"]').forEach((element) => element.classList.add("lit"))
  target.scrollIntoView({ block: /^[aw]/.test(id) ? "center" : "start" })
  const focus = target.matches("a, [tabindex]") ? target : one("h2[tabindex], h3[tabindex]", target) || target.closest("mark")?.querySelector("a")
  if (focus) focus.focus({ preventScroll: true })
}
addEventListener("hashchange", land)
if (location.hash) land()
addEventListener("beforeprint", () => all("details").forEach((fold) => { fold.dataset.was = fold.open ? "1" : ""; fold.open = true }))
addEventListener("afterprint", () => all("details").forEach((fold) => { fold.open = fold.dataset.was === "1" }))
})()`
