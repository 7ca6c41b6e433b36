/**
 * Which addresses lie outside: on the public internet, where anybody may be. Everything set apart by
 * IANA's special-purpose registries (RFC 6890) is inside, and so is whatever embeds such an address.
 */
import { BlockList, isIP } from 'node:net'

const inside = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(network, prefix, 'ipv4')
}

/** Of IPv6 only global unicast is outside, and of that not what leads elsewhere or nowhere. */
const outside6 = new BlockList()
outside6.addSubnet('2000::', 3, 'ipv6')
const inside6 = new BlockList()
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  inside6.addSubnet(network, prefix, 'ipv6')
}

/** `address` in figures, as a resolver gives it. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return !inside.check(address, 'ipv4')
  if (kind === 6) return outside6.check(address, 'ipv6') && !inside6.check(address, 'ipv6')
  return false
}

/**
 * Whether a host may be public by what it is called; a name proves itself only when it is resolved.
 * `hostname` as `URL` gives it, which has already read `0x7f.1` and its kind as what they are.
 */
export function isPublicHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
  if (isIP(bare)) return isPublicAddress(bare)
  return bare.includes('.') && !/\.(?:localhost|local|internal|lan|home\.arpa)$/i.test(bare)
}
