import model from "wink-eng-lite-web-model"
import winkNLP from "wink-nlp"

/** What the reader is measured beside: wink-nlp finding the sentences, tokens and word classes of a text. Gives the number of tags. */
export function yardstick(): (text: string) => number {
  const nlp = winkNLP(model, ["sbd", "pos"])
  return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length
}
