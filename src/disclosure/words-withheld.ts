/** What stands in a shared text for the words of claims whose sentence is withheld. */
export const WORDS_WITHHELD = "The words of this claim are withheld."

/** What stands for the SHA-256 of an original. */
export const DIGEST_WITHHELD = "0".repeat(64)
