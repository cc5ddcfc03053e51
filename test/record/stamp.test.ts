import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hashOf, readStamp, stampRequest } from "../../src/record/stamp/timestamp.ts"

const HAS_OPENSSL = spawnSync("openssl", ["version"]).status === 0
const NOTE = "deconflict/test\n3\nAAAA\nafter 2\ntime 2026-01-02T03:04:05.678Z\n\n— deconflict/test AAAA\n"

const AUTHORITY = `
[ tsa ]
default_tsa = own
[ own ]
serial = serial
signer_cert = cert.pem
signer_key = key.pem
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[ req ]
distinguished_name = name
x509_extensions = ext
prompt = no
[ name ]
CN = A made-up authority
[ ext ]
extendedKeyUsage = critical, timeStamping
`

describe.skipIf(!HAS_OPENSSL && process.env["CI"] !== "true")(
  "a time stamp (skipped where there is no openssl)",
  () => {
    let folder = ""
    const openssl = (...args: readonly string[]) =>
      execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] })
    const answerTo = (request: Buffer) => {
      writeFileSync(join(folder, "head.tsq"), request)
      openssl("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "head.tsq", "-out", "head.tsr")
      return readFileSync(join(folder, "head.tsr"))
    }

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "deconflict-stamp-"))
      writeFileSync(join(folder, "tsa.cnf"), AUTHORITY)
      writeFileSync(join(folder, "serial"), "01")
      openssl(
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-config",
        "tsa.cnf",
        "-keyout",
        "key.pem",
        "-out",
        "cert.pem",
        "-days",
        "2",
      )
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    test("is asked for in a way that an authority understands, and its answer is read", () => {
      const stamp = readStamp(answerTo(stampRequest(NOTE)))
      expect(stamp.sha256).toBe(hashOf(NOTE).toString("hex"))
      expect(Math.abs(Date.parse(stamp.at) - Date.now())).toBeLessThan(3_600_000)
      writeFileSync(join(folder, "note"), NOTE)
      expect(openssl("ts", "-verify", "-data", "note", "-in", "head.tsr", "-CAfile", "cert.pem").toString()).toMatch(
        /OK/,
      )
    })

    test("that was refused, cut off or is none is told", () => {
      expect(() => readStamp(answerTo(Buffer.from("3003020101", "hex")))).toThrow(/gave no time stamp/)
      const answer = answerTo(stampRequest(NOTE))
      for (const cut of [0, 1, 10, 60, answer.length - 1]) expect(() => readStamp(answer.subarray(0, cut))).toThrow()
      expect(() => readStamp(Buffer.from("no time stamp"))).toThrow()
    })
  },
)
