/** What was hit, and sentences that say it; the words that carry it in brackets. */
export const TARGETS: readonly { readonly what: string; readonly phrasings: readonly string[] }[] = [
  {
    what: "a crowded market",
    phrasings: [
      "Jets [struck a crowded market] at noon.",
      "[A crowded market was bombed] at noon.",
      "[Three shells landed in a crowded market].",
      "[Air strikes on a crowded market] killed nobody.",
      "The militia [fired rockets at a crowded market].",
      "A car bomb [exploded outside a crowded market].",
      "Helicopters [dropped barrel bombs on a crowded market].",
      "The fire caused [heavy damage to a crowded market].",
      "[An air raid by the army on a crowded market] went wrong.",
    ],
  },
  {
    what: "residential neighbourhoods",
    phrasings: [
      "[The shelling of residential neighbourhoods] went on.",
      "Mortars [targeted residential neighbourhoods].",
      "The rebels targeted with mortar rounds [residential neighbourhoods].",
      "[Residential neighbourhoods were shelled] again.",
    ],
  },
  {
    what: "buses carrying pilgrims",
    phrasings: [
      "A suicide bomber [hit buses carrying pilgrims].",
      "[The attack on buses carrying pilgrims] shook the town.",
    ],
  },
  { what: "the area surrounding the old palace", phrasings: ["Rockets [hit the area surrounding the old palace]."] },
  {
    what: "tents for displaced families",
    phrasings: [
      "A drone [bombed tents for displaced families].",
      "Jets [fired missiles at tents for displaced families].",
    ],
  },
  {
    what: "a bakery",
    phrasings: [
      "The attacker [detonated his vest near a bakery].",
      "[A bakery was destroyed] by a missile.",
      "Several missiles [hit a bakery].",
    ],
  },
  { what: "convoy", phrasings: ["[The convoy attack] was filmed."] },
  {
    what: "positions of the army",
    phrasings: ["The group [attacked positions of the army].", "The group [shelled positions of the army]."],
  },
  { what: "the rebels' positions", phrasings: ["Jets [bombed the rebels' positions]."] },
  { what: "a power station and two schools", phrasings: ["The barrage [damaged a power station and two schools]."] },
]

/** Places as such, things that are no targets, and violence of another kind. */
export const NO_TARGETS: readonly string[] = [
  "Jets bombed the town of Raqqa.",
  "The storm hit the capital on Friday.",
  "The coalition did not target a hospital.",
  "He attacked the minister's record.",
  "The striker hit the post.",
  "The cuts target a deficit.",
  "The blast was heard in the area.",
]

/** Weapons, and sentences that say they were used. */
export const MEANS: readonly { readonly weapon: string; readonly phrasings: readonly string[] }[] = [
  {
    weapon: "rockets",
    phrasings: [
      "Fighters [fired 20 rockets] at the port.",
      "[Rockets hit] the port.",
      "The port was hit [by rockets].",
      "They shelled the port [with rockets].",
    ],
  },
  {
    weapon: "barrel bombs",
    phrasings: ["Helicopters [dropped barrel bombs] on the mill.", "[Barrel bombs killed] two millers."],
  },
  {
    weapon: "car bomb",
    phrasings: [
      "[A car bomb exploded] at the gate.",
      "[A car bomb attack] closed the road.",
      "Nine died in [a car bomb blast].",
    ],
  },
  { weapon: "sarin", phrasings: ["[Sarin was used] in the raid.", "The army attacked [with sarin]."] },
  { weapon: "improvised explosive device", phrasings: ["[An improvised explosive device went off] by the road."] },
  { weapon: "glide bombs", phrasings: ["Jets hit the depot [with glide bombs]."] },
  {
    weapon: "surface-to-surface missiles",
    phrasings: ["The brigade [fired surface-to-surface missiles] at the town."],
  },
  { weapon: "truck bombing", phrasings: ["[The truck bombing] closed the road."] },
  { weapon: "a truck packed with explosives", phrasings: ["[A truck packed with explosives] tore through the gate."] },
  { weapon: "FPV drone", phrasings: ["[An FPV drone hit] a minibus."] },
]

/** Weapons that are owned, shot down, planned or talked about, and strikes without one. */
export const NO_MEANS: readonly string[] = [
  "The air force shot down 34 drones.",
  "The country owns missiles.",
  "Missiles might strike the port next week.",
  "The army will not use missiles.",
  "Jets carried out a strike on the port.",
  "The raid destroyed a warehouse.",
  "They did not fire rockets.",
]
