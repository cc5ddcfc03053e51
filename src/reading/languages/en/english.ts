import type { Language } from "../../language.ts"
import { attributionsIn } from "./attribution.ts"
import { chunkSentence } from "./chunker.ts"
import { contestedIn } from "./contested.ts"
import { glosses, sourceless } from "./cue.ts"
import { BODY_WORDS, COMMON_ENDING, isAdjective } from "./lexicon/bodies.ts"
import { ABBREVIATIONS, BE, HAVE, MODALS } from "./lexicon/function-words.ts"
import { PLACE_NOUNS } from "./lexicon/nouns.ts"
import { isOrdinaryWord } from "./lexicon/ordinary-word.ts"
import { VERBS } from "./lexicon/verbs.ts"
import { WEAPON_BOOK } from "./lexicon/weapon-book.ts"
import { peaceIn } from "./peace.ts"
import { ADMISSION_RULES, OWN_FORCES } from "./rules/admission.ts"
import { CIVILIAN_RULES } from "./rules/civilian.ts"
import { DENIAL_RULES } from "./rules/denial.ts"
import { EVENT_RULES } from "./rules/event.ts"
import { FEARED_RULES } from "./rules/feared.ts"
import { FIGHT_RULES } from "./rules/fight.ts"
import { MEANS_RULES } from "./rules/means.ts"
import { NO_EVENT_RULES } from "./rules/no-event.ts"
import { NOTICE_RULES } from "./rules/notice/rules.ts"
import { PART_RULES } from "./rules/part.ts"
import { PART_TOLL_RULES } from "./rules/part-toll.ts"
import { PARTY_RULES } from "./rules/party.ts"
import { STATED_TOLL_RULES } from "./rules/stated-toll.ts"
import { STRIKE_RULES } from "./rules/strike.ts"
import { TARGET_RULES } from "./rules/target.ts"
import { TOLL_RULES } from "./rules/toll.ts"
import { UNHARMED_RULES } from "./rules/unharmed.ts"
import { UNHURT_RULES } from "./rules/unhurt.ts"
import { isUnsaid } from "./scope/unsaid.ts"
import { timesIn } from "./time/times.ts"
import { victimsIn } from "./victims/victims.ts"

const set = (words: string) => new Set(words.split(" "))

/** What follows "the army" where it speaks: as a doer it may be somebody else's. */
const ARMY_ENDS =
  /^(?:has|did|also|later|spokesman|spokeswoman|spokesperson|statement|official|officials|source|sources|said|says|told|denied|confirmed|claimed|announced|accused|blamed|rejected|admitted|acknowledged)$/

