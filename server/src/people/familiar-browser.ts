import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Who has signed in from a browser before keeps a number in it, under which their wrong passwords are counted apart:
 * somebody elsewhere who guesses at an account makes its owner wait in no browser of theirs. (The OWASP community calls
 * this a device cookie.) It lets nobody in.
 */
const cookieName = 'atlas.familiar'
const maxAgeSeconds = 400 * 24 * 3600

/** The number of the browser, where the account of an address has signed in from it before. */
export async function knownBrowserOf(request: FastifyRequest, email: string): Promise<string | undefined> {
  if (!request.headers.cookie?.includes(cookieName)) return
  const { store } = request.server
  const user = await store.db
    .selectFrom('identity.user')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return numberOf(request, user?.id ?? '', await request.server.authSecret())
}

/** Lets the browser of a request be known again for an account that has just proved itself. */
export async function rememberBrowser(
  request: FastifyRequest,
  reply: FastifyReply,
  userId: string,
): Promise<void> {
  const { config } = request.server
  const secret = await request.server.authSecret()
  const number = numberOf(request, userId, secret) ?? randomBytes(16).toString('base64url')
  const isSecure = config.baseUrl.startsWith('https:')
  const name = `${isSecure ? '__Secure-' : ''}${cookieName}`
  const rules = `Max-Age=${maxAgeSeconds}; Path=/api; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  reply.header('set-cookie', `${name}=${number}.${sign(number, userId, secret)}; ${rules}`)
}

function numberOf({ headers }: FastifyRequest, userId: string, secret: string): string | undefined {
  const [, number, signature] = /atlas\.familiar=([\w-]{22})\.([\w-]{43})/.exec(headers.cookie ?? '') ?? []
  if (number === undefined || signature === undefined) return
  const expected = sign(number, userId, secret)
  return timingSafeEqual(Buffer.from(signature), Buffer.from(expected)) ? number : undefined
}

const sign = (number: string, userId: string, secret: string) =>
  createHmac('sha256', secret).update(`familiar browser ${userId} ${number}`).digest('base64url')
