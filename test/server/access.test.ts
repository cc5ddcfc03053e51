import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ACTS, ROLES } from "../../src/model/access.ts"
import { allowances } from "../../src/server/access/allowance.ts"
import { hashPassword, isPassword, passwordProblem } from "../../src/server/access/password.ts"
import { actsOf, may } from "../../src/server/access/permissions.ts"
import { digestOf, formToken, isFormToken, looksLike, newSecret } from "../../src/server/access/secret.ts"

describe("roles", () => {
  test.each([
    ["reader", ["read", "export"]],
    ["recorder", ["read", "see-withheld", "add", "decide", "export", "release", "erase"]],
    ["assessor", ["read", "see-withheld", "assess", "export"]],
    ["coordinator", ["read", "coordinate", "export"]],
    ["administrator", ["read", "export", "erase", "administer"]],
  ] as const)("%s", (role, acts) => {
    expect(ACTS.filter((act) => may(role, act, null))).toEqual(acts)
  })

  test("scopes narrow a role and never widen it", () => {
    const some = fc.subarray([...ACTS])
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.constantFrom(...ACTS), some, (role, act, scopes) => {
        expect(may(role, act, scopes)).toBe(actsOf(role).includes(act) && scopes.includes(act))
      }),
    )
  })
})

describe("passwords", () => {
  test("the same words, in whatever form the keyboard gives them, and no others", async () => {
    const stored = await hashPassword("tr\u00e9s long mot")
    expect(stored).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/)
    expect(await isPassword("tre\u0301s long mot", stored)).toBe(true)
    expect(await isPassword("tres long mot", stored)).toBe(false)
    expect(await isPassword("tr\u00e9s long mot", null)).toBe(false)
    expect(await hashPassword("tr\u00e9s long mot")).not.toBe(stored)
  })

  test("a stored form that is not ours is an error, not a refusal", async () => {
    await expect(isPassword("anything", "$2b$10$abc")).rejects.toThrow(/not known/)
  })

  test.each([
    ["short words", /too short: 12/],
    ["aaaaaaaaaaaaaaaa", /repeats/],
    ["x1".repeat(200), /too long/],
    ["a horse on the river", null],
    ["حصان على ضفة النهر", null],
  ])("%s", (password, problem) => {
    if (problem === null) expect(passwordProblem(password)).toBeNull()
    else expect(passwordProblem(password)).toMatch(problem)
  })
})

describe("secrets", () => {
  test("the last four letters of one never look like an option of a command", () => {
    const secrets = Array.from({ length: 2_000 }, () => newSecret("token").secret)
    expect(secrets.filter((secret) => secret.at(-4) === "-")).toEqual([])
  })

  test("each kind has its mark, and only its digest can be looked up", () => {
    const { secret, digest } = newSecret("token")
    expect(secret).toMatch(/^dct_[\w-]{43}$/)
    expect(digestOf(secret)).toBe(digest)
    expect(digest).not.toContain(secret.slice(4))
    expect(looksLike("token", secret)).toBe(true)
    expect(looksLike("session", secret)).toBe(false)
    expect(looksLike("token", `${secret}x`)).toBe(false)
  })

  test("a form's token belongs to one session", () => {
    const [one, other] = [newSecret("session").secret, newSecret("session").secret]
    expect(isFormToken(one, formToken(one))).toBe(true)
    expect(isFormToken(other, formToken(one))).toBe(false)
    expect(isFormToken(one, "")).toBe(false)
  })
})

describe("allowances", () => {
  test("so many at once, then one after another", () => {
    const logins = allowances({ most: 3, seconds: 30 })
    expect([0, 0, 0].map((at) => logins.take("ada", at))).toEqual([0, 0, 0])
    expect(logins.take("ada", 0)).toBe(10)
    expect(logins.take("ben", 0)).toBe(0)
    expect(logins.take("ada", 4_000)).toBe(6)
    expect(logins.take("ada", 10_000)).toBe(0)
    expect(logins.take("ada", 10_000)).toBe(10)
    expect([40_000, 40_000, 40_000].map((at) => logins.take("ada", at))).toEqual([0, 0, 0])
  })

  test("in any stretch of time no more is given than the limit twice over", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200 }), (steps) => {
        const limit = { most: 5, seconds: 10 }
        const given: number[] = []
        const taken = allowances(limit)
        let at = 0
        for (const step of steps) {
          at += step
          if (taken.take("k", at) === 0) given.push(at)
        }
        for (const start of given) {
          expect(given.filter((t) => t >= start && t < start + limit.seconds * 1000).length).toBeLessThanOrEqual(
            2 * limit.most,
          )
        }
      }),
    )
  })
})
