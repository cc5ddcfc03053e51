import { spawnSync } from "node:child_process"
import { closeSync, mkdtempSync, openSync, readFileSync, rmdirSync, rmSync, statfsSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A file system in memory that is small enough to be filled. */
export interface SmallDisk {
  readonly path: string
  /** Fills it up but for so many bytes, with a file that no test looks at. */
  fill(leave?: number): void
  /** Takes that file away. */
  free(): void
  setReadOnly(isReadOnly: boolean): void
  close(): void
}

/** Who may make file systems: the right CAP_SYS_ADMIN, bit 21 of the effective ones (capabilities(7)). */
const MAY_MOUNT =
  process.platform === "linux" &&
  (BigInt(`0x${/^CapEff:\s*([0-9a-f]+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "0"}`) >> 21n) % 2n ===
    1n

/**
 * Whether small disks can be made here. Where this process has the right to (as root on a machine of its own), a small disk
 * that cannot be made fails its tests; where it has not (another user, a container without the right), they are skipped.
 */
export const HAS_SMALL_DISKS = MAY_MOUNT

export function smallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), "deconflict-disk-"))
  const filler = join(path, "filler")
  call("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "tmpfs", path])
  return {
    path,
    fill(leave = 0) {
      const { bavail, bsize } = statfsSync(path)
      const file = openSync(filler, "a")
      try {
        for (let left = bavail * bsize - leave; left > 0; )
          left -= writeSync(file, Buffer.alloc(Math.min(left, 2 ** 20)))
      } catch (error) {
        // Somebody else has filled the rest meanwhile.
        if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error
      } finally {
        closeSync(file)
      }
    },
    free: () => rmSync(filler, { force: true }),
    setReadOnly: (isReadOnly) => call("mount", ["-o", `remount,${isReadOnly ? "ro" : "rw"}`, path]),
    close() {
      call("umount", ["-l", path])
      rmdirSync(path)
    },
  }
}

function call(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" })
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${error?.message ?? stderr}`)
}
