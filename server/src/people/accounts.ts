import { type CatalogueDb, newId } from '@atlas/db/tenancy'
import { betterAuth } from 'better-auth'
import { clientAddress } from './client-headers.ts'
import { InstantsAsDates } from './instants.ts'
import { hashPassword, verifyPassword } from './password.ts'

/**
 * Accounts, passwords and sessions, kept by better-auth in the schema `identity`. Nobody signs up: accounts come from
 * invitations. Requests are limited in number, and guarded against other sites, before they get here.
 * @param baseUrl where the service is reached; https makes its cookies secure
 */
export const createAccounts = (
  db: CatalogueDb,
  { secret, baseUrl, onError }: { secret: string; baseUrl: string; onError: (message: string) => void },
) =>
  betterAuth({
    appName: 'Alliance Atlas',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    database: {
      db: db.withPlugin(new InstantsAsDates()),
      type: 'postgres',
      schemaName: 'identity',
      transaction: true,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: 30 * 24 * 3600, updateAge: 24 * 3600 },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => onError(message) },
    advanced: {
      cookiePrefix: 'atlas',
      useSecureCookies: baseUrl.startsWith('https:'),
      disableCSRFCheck: true,
      ipAddress: { ipAddressHeaders: [clientAddress] },
      database: { generateId: () => newId(), validateSchema: false },
    },
  })

export type Accounts = ReturnType<typeof createAccounts>
