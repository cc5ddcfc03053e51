import { sentenceOf } from "../../phrase.ts"
import type { Line } from "../../rule.ts"
import type { Peace } from "../../violence.ts"

/** What makes the words of a sentence tell of no war, though they are its words; null where nothing does. */
export function peaceIn(line: Line): Peace | null {
  const words = sentenceOf(line)
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

const VEHICLE = "(?:bus|minibus|car|lorry|truck|train|van|taxi|coach|tram|motorcycle|tanker)"

/**
 * The first that fits: games, computers, boilers and bad weather; exercises; other centuries; what nature and accidents do.
 * What stands before a rare word is looked at only where the rare word begins (`(?=`).
 */
const KINDS: readonly (readonly [Peace, RegExp])[] = [
  [
    "other-matter",
    /\bhackers? (?:\w+ )?(?:attack|break|broke|steal|stole|knock|target|hit|claim|strike|struck)\w*|\b(?:hacked|cyber ?-?attacks?|malware|ransomware|phishing)\b|\b(?:video|computer|console) games?\b|\bgamers?\b|\bplayers of\b|\byou (?:kill|shoot|blow up|storm)\b|\b(?:her|his|the) (?:\w+ )?(?:novel|thriller|memoir)\b|\bcrashed in bad weather\b|\bgas (?:leak|explosion)\b|\b(?:electrical fault|short circuit|faulty \w+)\b/,
  ],
  [
    "drill",
    /(?=exercise|drill|man|war)(?<=\b(?:hold|holds|held|stage[sd]?|conduct(?:s|ed)?|begin|begins|began|start(?:s|ed)?|part of|during|in) (?:\S+ ){0,3})(?:exercises?|drills?|manoeuvres|maneuvers|war games)\b|\b(?:dummy|mock|simulated|towed) (?:targets?|attacks?|casualt\w+)|\bpracti[sc](?:e|es|ed|ing) (?:\w+ing|attacks?|strikes?)\b/,
  ],
  [
    "past",
    /(?= centur)(?<=\b(?:\p{L}+th|last|previous|1\dth)) centur(?:y|ies)\b|\bin (?:1[0-8]\d\d|19[0-8]\d)\b|\bin the (?:19)?[1-8]0s\b/u,
  ],
  [
    "accident",
    new RegExp(
      `\\b(?:earthquake|quake|aftershock|avalanche|landslide|mudslide|hurricane|typhoon|cyclone|tornado|volcano|thunderstorm)\\b|\\b(?:car|bus|train|plane|road|traffic|motorway) (?:crash|crashes|accidents?|collision)\\b|\\bcollided with\\b|\\b${VEHICLE} (?:hit|struck|rammed into|ran into) (?:a|another|an oncoming) (?:\\w+ )?${VEHICLE}\\b`,
    ),
  ],
]
