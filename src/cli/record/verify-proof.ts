import { open, readFile } from "node:fs/promises"
import { checkProof, Proof } from "../../record/proof.ts"
import { EXIT, Misuse } from "../exit.ts"
import { print } from "../output.ts"
import type { VerifyFlags } from "./verify-command.ts"

/** Enough of a file to see what it is. */
const BEGINNING = Buffer.from('{"deconflict":"proof"')

/** Checks a file that holds a proof; null where it is something else. Gives the exit code. */
export async function verifyProof(path: string, { key, json }: VerifyFlags): Promise<number | null> {
  const file = await open(path)
  const { buffer } = await file.read(Buffer.alloc(BEGINNING.length), 0, BEGINNING.length, 0).finally(() => file.close())
  if (!buffer.equals(BEGINNING)) return null
  const proof = parsed(path, await readFile(path, "utf8"))
  const wrong = key === undefined || key.trim() === proof.key ? null : `it is signed with ${proof.key}, not with ${key}`
  try {
    if (wrong !== null) throw new Error(wrong)
    const head = checkProof(proof)
    if (json === true)
      await print(
        `${JSON.stringify({ holds: true, position: proof.position, entries: head.size, at: head.at, key: proof.key })}\n`,
      )
    else
      await print(
        `${path}: the entry has place ${proof.position} of ${head.size} in the log of ${head.origin}, signed ${head.at}\n${proof.entry}\nsigned with ${proof.key}\n`,
      )
    return EXIT.allRead
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    await print(
      json === true ? `${JSON.stringify({ holds: false, problem })}\n` : `${path}: proves nothing: ${problem}\n`,
    )
    return EXIT.someUnread
  }
}

function parsed(path: string, text: string): Proof {
  try {
    return Proof.parse(JSON.parse(text))
  } catch (error) {
    throw new Misuse(`${path} is no proof, or is cut off`, { cause: error })
  }
}
