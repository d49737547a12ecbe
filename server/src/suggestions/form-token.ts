import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Nobody reads and fills in a form faster; robots do. */
const minAgeMs = 3_000
const maxAgeMs = 2 * 3_600_000

const sign = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/**
 * What a form carries: when it was made and a number that is used once, signed.
 * @param about the address of the form, so that a token of one is of no use in another
 */
export function makeFormToken(key: Buffer, about: string, now = Date.now()): string {
  const text = `${now.toString(36)}.${randomBytes(16).toString('base64url')}`
  return `${text}.${sign(key, `${about} ${text}`).toString('base64url')}`
}

export const nonceOf = (token: string): string => token.split('.')[1] ?? ''

/** The number of a form that comes back, or why it has to be sent again. */
export function readFormToken(
  key: Buffer,
  about: string,
  token: string,
  now = Date.now(),
): { nonce: string } | { fault: 'early' | 'late' } {
  const [issued = '', nonce = '', signature = ''] = token.split('.')
  const given = Buffer.from(signature, 'base64url')
  const expected = sign(key, `${about} ${issued}.${nonce}`)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { fault: 'late' }
  const age = now - Number.parseInt(issued, 36)
  if (age < minAgeMs) return { fault: 'early' }
  return age > maxAgeMs ? { fault: 'late' } : { nonce }
}
