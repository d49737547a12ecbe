import { Problem } from '../http/problem.ts'

/** Wrong codes that are answered within a minute, of everybody together: with one room open a hit takes a year of them. */
const maxWrongPerMinute = 100

/**
 * Counts wrong codes, so that nobody tries all. Not by address: a whole room has one, and would be shut out by one of it.
 * Whoever is known, or has the secret of the QR code, is never counted nor made to wait.
 */
export function countWrongCodes() {
  let left = maxWrongPerMinute
  let since = Date.now()

  function refill() {
    const now = Date.now()
    left = Math.min(maxWrongPerMinute, left + ((now - since) / 60_000) * maxWrongPerMinute)
    since = now
  }

  return {
    /** @throws Problem too-many-attempts */
    check(): void {
      refill()
      if (left < 1)
        throw new Problem('too-many-attempts', {
          detail: 'Too many wrong codes are tried just now. Scan the QR code, or try again in a moment.',
          retryAfter: 5,
        })
    },
    count(): void {
      refill()
      left -= 1
    },
  }
}
