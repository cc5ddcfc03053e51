import type { Case } from "./case.ts"

/** Who had been told what, or knew it, before it happened. */
export const NOTICES: readonly Case[] = [
  [
    "Aldrava informed the coalition of its operation near Sollow.",
    "outlet asserts notice told true aldravan-government > ordane-coalition",
  ],
  [
    "Aldrava had not informed the coalition of its operation near Sollow.",
    "outlet asserts notice told false aldravan-government > ordane-coalition",
  ],
  [
    "Aldrava said it had informed the coalition of its operation near Sollow.",
    "aldravan-government asserts notice told true aldravan-government > ordane-coalition",
  ],
  [
    "The coalition had informed Aldrava before the air strike near Sollow.",
    "outlet asserts notice told true ordane-coalition > aldravan-government",
  ],
  ["The coalition had been notified of the raid near Sollow.", "outlet asserts notice told true ? > ordane-coalition"],
  ["The coalition had not been told of the raid near Sollow.", "outlet asserts notice told false ? > ordane-coalition"],
  [
    "The coalition said it was never told of the raid near Sollow.",
    "ordane-coalition asserts notice told false ? > ordane-coalition",
  ],
  [
    "The coalition said it had received no notification of the raid near Sollow.",
    "ordane-coalition asserts notice told false ? > ordane-coalition",
  ],
  [
    "Aldrava gave the coalition advance notice of the raid near Sollow.",
    "outlet asserts notice told true aldravan-government > ordane-coalition",
  ],
  [
    "Aldrava gave the coalition no notice of the raid near Sollow.",
    "outlet asserts notice told false aldravan-government > ordane-coalition",
  ],
  ["The raid near Sollow was coordinated with the coalition.", "outlet asserts notice told true ? > ordane-coalition"],
  [
    "The raid near Sollow was not coordinated with the coalition.",
    "outlet asserts notice told false ? > ordane-coalition",
  ],
  [
    "The coalition was told of the raid near Sollow over the deconfliction channel.",
    "outlet asserts notice told true ? > ordane-coalition",
  ],
  [
    "Aldrava used the deconfliction line to warn the coalition of the raid near Sollow.",
    "outlet asserts notice told true aldravan-government > ordane-coalition",
  ],
  [
    "The coalition told Aldrava to cease uncoordinated fires near Sollow.",
    "ordane-coalition asserts notice told false ? > ?",
  ],
  // sites
  [
    "The Relief Mission said it had given the coordinates of the clinic in Brennick to the Aldravan army.",
    "relief-mission asserts notice told true relief-mission > aldravan-government",
  ],
  [
    "The coordinates of the clinic in Brennick had been given to the Aldravan army.",
    "outlet asserts notice told true ? > aldravan-government",
  ],
  [
    "The coordinates of the clinic in Brennick had been shared with the coalition, the Relief Mission said.",
    "relief-mission asserts notice told true ? > ordane-coalition",
  ],
  [
    "The coalition had been notified of the coordinates of the clinic in Brennick.",
    "outlet asserts notice told true ? > ordane-coalition",
  ],
  [
    "The coalition said it had not been given the coordinates of the clinic in Brennick.",
    "ordane-coalition asserts notice told false ? > ordane-coalition",
  ],
  // known
  [
    "The Aldravan army knew that the post near Sollow housed coalition advisers, the coalition said.",
    "ordane-coalition asserts notice knew true ? > aldravan-government",
  ],
  [
    "The Aldravan army had known the post near Sollow to house coalition advisers, the coalition said.",
    "ordane-coalition asserts notice knew true ? > aldravan-government",
  ],
  [
    "The Aldravan army had not known the post near Sollow to house coalition advisers, the coalition said.",
    "ordane-coalition asserts notice knew false ? > aldravan-government",
  ],
  [
    "The Aldravan army did not know that the building in Brennick housed a clinic, it said.",
    "aldravan-military asserts notice knew false ? > aldravan-government",
  ],
  [
    "The coalition said it was unaware that the building in Brennick housed a clinic.",
    "ordane-coalition asserts notice knew false ? > ordane-coalition",
  ],
  [
    "The coalition said it was aware that the building in Brennick housed a clinic.",
    "ordane-coalition asserts notice knew true ? > ordane-coalition",
  ],
  [
    "The location of the clinic in Brennick was known to the Aldravan army, the Relief Mission said.",
    "relief-mission asserts notice knew true ? > aldravan-government",
  ],
  // warnings
  ["The Front warned that it would shell Brennick.", "outlet asserts notice told true northern-front > ?"],
  [
    "The Aldravan army warned residents of Brennick before the raid.",
    "outlet asserts notice told true aldravan-government > residents",
  ],
  [
    "Residents of Brennick were warned before the raid, the Aldravan army said.",
    "aldravan-military asserts notice told true ? > residents",
  ],
  ["Residents of Brennick had been told to leave before the raid.", "outlet asserts notice told true ? > residents"],
  [
    "There was no warning before the air strike on Brennick, residents said.",
    "residents asserts notice told false ? > ?",
  ],
  ["No warning was given before the air strike on Brennick.", "outlet asserts notice told false ? > ?"],
  [
    "Aldravan aircraft hit Brennick without warning.",
    "outlet asserts notice told false ? > ?",
    "outlet asserts responsibility aldravan-military",
  ],
  // denied, supposed
  [
    "Aldrava denied that it had been told of the raid near Sollow.",
    "aldravan-government denies notice told true ? > aldravan-government",
  ],
  [
    "Aldrava denied that it had been warned of the raid near Sollow.",
    "aldravan-government denies notice told true ? > aldravan-government",
  ],
  [
    "Aldrava may have informed the coalition of the raid near Sollow.",
    "outlet suggests notice told true aldravan-government > ordane-coalition",
  ],
  [
    "It is unclear whether Aldrava informed the coalition of the raid near Sollow.",
    "outlet withholds notice told true aldravan-government > ordane-coalition",
  ],
  ["The minister told parliament that the raid on Brennick was over."],
  ["The coalition will inform Aldrava of its next raid near Sollow."],
]
