import type { Socket } from "node:net"
import { deserialize, serialize } from "node:v8"
import { z } from "zod"

/** What goes through the door: who lends it says hello, who borrows asks one query after another, and each is answered. */
export const Hello = z.object({ hello: z.literal("deconflict"), folder: z.string(), steps: z.int() })
export type Hello = z.infer<typeof Hello>
export const Asked = z.object({ sql: z.string(), parameters: z.array(z.unknown()) })
export const Answer = z.union([
  z.object({ rows: z.array(z.unknown()), count: z.number().nullable() }),
  z.object({ error: z.object({ message: z.string(), code: z.string().nullable() }) }),
])
export type Answer = z.infer<typeof Answer>

/** A frame is its length in four bytes, and a value as the engine writes it: both ends are the same program. */
export function send(socket: Socket, value: unknown): void {
  const bytes = serialize(value)
  const length = Buffer.alloc(LENGTH)
  length.writeUInt32BE(bytes.length)
  socket.write(Buffer.concat([length, bytes]))
}

/** Hands over each value that comes, in its order. */
export function receive(socket: Socket, take: (value: unknown) => void): void {
  let pieces: Buffer[] = []
  let held = 0
  let wanted = LENGTH
  let inLength = true
  socket.on("data", (piece: Buffer) => {
    pieces.push(piece)
    held += piece.length
    while (held >= wanted) {
      const all = Buffer.concat(pieces)
      const frame = all.subarray(0, wanted)
      pieces = [all.subarray(wanted)]
      held -= wanted
      if (inLength) wanted = frame.readUInt32BE()
      else {
        wanted = LENGTH
        take(deserialize(frame))
      }
      inLength = !inLength
    }
  })
}

const LENGTH = 4
