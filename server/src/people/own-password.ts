import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { accountOf } from '../http/caller.ts'
import { fault, type Problem } from '../http/problem.ts'
import { attemptKey } from './account-attempts.ts'
import { guardPassword } from './attempts.ts'
import { verifyPassword } from './password.ts'

/** Of a password that there is already nothing is asked. */
export const Password = Type.String({ minLength: 1, maxLength: 200 })

export const wrongPassword = (): Problem =>
  fault('invalid-request', '/currentPassword', 'credentials', 'The password is wrong.')

/**
 * Makes sure that it is its owner who sits before a session: what cannot be undone asks for the password.
 * @throws Problem invalid-request, too-many-attempts
 */
export async function checkOwnPassword(request: FastifyRequest, password: string | undefined): Promise<void> {
  const { id } = accountOf(request)
  if (password === undefined)
    throw fault('invalid-request', '/currentPassword', 'required', 'Send this: it is required.')
  const key = attemptKey('session', id)
  await guardPassword(
    request,
    { account: key, counted: key },
    {
      check: async () => {
        const account = await request.server.store.db
          .selectFrom('identity.account')
          .select('password as hash')
          .where('userId', '=', id)
          .where('providerId', '=', 'credential')
          .executeTakeFirst()
        if (!account?.hash) return
        return (await verifyPassword({ hash: account.hash, password })) || undefined
      },
      wrong: wrongPassword,
    },
  )
}
