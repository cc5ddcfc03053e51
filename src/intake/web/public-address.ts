import { BlockList, isIP } from "node:net"

/**
 * Addresses that lead back into this machine or its networks, or nowhere, and those that hold an IPv4 address of which we
 * cannot say where it leads (IANA's registries of special-purpose addresses, IPv4 and IPv6). IPv4 rules cover mapped
 * addresses (`::ffff:10.0.0.1`) as well.
 */
const SPECIAL: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
  ["5f00::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
]

const special = new BlockList()
for (const [address, bits] of SPECIAL) special.addSubnet(address, bits, isIP(address) === 4 ? "ipv4" : "ipv6")

/** Whether an IP address is one of the public network. What is no IP address is none. */
export function isPublic(address: string): boolean {
  const [plain = ""] = address.split("%")
  const family = isIP(plain)
  if (family === 0) return false
  return !special.check(plain, family === 4 ? "ipv4" : "ipv6")
}
