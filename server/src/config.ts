import { existsSync } from 'node:fs'
import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'

/** Everything that can be set from outside, by its name in the environment. `.env.example` explains each line. */
export const Environment = Type.Object({
  HOST: Type.String({ minLength: 1, default: '127.0.0.1' }),
  PORT: Type.Integer({ minimum: 0, maximum: 65_535, default: 3000 }),
  PUBLIC_URL: Type.Optional(
    Type.String({ pattern: '^https?://[^/\\s]+$', description: 'without a slash at the end' }),
  ),
  AUTH_SECRET: Type.Optional(Type.String({ minLength: 32 })),
  DATABASE_URL: Type.Optional(Type.String({ pattern: '^postgres(ql)?://' })),
  DATABASE_OWNER_URL: Type.Optional(Type.String({ pattern: '^postgres(ql)?://' })),
  DATA_DIR: Type.String({ minLength: 1, default: './data' }),
  LOG_LEVEL: Type.Enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], { default: 'warn' }),
  TRUSTED_PROXIES: Type.String({ description: 'addresses or networks, joined by commas', default: '' }),
  REQUESTS_PER_MINUTE: Type.Integer({ minimum: 1, description: 'from one address', default: 3000 }),
  UPLOAD_LIMIT_MB: Type.Integer({ minimum: 1, maximum: 1024, default: 50 }),
  BASEMAP: Type.String({ description: 'files and addresses, joined by semicolons', default: '' }),
  BASEMAP_CACHE_MB: Type.Integer({ minimum: 1, default: 500 }),
  GEOCODER: Type.String({ description: 'a kind and an address', default: '' }),
  GEOCODER_PER_SECOND: Type.Number({ minimum: 0, maximum: 1000, default: 0 }),
  SMTP_URL: Type.Optional(Type.String({ pattern: '^smtps?://[^/\\s]+', description: 'smtp:// or smtps://' })),
  MAIL_FROM: Type.Optional(
    Type.String({ pattern: '^[^@\\s<>]+@[^@\\s<>]+$', description: 'an e-mail address' }),
  ),
})

export type Config = {
  host: string
  port: number
  /** Where the service is reached from outside, as configured; without a slash at the end. */
  publicUrl: string | undefined
  /** The same, or else where the service listens. */
  baseUrl: string
  /** Signs session cookies; undefined: one is made and kept in `dataDir`. */
  authSecret: string | undefined
  /** Undefined: the embedded engine in `dataDir`. */
  databaseUrl: string | undefined
  /** Of the account that owns the database and migrates it; undefined: that of `databaseUrl`. */
  databaseOwnerUrl: string | undefined
  dataDir: string
  logLevel: Static<typeof Environment>['LOG_LEVEL']
  trustedProxies: string[]
  requestsPerMinute: number
  uploadLimitBytes: number
  /** Streets under the maps, as `readBasemaps` reads them. */
  basemap: string
  /** Of the tiles that are kept of each service outside. */
  basemapCacheBytes: number
  /** A service that places addresses, as `openGeocoder` reads it. */
  geocoder: string
  /** Requests that it bears; 0: as many as its kind usually does. */
  geocoderPerSecond: number
  /** Where mail is handed over, and the address that it comes from; undefined: no mail is offered. */
  mail: { url: string; from: string } | undefined
}

/** The environment says something that the service cannot work with. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Where this machine reaches a service that listens on a host, which may be all of them or an IPv6 address. */
export function localUrl(host: string, port: number): string {
  const anyHost = host === '0.0.0.0' || host === '::'
  const name = anyHost ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** What the process was started with and, where that is silent, what the file `.env` of the working folder says. */
export function readEnvironment(): Record<string, string | undefined> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}

/**
 * Reads the configuration from the environment; empty values count as absent.
 * @throws ConfigError naming every variable at fault
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const mistaken = Object.keys(Environment.properties).filter((name) => `ATLAS_${name}` in environment)
  if (mistaken.length > 0)
    throw new ConfigError(
      `Nothing is called ${mistaken.map((name) => `ATLAS_${name}`).join(', ')}: say ${mistaken.join(', ')}. See .env.example.`,
    )
  const given = Object.keys(Environment.properties).flatMap((name) =>
    environment[name] ? [[name, environment[name]]] : [],
  )
  const values = Value.Convert(Environment, Value.Default(Environment, Object.fromEntries(given)))
  if (!Value.Check(Environment, values)) {
    const faults = Value.Errors(Environment, values).map(
      ({ instancePath, message }) => `${instancePath.slice(1)} ${message}`,
    )
    throw new ConfigError(`The environment does not fit:\n  ${faults.join('\n  ')}\nSee .env.example.`)
  }
  return {
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL,
    baseUrl: values.PUBLIC_URL ?? localUrl(values.HOST, values.PORT),
    authSecret: values.AUTH_SECRET,
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    dataDir: values.DATA_DIR,
    logLevel: values.LOG_LEVEL,
    trustedProxies: values.TRUSTED_PROXIES.split(',').flatMap((address) => address.trim() || []),
    requestsPerMinute: values.REQUESTS_PER_MINUTE,
    uploadLimitBytes: values.UPLOAD_LIMIT_MB * megabyte,
    basemap: values.BASEMAP,
    geocoder: values.GEOCODER,
    geocoderPerSecond: values.GEOCODER_PER_SECOND,
    basemapCacheBytes: values.BASEMAP_CACHE_MB * megabyte,
    mail: readMail(values),
  }
}

/** @throws ConfigError where a server is named and nobody whom its mail comes from */
function readMail({ SMTP_URL: url, MAIL_FROM: from }: Static<typeof Environment>): Config['mail'] {
  if (url !== undefined && from === undefined)
    throw new ConfigError(
      'SMTP_URL is set and MAIL_FROM is not: set the address that mail comes from. See .env.example.',
    )
  return url !== undefined && from !== undefined ? { url, from } : undefined
}

const megabyte = 1024 * 1024
