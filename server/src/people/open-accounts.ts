import { hkdfSync } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import type { Accounts } from './accounts.ts'
import { readSecret } from './secret.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Accounts and sessions; loaded by whoever asks first, since most readers have neither. */
    accounts(): Promise<Accounts>
    /** What cookies are signed with. */
    authSecret(): Promise<string>
    /** A key of 256 bits for one purpose, which follows from the secret and tells nothing of it or of another one. */
    keyFor(purpose: string): Promise<Buffer>
  }
}

export const openAccounts = plugin(async (app: FastifyInstance) => {
  let secret: Promise<string> | undefined
  app.decorate('authSecret', () => {
    secret ??= readSecret(app.config).catch((error) => {
      secret = undefined
      throw error
    })
    return secret
  })
  app.decorate('keyFor', async (purpose: string) =>
    Buffer.from(hkdfSync('sha256', await app.authSecret(), '', `alliance-atlas ${purpose}`, 32)),
  )
  let opened: Promise<Accounts> | undefined
  app.decorate('accounts', () => {
    opened ??= open(app).catch((error) => {
      opened = undefined
      throw error
    })
    return opened
  })
})

async function open(app: FastifyInstance): Promise<Accounts> {
  const { store, config, log } = app
  const [{ createAccounts }, secret] = await Promise.all([import('./accounts.ts'), app.authSecret()])
  return createAccounts(store.db, {
    secret,
    baseUrl: config.baseUrl,
    onError: (message) => log.error({ message }, 'accounts'),
  })
}
