/** The colours of a page, by what they are for; each stands on `paper` or `raised` unless its name says otherwise. */
export const LIGHT = {
  paper: "#fdfcfa",
  raised: "#f5f3ee",
  ink: "#1d1b18",
  muted: "#5c5750",
  line: "#dcd7ce",
  rule: "#1d1b18",
  link: "#1f4b73",
  focus: "#0b5cad",
  says: "#35322d",
  denies: "#98201a",
  suggests: "#785008",
  leaves: "#53535f",
  "on-says": "#ebe7de",
  "on-denies": "#fbe2dd",
  "on-suggests": "#f8ebcd",
  "on-leaves": "#e7e7ec",
  lit: "#ffe08a",
  water: "#4d7c9c",
  area: "#98201a",
  shade: "#e2ddd3",
} as const

export const DARK = {
  paper: "#151412",
  raised: "#1f1d1a",
  ink: "#ece8e0",
  muted: "#aaa399",
  line: "#393530",
  rule: "#ece8e0",
  link: "#9cc3e6",
  focus: "#7ab8f5",
  says: "#d6d1c7",
  denies: "#ff9c90",
  suggests: "#e3bb68",
  leaves: "#b9b9c6",
  "on-says": "#302d28",
  "on-denies": "#4a211c",
  "on-suggests": "#3e3115",
  "on-leaves": "#2f2f37",
  lit: "#5c4a12",
  water: "#7fb0d0",
  area: "#ff9c90",
  shade: "#36322d",
} as const satisfies Record<keyof typeof LIGHT, string>

/** Custom properties of one set of colours, as declarations. */
export function declared(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";")
}
