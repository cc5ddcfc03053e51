const set = (words: string) => new Set(words.split(/\s+/))

/** What the words that attribute do. */
export const CUES = {
  /** Verbs that make what they bring a supposition. */
  doubting: set("believe suspect think fear suggest assume presume speculate"),
  /** Verbs after which the source can stand: "…, said the monitor". */
  inverted: set(
    "say add report announce confirm state note claim explain write reiterate declare insist warn tweet argue reply continue recall",
  ),
  /** Verbs of speech outside the field's list. */
  further: set(
    "assume speculate hint signal counter concur predict forecast promise voice opine assert admit acknowledge concede",
  ),
  /** Verbs that bring words only where a clause follows them. */
  onlyWithThat: set(
    "find hear determine ascertain conclude observe point register call list release relay post broadcast name identify respond comment-no attribute-no pledge vow testify recount",
  ),
  /** Verbs that bring a bare noun as what is said: "reported 19 strikes", "confirmed the death". */
  nominal: set(
    "report announce confirm describe document record estimate put reveal acknowledge admit allege suggest suspect fear publish declare claim count cite comment indicate blame accuse condemn denounce hold deny reject dismiss refute rebuff dispute rebut repudiate disclaim disavow investigate probe assess examine review verify check look open launch begin start conduct carry order initiate undertake specify mention clarify disclose quote see name identify take accept assume rule contradict debunk disprove discredit",
  ),
  /** Nouns that say where something was said, not what. */
  settings: set(
    "statement statements briefing interview conference reporters press twitter facebook telegram website post communique tweet television tv correspondent reporter journalists release letter speech channel account page update phone telephone conversation afp reuters ap sana sputnik media agency anonymity webpage newspaper toll message call broadcast",
  ),
} as const
