const set = (words: string) => new Set(words.split(/\s+/))

/** What the words that attribute do. */
export const CUES = {
  /** Verbs that make what they bring a supposition. */
  doubting: set("believe suspect think fear suggest appear estimate-no assume presume seem speculate"),
  /** Verbs after which the source can stand: "…, said the monitor". */
  inverted: set(
    "say add report announce confirm state note claim tell explain write reiterate declare insist warn tweet",
  ),
  /** Verbs of speech outside the field's list. */
  further: set("assume speculate hint signal counter concur predict forecast promise voice opine"),
  /** Nouns that say where something was said, not what. */
  settings: set(
    "statement briefing interview conference reporters press report twitter facebook telegram website post communique tweet television tv correspondent reporter journalists release letter speech channel account page update phone telephone conversation sources afp reuters ap sana sputnik",
  ),
} as const
