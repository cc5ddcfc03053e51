/** Words that make what is denied or blamed a deed of violence; and the matters that are none. */
export const DEED =
  /\b(?:allegations?|accusations?|claims?|reports?|charges?|responsib\w+|involve\w*|attack\w*|strik\w+|struck|bomb\w*|shell\w*|raids?|kill\w*|massacre|carr(?:ied|ying) out|hit\w*|fir(?:ed|ing)|launch\w*|dropp\w+|plant(?:ed|ing)|us(?:e|ed|ing) (?:of )?(?:any |such |these |those |banned |this kind of |that kind of )*(?:chemical|poison|gas|sarin|chlorine|weapons?)|behind|role|incident|(?:hand|part) in|blame)\b/
export const OTHER_MATTER =
  /\b(?:calls?|request|proposal|resolution|plan|offer|talks|deal|ceasefire|truce|demands?|bid|access|entry|appeal|visas?|ultimatum|conditions?|invitation)\b/
export const HARM =
  /\b(?:kill\w*|casualt\w*|harm\w*|deaths?|died|hit|struck|bomb\w*|wound\w*|injur\w*|losses|victims?)\b/
