import { isIPv6 } from 'node:net'
import { tooManyAttempts } from './too-many-attempts.ts'

/** Wrong attempts from one address without a wait: forty people in a room, and some of them mistype. */
const freeFailures = 30

/** As long as this after a failure, one of them is forgotten. */
const forgottenAfterMs = 20_000

const maxWaitMs = 60_000

/** Attempts of one address that are being checked: each takes a processor for a twentieth of a second. */
const maxPending = 100

/** Beyond as many addresses the ones longest silent are forgotten. */
const maxAddresses = 50_000

type Count = { failures: number; at: number; pending: number }

/**
 * Counts wrong passwords and links by the address that they come from, in memory. What is right does not count, so that
 * a whole room behind one address gets in.
 * @param now in milliseconds
 */
export function countByAddress(now: () => number = Date.now) {
  const counts = new Map<string, Count>()

  function countOf(address: string): Count {
    const key = network(address)
    const known = counts.get(key) ?? { failures: 0, at: now(), pending: 0 }
    const forgotten = Math.floor((now() - known.at) / forgottenAfterMs)
    if (forgotten > 0) {
      known.failures = Math.max(0, known.failures - forgotten)
      known.at += forgotten * forgottenAfterMs
    }
    // Last in the order of the map: the first ones are the longest silent.
    counts.delete(key)
    counts.set(key, known)
    return known
  }

  return {
    /**
     * Runs a check that says whether it succeeded.
     * @throws Problem too-many-attempts instead of running it
     */
    async guard<T>(address: string, check: () => Promise<{ result: T; failed: boolean }>): Promise<T> {
      const count = countOf(address)
      if (counts.size > maxAddresses) counts.delete(counts.keys().next().value ?? '')
      const wait = count.at + waitAfter(count.failures) - now()
      if (wait > 0) throw tooManyAttempts(wait)
      if (count.pending >= maxPending) throw tooManyAttempts(1000)
      count.pending += 1
      try {
        const { result, failed } = await check()
        if (failed) {
          count.failures += 1
          count.at = now()
        }
        return result
      } finally {
        count.pending -= 1
      }
    },
  }
}

const waitAfter = (failures: number) =>
  failures < freeFailures ? 0 : Math.min(1000 * 2 ** (failures - freeFailures + 1), maxWaitMs)

/** An IPv6 subscriber has 2^64 addresses: their network counts as one. */
function network(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [head = '', tail = ''] = address.split('::')
  const [before, after] = [head.split(':'), tail.split(':')]
  const missing = address.includes('::') ? 8 - before.length - after.length : 0
  return [...before, ...Array.from({ length: Math.max(missing, 0) }, () => '0'), ...after]
    .slice(0, 4)
    .join(':')
}
