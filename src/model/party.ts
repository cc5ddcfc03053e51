import { z } from "zod"

export const PARTY_KINDS = [
  "government",
  "military",
  "armed-group",
  "monitor",
  "agency",
  "outlet",
  "international-body",
  "aid-organisation",
  "political-body",
  "people",
] as const

/**
 * A state, force, group, agency, monitor or outlet. Spellings by language (BCP 47 code).
 * - `names` name the party whole ("Islamic State", "ISIL", "the Observatory"); capitals in a name must stand in the text,
 *   a name in small letters matches either way.
 * - `adjectives` name it only before a word for forces, weapons or acts ("regime" jets, "coalition" strikes, "Russian" raids).
 * - `epithets` are loaded words that may stand for it ("terrorists"); they are kept as said and mark the party inferred.
 * - `persons` speak for it ("Rami Abdel Rahman").
 * `alignment`: the side it is on, dated; `side` is a party id. Its reason is told in `source`.
 * `private`: speakers who are withheld from shared pages (residents, witnesses, medics).
 */
export const Party = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  kind: z.enum(PARTY_KINDS),
  country: z.string().length(2).optional(),
  names: z.record(z.string(), z.array(z.string().min(1))),
  adjectives: z.record(z.string(), z.array(z.string().min(1))).optional(),
  epithets: z.record(z.string(), z.array(z.string().min(1))).optional(),
  persons: z.array(z.string().min(1)).optional(),
  alignment: z
    .array(
      z.object({ side: z.string(), from: z.iso.date().optional(), to: z.iso.date().optional(), source: z.string() }),
    )
    .optional(),
  private: z.boolean().optional(),
})
export type Party = z.infer<typeof Party>
