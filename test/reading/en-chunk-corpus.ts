/**
 * Sentences and their chunks: what kind each is, then its words. N noun group (with its role), V verb group (with its
 * deed and form); everything else is a small word between them and is left out.
 */
export const CHUNKS: readonly (readonly [string, readonly string[]])[] = [
  [
    "Rebels attack army base, 12 soldiers dead.",
    ["people: Rebels", "hit active: attack", "site: army base", "people: 12 soldiers dead"],
  ],
  [
    "Israel's air strikes on the camp killed nine.",
    ["event: Israel's air strikes", "site: the camp", "kill active: killed", "number: nine"],
  ],
  [
    "Shells hit the hospital, killing three.",
    ["weapon: Shells", "hit active: hit", "site: the hospital", "kill ing: killing", "number: three"],
  ],
  ["The shelling wounded a nurse.", ["event: The shelling", "injure active: wounded", "people: a nurse"]],
  ["The rebels' positions were bombed.", ["site: The rebels' positions", "hit passive: were bombed"]],
  [
    "Troops shelling the town fired rockets.",
    ["people: Troops", "hit ing: shelling", "site: the town", "fire active: fired", "weapon: rockets"],
  ],
  ["The group claims the attack.", ["force: The group", "claim active: claims", "event: the attack"]],
  ["Residents fled the fighting.", ["force: Residents", "other active: fled", "event: the fighting"]],
  ["Two wounded civilians were treated.", ["people: Two wounded civilians", "other passive: were treated"]],
  ["The wounded were treated.", ["people: The wounded", "other passive: were treated"]],
  [
    "A US-led coalition air raid destroyed a key bridge.",
    ["event: A US-led coalition air raid", "damage active: destroyed", "site: a key bridge"],
  ],
  ["The army has not hit a hospital.", ["force: The army", "hit active: has not hit", "site: a hospital"]],
  ["He may have been killed.", ["pronoun: He", "kill passive: may have been killed"]],
  [
    "A bomb that was planted by the road went off.",
    ["weapon: A bomb", "other passive: was planted", "site: the road", "explode active: went off"],
  ],
  ["TWO KILLED IN HARBOUR SHELLING", ["number: TWO", "kill bare: KILLED", "event: HARBOUR SHELLING"]],
  [
    "Drone Strike Kills Three Aid Workers Near Bridge",
    ["event: Drone Strike", "kill active: Kills", "people: Three Aid Workers", "site: Bridge"],
  ],
  [
    "Militants of the group operating in the valley were killed.",
    ["people: Militants", "force: the group", "other ing: operating", "thing: the valley", "kill passive: were killed"],
  ],
  [
    "A 25-year-old man was shot dead by police.",
    ["people: A 25-year-old man", "kill passive: was shot dead", "force: police"],
  ],
  [
    "The strike damaged public and private property.",
    ["event: The strike", "damage active: damaged", "site: public and private property"],
  ],
  [
    "At least 70 government and rebel fighters died.",
    ["people: At least 70 government and rebel fighters", "die active: died"],
  ],
  [
    "Ministers report a heavily damaged crossing.",
    ["people: Ministers", "say active: report", "site: a heavily damaged crossing"],
  ],
  [
    '"They bombed us," said a teacher.',
    ["pronoun: They", "hit active: bombed", "pronoun: us", "say active: said", "people: a teacher"],
  ],
  ["The blast was caused by a gas leak.", ["event: The blast", "cause passive: was caused", "thing: a gas leak"]],
  [
    "The plan targets a deficit and cuts costs.",
    ["thing: The plan", "hit active: targets", "thing: a deficit", "other active: cuts", "thing: costs"],
  ],
]
