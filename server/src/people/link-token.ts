import { createHash, randomBytes } from 'node:crypto'
import Type from 'typebox'

/**
 * The secret part of a one-time link: 24 random bytes as base64url. It begins and ends with a letter or a digit, since
 * mail and chat programs leave a hyphen at the end out of the link.
 */
export function newLinkToken(): string {
  for (;;) {
    const token = randomBytes(24).toString('base64url')
    if (/^[A-Za-z0-9].*[A-Za-z0-9]$/.test(token)) return token
  }
}

/** What is kept of a token, so that reading the table opens nothing. */
export const hashLinkToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export const linkTokenParams = Type.Object({ token: Type.String({ pattern: '^[\\w-]{32}$' }) })
