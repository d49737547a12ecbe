import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { createTemplate } from './databases.ts'
import { findPostgres } from './find-engines.ts'

/** Starts the PostgreSQL of the tests, with a template of their databases. */
export default async function startPostgres({ provide }: Pick<TestProject, 'provide'>) {
  const { address, stop } = await startCluster()
  try {
    await createTemplate(address)
    provide('postgres', address)
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

/** Starts a PostgreSQL without anything in it: its folder, port and socket are nobody else's, and go with it. */
export async function startCluster(): Promise<{ address: string; stop: () => Promise<void> }> {
  const bin = findPostgres()
  if (!bin) throw new Error('PostgreSQL with PostGIS is missing: install postgresql-15-postgis-3 (or newer).')
  const folder = mkdtempSync(join(tmpdir(), 'atlas-postgres-'))
  const identity = unprivileged()
  if (identity) chownSync(folder, identity.uid, identity.gid)
  const data = join(folder, 'data')
  const initialised = spawnSync(
    join(bin, 'initdb'),
    [
      '--pgdata',
      data,
      '--username',
      'atlas',
      '--auth',
      'trust',
      '--encoding',
      'UTF8',
      '--locale',
      'C',
      '--no-sync',
    ],
    { ...identity, cwd: folder, encoding: 'utf8' },
  )
  if (initialised.status !== 0) throw new Error(`initdb failed: ${initialised.stderr}`)
  const port = await freePort()
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings(port, folder)], {
    ...identity,
    cwd: folder,
    stdio: 'ignore',
  })
  const stop = async () => {
    if (isRunning(server)) {
      server.kill('SIGINT')
      await once(server, 'exit')
    }
    rmSync(folder, { recursive: true, force: true })
  }
  // Where the run itself is ended early, the server must not outlive it.
  process.once('exit', () => server.kill('SIGQUIT'))
  try {
    const address = `postgres://atlas@127.0.0.1:${port}`
    await answering(server, join(data, 'postmaster.pid'))
    return { address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Durability is not what is tested here; speed is what lets the tests run often. Memory as on a small server, not as on
 * the machines of long ago that the defaults are for.
 */
const settings = (port: number, folder: string) =>
  [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'shared_buffers=512MB',
    'max_connections=60',
    'timezone=Europe/Brussels',
  ].flatMap((setting) => ['-c', setting])

/** PostgreSQL refuses to run as root; the ids of an account that has no rights, when we are root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const account = ['postgres', 'nobody'].map((name) => accounts.find(([n]) => n === name)).find(Boolean)
  if (!account) throw new Error('initdb refuses to run as root, and there is no account postgres or nobody.')
  return { uid: Number(account[2]), gid: Number(account[3]) }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

const isRunning = (server: ChildProcess) => server.exitCode === null && server.signalCode === null

/** The last line of PostgreSQL's pid file says `ready` once connections are accepted. */
async function answering(server: ChildProcess, pidFile: string) {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline && isRunning(server)) {
    try {
      if (readFileSync(pidFile, 'utf8').includes('ready')) return
    } catch {
      // Not written yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('PostgreSQL did not start')
}
