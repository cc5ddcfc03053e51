import type { Victim } from "../../../../model/claim.ts"

type Status = Victim["status"]

const DEAD = "(?:dead|deceased|killed|slain|fallen|victims?|martyrs?|martyred|fatalities|murdered)"
const HURT = "(?:wounded|injured|hurt)"
const GONE = "(?:missing|disappeared|kidnapped|abducted)"

/**
 * What words that end right before a name say befell its bearer: "the death of", "named the dead as", "the victims were",
 * "among those killed was", "martyrs:". Null where they say nothing, or of more than one fate ("dead and wounded:").
 */
export function statusIn(before: string): Status | null {
  if (/\b(?:attempted|attempt|failed|plot|plan|anniversary|threat|tried)\b/.test(before.slice(-WARNING))) return null
  if (/\b(?:killed|dead|martyrs?) (?:and|or) (?:wounded|injured|missing)[^.;]*$/.test(before)) return null
  return BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? null
}

/** Letters before a name in which a word can take its fate back. */
const WARNING = 60

const called = (words: string) => [
  // "named two of the dead as", "the two injured children have been identified as"
  new RegExp(`\\b${words}\\b[^.;:]{0,60}\\b(?:named|identified|listed|known)(?: \\w+){0,2}? as:?$`),
  new RegExp(
    `\\b(?:named|identified|listed|names?|identifies|naming|identifying)\\b[^.;:]{0,60}\\b${words}\\b[^.;:]{0,40}(?: as|:)$`,
  ),
  // "among those killed was", "among the 12 dead are"
  new RegExp(
    `\\b(?:among|amongst) (?:the |those |its )?(?:\\w+ ){0,3}?${words}(?: (?:in|on|at|by) [^.;:,]{0,40})?,? (?:was|were|is|are|:)$`,
  ),
  // "the dead were", "the victims include", "the wounded:", "one of the victims was"
  new RegExp(`\\b${words}(?: \\w+){0,4}? (?:was|were|is|are|include|included|includes|including|namely)$`),
  new RegExp(`\\b${words}(?: (?:in|on|at|of|from|by) [^.;:]{0,40}| (?:are|were|include|included|so far|today))? ?:$`),
  // "Killed in the raid on Hajin were"
  new RegExp(`^${words} (?:in|on|at|by|during) [^.;:,]{0,60} (?:was|were|is|are)$`),
  // "the martyr", "one of the victims,"
  new RegExp(`\\b(?:the|a|one of the|another|first) (?:\\w+ )?${words} ?,$`),
]

const BEFORE: readonly (readonly [RegExp, Status])[] = [
  [
    /\b(?:death|deaths|killing|killings|murder|assassination|martyrdom|slaying|execution|beheading|loss|bod(?:y|ies)|corpses?|remains|lives?) of(?: (?:the|a|its|their|his|her|our))?$/,
    "killed",
  ],
  ...called(DEAD).map((pattern) => [pattern, "killed"] as const),
  ...called(HURT).map((pattern) => [pattern, "injured"] as const),
  ...called(GONE).map((pattern) => [pattern, "missing"] as const),
  [
    /\b(?:injured|wounded) (?:person|man|woman|boy|girl|child|civilian|victim),? (?:named|identified as|called),?$/,
    "injured",
  ],
  [/\b(?:wounding|injury|injuring) of$/, "injured"],
  [/\b(?:abduction|kidnapping|disappearance) of$/, "missing"],
]

/** What words from a verb on say of its subject ("was among the dead", "lost his life"), and how many words say so. */
export function statusAfter(told: string): { readonly status: Status; readonly words: number } | null {
  for (const [pattern, status] of AFTER) {
    const words = pattern.exec(told)?.[0].split(" ").length
    if (words) return { status, words }
  }
  return null
}

const BECAME_DEAD = "(?:dead|killed|slain|deceased|fallen|victims?|fatalities|martyrs?|martyred|casualties)"
const BECAME_HURT = "(?:wounded|injured|hurt)"
const AFTER: readonly (readonly [RegExp, Status])[] = [
  [
    new RegExp(
      `^\\w+ (?:also |both |all |now )?(?:among|amongst|one of|two of|(?:the )?(?:first|latest|only|second) of) (?:the |those )?(?:\\w+ ){0,3}?${BECAME_DEAD}\\b`,
    ),
    "killed",
  ],
  [
    new RegExp(
      `^\\w+ (?:also |both |all )?(?:among|amongst|one of|two of) (?:the |those )?(?:\\w+ ){0,3}?${BECAME_HURT}\\b`,
    ),
    "injured",
  ],
  [/^\w+ (?:also |both |all )?(?:among|amongst|one of) (?:the |those )?(?:\w+ ){0,2}?missing\b/, "missing"],
  [
    /^(?:is|was|were|are|be|been|found|pronounced|declared|confirmed|reported|pulled|feared|presumed|left|shot|fell|lay) (?:also |later |now |out |lying )?dead\b/,
    "killed",
  ],
  [/^(?:is|was|were|are|been|went|gone|reported|remains?|listed|declared) (?:also |still |now )?missing\b/, "missing"],
  [/^lost (?:his|her|their|its) (?:lives|life|own life)\b/, "killed"],
  [
    /^(?:lost|losing) (?:\w+ )?(?:his|her|their|a|an|both|one) (?:\w+ ){0,2}?(?:legs?|arms?|eyes?|hands?|foot|feet|limbs?|fingers?|sight|hearing)\b/,
    "injured",
  ],
  [
    /^(?:suffered|sustained|received|suffering) (?:\w+ ){0,3}?(?:injur\w+|wounds?|burns?|fractures?|broken \w+|concussion|shrapnel)\b/,
    "injured",
  ],
  [
    /^(?:was|were|is|are|been) (?:\w+ )?(?:in (?:a )?(?:critical|serious|stable) condition|critically ill)\b/,
    "injured",
  ],
  [/^(?:treated|hospitali[sz]ed) (?:\w+ ){0,4}?(?:wounds?|injur\w+|burns?)\b/, "injured"],
]
