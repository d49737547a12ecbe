import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'

/** Suggestions of one network; an office or a library shares one. */
export const maxPerHour = 10
const hourMs = 3_600_000
/** Beyond as many networks the ones longest silent are forgotten. */
const maxNetworks = 50_000

/**
 * Counts suggestions by the network that they come from, in memory, by a hash whose salt is another one every day:
 * nothing that is kept tells where anybody was.
 */
export function countNetworks(now: () => number = Date.now) {
  let salt = { day: '', bytes: randomBytes(32) }
  const counts = new Map<string, number[]>()

  function keyOf(address: string): string {
    const day = new Date(now()).toISOString().slice(0, 10)
    if (salt.day !== day) {
      salt = { day, bytes: randomBytes(32) }
      counts.clear()
    }
    return createHmac('sha256', salt.bytes).update(networkOf(address)).digest('base64url')
  }

  const recentOf = (key: string) => (counts.get(key) ?? []).filter((at) => at > now() - hourMs)

  return {
    /** How many came within an hour. */
    recent: (address: string): number => recentOf(keyOf(address)).length,
    count(address: string): void {
      const key = keyOf(address)
      const recent = recentOf(key)
      counts.delete(key)
      counts.set(key, [...recent, now()])
      if (counts.size > maxNetworks) counts.delete(counts.keys().next().value ?? '')
    },
  }
}

/** What a subscriber or an office has: the first 24 bits of an IPv4 address, the first 56 of an IPv6 one. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  if (!isIPv6(mapped)) return mapped.split('.').slice(0, 3).join('.')
  const [head = '', tail = ''] = mapped.split('::')
  const [before, after] = [head, tail].map((part) => part.split(':').filter(Boolean))
  const missing = 8 - (before?.length ?? 0) - (after?.length ?? 0)
  const groups = [
    ...(before ?? []),
    ...Array.from({ length: Math.max(0, missing) }, () => '0'),
    ...(after ?? []),
  ]
  return groups
    .slice(0, 4)
    .map((group, at) => Number.parseInt(group, 16) & (at === 3 ? 0xff00 : 0xffff))
    .join(':')
}
