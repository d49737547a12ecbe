import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import type { Accounts } from './accounts.ts'
import { readSecret } from './secret.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Accounts and sessions; loaded by whoever asks first, since most readers have neither. */
    accounts(): Promise<Accounts>
  }
}

export const openAccounts = plugin(async (app: FastifyInstance) => {
  let opened: Promise<Accounts> | undefined
  app.decorate('accounts', () => {
    opened ??= open(app).catch((error) => {
      opened = undefined
      throw error
    })
    return opened
  })
})

async function open({ store, config, log }: FastifyInstance): Promise<Accounts> {
  const [{ createAccounts }, secret] = await Promise.all([import('./accounts.ts'), readSecret(config)])
  return createAccounts(store.db, {
    secret,
    baseUrl: config.baseUrl,
    onError: (message) => log.error({ message }, 'accounts'),
  })
}

/** Our cookie, behind the `__Secure-` that https puts before it. */
export const hasSession = ({ headers }: FastifyRequest): boolean =>
  headers.cookie?.includes('atlas.session_token=') ?? false
