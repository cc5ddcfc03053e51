/** What stands in a shared text for the words of claims whose sentence is withheld. */
export const WORDS_WITHHELD = "The words of this claim are withheld."