/** English, as agencies, ministries, monitors and social posts write it; also where commas and apostrophes were lost. */
export const english: Language = {
  code: "en",
  abbreviations: ABBREVIATIONS,
  furniture: [
    ["related", "news"],
    ["related", "articles"],
    ["related", "stories"],
    ["related", "topics"],
    ["related", "posts"],
    ["prev", "post"],
    ["previous", "post"],
    ["next", "post"],
    ["read", "more"],
    ["also", "read"],
    ["most", "read"],
    ["most", "viewed"],
    ["you", "may", "also", "like"],
  ],
  naming: {
    code: "en",
    weapons: WEAPON_BOOK,
    ordinary: isOrdinaryWord,
    locative: set(
      "in near of around outside from to into on at across inside between north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern capital city central war-torn neighbouring neighboring across",
    ),
    linking: set("of called named"),
    armies: set("army military"),
    bareArticles: set("the an a"),
    armyEnds: (word) => ARMY_ENDS.test(word),
    nameHeads: set(
      "abu umm um bani beit bir wad jebel jabal ain ein tel tell khan kafr kfar new old nova novo mount fort port san santa saint lake",
    ),
    nameNouns: set("refugee camp hospital crossing corridor"),
    where: set("in near outside around inside"),
    noPlaces: set(
      "arabic english russian ukrainian hebrew turkish kurdish french german spanish persian farsi latin chinese burmese amharic swahili ramadan easter christmas eid lent islam facebook twitter telegram instagram whatsapp youtube congress parliament cabinet nato spring summer autumn winter rural latest key",
    ),
    bodies: set("party brigade brigades battalion battalions division movement"),
    placeNouns: PLACE_NOUNS,
    within: set("in of"),
    rural: set("countryside"),
    directions: set("north south east west northeast northwest southeast southwest"),
    around: set("the countryside suburbs outskirts rural areas districts neighbourhoods neighborhoods towns villages"),
    own: {
      ...BODY_WORDS,
      ordinary: isOrdinaryWord,
      common: (word) => isOrdinaryWord(word) || isAdjective(word) || COMMON_ENDING.test(word),
    },
  },
  speakers: {
    pronouns: set("he she it they who we i"),
    own: set("we i"),
    persons: set("he she"),
    resumed: set(
      "group monitor source sources agency statement spokesman spokeswoman spokesperson official officials ministry organisation organization network coalition report command general governor president minister activist activists observatory outlet newspaper broadcaster director company commander body correspondent article paper channel department directorate",
    ),
    utterances: set("statement communique"),
    nobody: set("reports report"),
    vague: set("some several various conflicting unconfirmed unverified initial early other many numerous further"),
    evidence: set(
      "evidence assessment assessments investigation investigations inquiry review finding findings result results test tests footage image images video videos photo photos picture pictures data information analysis sign signs remains indications intelligence damage fragments symptoms",
    ),
    offices: set(
      "spokesman spokeswoman spokesperson head chief director president minister secretary governor chairman commander leader member envoy ambassador official officials source sources activist correspondent reporter general colonel major captain lieutenant representative adviser advisor deputy premier chancellor col gen lt maj brig capt mr mrs ms dr senior top army police military government authorities diplomat diplomats lawmaker photographer operator coordinator volunteer mayor",
    ),
    ranks: set("senior top army police military government authorities sources source"),
    titles: set("general colonel major captain lieutenant col gen lt maj brig capt mr mrs ms dr commander"),
    fields: set("foreign defence defense prime deputy interior health information vice"),
    articles: set("the a an president"),
    monitoring:
      /^(?:an?|the) (?:[\w-]+ ){0,3}(?:ngo|monitor|watchdog|(?:monitoring|rights|activist|observer) (?:group|organi[sz]ation|network)|group (?:tracking|monitoring|observing|documenting)\b.*)$/i,
    carriers: set("agency agencies news television tv channel newspaper daily radio website media"),
    military: set(
      "military army defence defense forces general staff air command navy commander pentagon servicemen troops",
    ),
  },
  rules: [
    ...TOLL_RULES,
    ...PART_TOLL_RULES,
    ...STATED_TOLL_RULES,
    ...UNHURT_RULES,
    ...FEARED_RULES,
    ...EVENT_RULES,
    ...STRIKE_RULES,
    ...FIGHT_RULES,
    ...PARTY_RULES,
    ...TARGET_RULES,
    ...MEANS_RULES,
    ...CIVILIAN_RULES,
    ...UNHARMED_RULES,
    ...DENIAL_RULES,
    ...NO_EVENT_RULES,
    ...NOTICE_RULES,
    ...PART_RULES,
    ...ADMISSION_RULES,
  ],
  parting: new Set([
    ...set("after before while although though whereas but since until"),
    ...["in", "a", "as"].flatMap((first) => [
      `${first} response to`,
      `${first} reaction to`,
      ...["retaliation", "revenge", "reprisal"].map((act) => `${first} ${act} for`),
    ]),
  ]),
  habit:
    /\b(?:has|have) (?:\w+ ){1,3}(?:several|many|numerous|multiple|previous|similar) \w+|\bin the past\b(?! (?:\d|few|two|three|four|five|several))/i,
  habitual: set(
    "regularly frequently often repeatedly previously always routinely usually consistently typically normally",
  ),
  resuming: set("these those"),
  credits: set("photo photos file archive agencies afp reuters getty image images screengrab"),
  tags: set("tags keywords"),
  finite: (word) => BE.has(word) || HAVE.has(word) || MODALS.has(word) || VERBS.get(word)?.past === true,
  parts: set("district neighbourhood neighborhood quarter suburb village hamlet"),
  grounds: set(
    "area town city region zone province capital country position target territory ground site place location part side scene district neighbourhood neighborhood quarter suburb village hamlet enclave outskirt countryside property front",
  ),
  elsewhere:
    /\b(?:banned|outlawed|prohibited|based|born|designated|positioned|entrenched|stationed|deployed)(?: \w+)? (?:in|by|at)(?: the)?\s*$/i,
  war: set("war conflict crisis revolt uprising insurgency unrest revolution militancy"),
  chunk: chunkSentence,
  times: timesIn,
  attributions: attributionsIn,
  isUnsaid,
  contested: contestedIn,
  ownForces: OWN_FORCES,
  peace: peaceIn,
  glosses,
  sourceless,
  victims: victimsIn,
}
