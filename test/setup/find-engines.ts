import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The folder with initdb and postgres of the newest PostgreSQL that has PostGIS, if there is one. */
export function findPostgres(): string | undefined {
  return binFolders().find((bin) => {
    const configuration = join(bin, 'pg_config')
    if (!['initdb', 'postgres', 'pg_config'].every((program) => existsSync(join(bin, program)))) return false
    const share = execFileSync(configuration, ['--sharedir'], { encoding: 'utf8' }).trim()
    return existsSync(join(share, 'extension', 'postgis.control'))
  })
}

/** Debian keeps each version's programs in a folder of its own, off the PATH. */
function binFolders(): string[] {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
}

export function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
    (path) => path && existsSync(path),
  )
}
