import { MigrationError } from '@atlas/db/migrate'
import { StoreDamaged, StoreInUse, StoreUnsuitable } from '@atlas/db/open'
import { BasemapError } from './basemap/tile-source.ts'
import { CannotStart } from './cannot-start.ts'
import { type Config, ConfigError } from './config.ts'
import { GeocoderSetting } from './geocoding/geocoder.ts'
import { describeError } from './http/describe-error.ts'

const tellTheirOwn = [
  BasemapError,
  CannotStart,
  ConfigError,
  GeocoderSetting,
  MigrationError,
  StoreDamaged,
  StoreInUse,
  StoreUnsuitable,
]

/** Why the service did not start, and what to do about it. */
export function explainFailure(error: unknown, config: Config | undefined): string {
  return explainForeseen(error, config) ?? explainUnforeseen(error, config)
}

/** A stack tells only those who know the sources; it is there for them at the level `debug`. */
function explainUnforeseen(error: unknown, config: Config | undefined): string {
  const isVerbose = ['debug', 'trace'].includes(config?.logLevel ?? process.env.LOG_LEVEL ?? '')
  const { message, stack } = describeError(error)
  if (isVerbose) return `${message}\n${stack}`
  return `Alliance Atlas could not go on: ${message}\nFor more, start it again with LOG_LEVEL=debug.`
}

function explainForeseen(error: unknown, config: Config | undefined): string | undefined {
  if (tellTheirOwn.some((kind) => error instanceof kind)) return (error as Error).message
  if (!config) return
  const { code = '', syscall = '' } = error as NodeJS.ErrnoException
  if (['listen', 'bind', 'getaddrinfo'].includes(syscall)) return unlistenable(code, config)
  if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST'].includes(code))
    return `The data folder ${config.dataDir} cannot be written (${code}). Make room or rights there, or name another one in DATA_DIR.`
}

function unlistenable(code: string, { host, port }: Config): string | undefined {
  const failures: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1}.`,
    EACCES: `This account may not listen on port ${port}. Choose one from 1024 on: PORT=3000.`,
    EADDRNOTAVAIL: `This machine does not have the address ${host}. Name one that it has: HOST=127.0.0.1.`,
    ENOTFOUND: `Nobody knows the address ${host}. Name one of this machine: HOST=127.0.0.1.`,
  }
  return failures[code]
}
