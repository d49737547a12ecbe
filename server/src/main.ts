import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type OpenStore, openStore } from '@atlas/db/open'
import type { FastifyInstance } from 'fastify'
import { buildApp } from './app.ts'
import { claimPort } from './claim-port.ts'
import { type Config, localUrl, readConfig, readEnvironment } from './config.ts'
import { loadDemonstration } from './exchange/demonstration.ts'
import { deleteLeftFiles } from './exchange/temporary-files.ts'
import { explainFailure } from './explain-failure.ts'
import { inviteFirstOwner } from './people/invitations.ts'
import { tellProgress } from './progress.ts'
import { stopOnSignals } from './stop-on-signals.ts'

const faceFolder = fileURLToPath(new URL('../../web/dist', import.meta.url))

// What this process writes, database and secrets, is for its account alone.
process.umask(0o077)

let config: Config | undefined
try {
  config = readConfig(readEnvironment())
  await serve(config)
} catch (error) {
  console.error(explainFailure(error, config))
  process.exit(1)
}

/** Opens the store, fills an empty one with the demonstration, and answers requests until a signal ends it. */
async function serve(config: Config): Promise<void> {
  await claimPort(config)
  deleteLeftFiles()
  const store = await openStore({ ...config, onProgress: tellProgress })
  const app = buildApp({
    store,
    config,
    askHealth: store.health,
    faceFolder: existsSync(`${faceFolder}/index.html`) ? faceFolder : undefined,
    daily: true,
  })
  const stopping = stopOnSignals(app, store)
  try {
    await loadDemonstration(store, tellProgress)
    if (stopping()) return
    await app.listen(config)
    await announce(app, store, config)
  } catch (error) {
    // What was interrupted by a signal fails, and that is no failure.
    if (stopping()) return
    await store.close()
    throw error
  }
}

async function announce(app: FastifyInstance, store: OpenStore, { host, publicUrl }: Config): Promise<void> {
  const [{ port } = { port: 0 }] = app.addresses() as AddressInfo[]
  const address = publicUrl ?? localUrl(host, port)
  const token = await inviteFirstOwner(store.db)
  tellProgress(`Alliance Atlas is ready: ${address}`)
  if (token)
    console.log(
      `\nNobody has an account yet. Whoever opens this link first makes one, and owns everything:\n${address}/welcome/${token}\n`,
    )
}
