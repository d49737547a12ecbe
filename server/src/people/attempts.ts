import type { FailedAttempts } from '@atlas/shared/people'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { Problem } from '../http/problem.ts'
import { countAttempt, forgetAttempts } from './account-attempts.ts'
import { countByAddress } from './address-attempts.ts'

declare module 'fastify' {
  interface FastifyInstance {
    attempts: ReturnType<typeof countByAddress>
  }
}

/** Counts wrong passwords and links, one count for all routes. */
export const attempts = plugin(async (app: FastifyInstance) => {
  app.decorate('attempts', countByAddress())
})

/** @property account whose failures are told to it; `counted` where this attempt is counted */
type Keys = { account: string; counted: string }

/**
 * Checks a password, unless there were too many wrong ones from this address or for this account.
 * @param check undefined where the password is wrong
 * @param wrong is thrown then
 * @throws Problem too-many-attempts
 */
export async function guardPassword<T>(
  request: FastifyRequest,
  keys: Keys,
  { check, wrong }: { check: () => Promise<T | undefined>; wrong: () => Problem },
): Promise<{ result: T; failed: FailedAttempts | null }> {
  const { attempts, store } = request.server
  const result = await attempts.guard(request.ip, async () => {
    await countAttempt(store.db, keys.counted)
    const result = await check()
    return { result, failed: result === undefined }
  })
  if (result === undefined) throw wrong()
  return { result, failed: await forgetAttempts(store.db, keys) }
}

/**
 * Opens a one-time link, unless too many that there are not came from this address.
 * @throws Problem too-many-attempts, and what opening throws
 */
export async function guardLink<T>(request: FastifyRequest, open: () => Promise<T>): Promise<T> {
  const { value, refusal } = await request.server.attempts.guard(request.ip, () =>
    open().then(
      (value): Opened<T> => ({ result: { value }, failed: false }),
      (refusal): Opened<T> => ({ result: { refusal }, failed: isGuess(refusal) }),
    ),
  )
  if (refusal !== undefined) throw refusal
  return value as T
}

type Opened<T> = { result: { value?: T; refusal?: unknown }; failed: boolean }

/** A link that there is not, or an address that somebody tries out whether it has an account. */
const isGuess = (error: unknown) =>
  error instanceof Problem &&
  (error.slug === 'not-found' ||
    error.particulars.errors?.some(({ code }) => ['known', 'taken'].includes(code)) === true)
