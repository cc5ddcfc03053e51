import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { canonicalJson, type Json } from "../../src/record/log/canonical-json.ts"
import { growingTree } from "../../src/record/log/growing-tree.ts"
import {
  consistencyPath,
  EMPTY_ROOT,
  type Hash,
  inclusionPath,
  leafHash,
  provesConsistency,
  provesInclusion,
  type Stretch,
} from "../../src/record/log/merkle.ts"
import {
  keyOf,
  newKey,
  openHead,
  openNote,
  secretBytes,
  signHead,
  verifierLine,
  verifierOf,
} from "../../src/record/log/note.ts"

describe("canonical JSON", () => {
  /** RFC 8785, appendix B: a double by its bits, and how it is written. */
  test.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["ffefffffffffffff", "-1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["41b3de4355555554", "333333333.33333325"],
    ["41b3de4355555555", "333333333.3333333"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("the number %s is %s", (bits, written) => {
    expect(canonicalJson(Buffer.from(bits, "hex").readDoubleBE())).toBe(written)
  })

  test("names are sorted by their UTF-16 units (RFC 8785, 3.2.3)", () => {
    const value = {
      "\u20ac": "Euro",
      "\r": "CR",
      "\ufb33": "Dalet",
      "1": "One",
      "\ud83d\ude00": "Face",
      "\u0080": "Control",
      "\u00f6": "o",
    }
    expect(canonicalJson(value)).toBe(
      '{"\\r":"CR","1":"One","\u0080":"Control","\u00f6":"o","\u20ac":"Euro","\ud83d\ude00":"Face","\ufb33":"Dalet"}',
    )
  })

  test("strings are escaped no more than needed (RFC 8785, 3.2.2)", () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], ["\ud83d"], [{ "\ude00": 1 }]])(
    "%j cannot be written",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(/expected/)
    },
  )

  test("is read back as what it was, and written again as the same", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written = canonicalJson(value as Json)
        expect(canonicalJson(JSON.parse(written))).toBe(written)
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

/** The leaves, roots and proofs that programs for certificate transparency are tested with. */
const LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
const ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
const hashes = LEAVES.map((leaf) => leafHash(Buffer.from(leaf, "hex")))

describe("the tree", () => {
  test("has the known roots", () => {
    const tree = growingTree()
    expect(tree.root()).toEqual(EMPTY_ROOT)
    expect(EMPTY_ROOT.toString("hex")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    const roots = hashes.map((hash) => {
      tree.add(hash)
      return tree.root().toString("hex")
    })
    expect(roots).toEqual(ROOTS)
  })

  test.each([
    [0, 1, []],
    [
      0,
      8,
      [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ],
    ],
    [
      5,
      8,
      [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ],
    ],
    [2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]],
    [
      1,
      5,
      [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      ],
    ],
  ])("leaf %d of %d has the known path", (index, size, path) => {
    expect(inclusionPath(index, size).map((stretch) => hashOf(hashes, stretch).toString("hex"))).toEqual(path)
  })

  test.each([
    [1, 1, []],
    [
      1,
      8,
      [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ],
    ],
    [
      6,
      8,
      [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ],
    ],
    [
      2,
      5,
      [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      ],
    ],
  ])("the tree of %d within that of %d has the known proof", (earlier, later, path) => {
    expect(consistencyPath(earlier, later).map((stretch) => hashOf(hashes, stretch).toString("hex"))).toEqual(path)
  })

  const sizes = fc
    .integer({ min: 1, max: 130 })
    .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })))

  test("every leaf of every tree is proved, and no other leaf, place or root", () => {
    fc.assert(
      fc.property(sizes, ([size, index]) => {
        const leaves = manyLeaves(size)
        const root = hashOf(leaves, [0, size])
        const path = inclusionPath(index, size).map((stretch) => hashOf(leaves, stretch))
        const leaf = leaves[index] ?? EMPTY_ROOT
        expect(provesInclusion(leaf, index, size, path, root)).toBe(true)
        expect(provesInclusion(leafHash("other"), index, size, path, root)).toBe(false)
        expect(provesInclusion(leaf, index, size, path, leafHash("other"))).toBe(false)
        expect(provesInclusion(leaf, index, size, [...path, leaf], root)).toBe(false)
        if (size > 1) expect(provesInclusion(leaf, (index + 1) % size, size, path, root)).toBe(false)
        if (size > 1) expect(provesInclusion(leaf, index, size, path.slice(1), root)).toBe(false)
      }),
    )
  })

  test("every tree is proved to begin every later one, and no other tree is", () => {
    fc.assert(
      fc.property(sizes, ([later, earlier]) => {
        const leaves = manyLeaves(later)
        const tree = (size: number, of = leaves) => ({ size, root: hashOf(of, [0, size]) })
        const path = consistencyPath(earlier, later).map((stretch) => hashOf(leaves, stretch))
        expect(provesConsistency(tree(earlier), tree(later), path)).toBe(true)
        if (earlier === 0) return
        const forged = [...leaves]
        forged[earlier - 1] = leafHash("forged")
        expect(provesConsistency(tree(earlier, forged), tree(later), path)).toBe(false)
        expect(provesConsistency(tree(later), tree(earlier), path)).toBe(false)
      }),
    )
  })

  test("tells of every complete subtree once", () => {
    const told: string[] = []
    const tree = growingTree([], (leaves, index, hash) =>
      told.push(`${leaves}:${index}:${hash.toString("hex").slice(0, 4)}`),
    )
    for (const leaf of hashes.slice(0, 6)) tree.add(leaf)
    const known = (start: number, end: number) => hashOf(hashes, [start, end]).toString("hex").slice(0, 4)
    expect(told).toEqual([`2:0:${known(0, 2)}`, `2:1:${known(2, 4)}`, `4:0:${known(0, 4)}`, `2:2:${known(4, 6)}`])
  })
})

describe("signed heads", () => {
  test("a note of another program for such notes is opened", () => {
    const key = verifierOf("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    const note = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`
    expect(openNote(note, key)).toBe(text)
    expect(() => openNote(note.replace("cryptography", "Cryptography"), key)).toThrow(/not of this text/)
  })

  const head = {
    origin: "deconflict/test",
    size: 8,
    root: Buffer.from(ROOTS[7] ?? "", "hex"),
    after: 5,
    at: "2026-01-02T03:04:05.678Z",
  }

  test("are opened with the key alone, and with no other", () => {
    const key = newKey("deconflict/test")
    const note = signHead(head, key)
    expect(openHead(note, verifierOf(verifierLine(key)))).toEqual(head)
    expect(openHead(signHead(head, keyOf(key.name, secretBytes(key))), key)).toEqual(head)
    expect(() => openHead(note, newKey("deconflict/test"))).toThrow(/not signed by deconflict\/test/)
  })

  test.each([
    ["deconflict/test", "deconflict/best"],
    ["\n8\n", "\n9\n"],
    ["XcnaeacGWamtVZy3Ad7Z", "XcnaeacGWamtVZy3Ad7a"],
    ["03:04", "03:05"],
    ["after 5", "after 4"],
  ])("%s altered to %s is told", (was, is) => {
    const key = newKey("n")
    const note = signHead(head, key)
    expect(note).toContain(was)
    expect(() => openHead(note.replace(was, is), key)).toThrow()
  })
})

function manyLeaves(count: number): Hash[] {
  return Array.from({ length: count }, (_, i) => leafHash(`entry ${i}`))
}

/** The tree hash of a stretch, the plain way. */
function hashOf(leaves: readonly Hash[], [start, end]: Stretch): Hash {
  const tree = growingTree()
  for (const leaf of leaves.slice(start, end)) tree.add(leaf)
  return tree.root()
}
