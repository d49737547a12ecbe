import type { AddressInfo } from 'node:net'
import { type OpenStore, openStore } from '@atlas/db/open'
import { runCatalogueTransaction } from '@atlas/db/transactions'
import type { FastifyInstance } from 'fastify'
import { buildApp } from './app.ts'
import { claimPort } from './claim-port.ts'
import { type Config, localUrl, readConfig, readEnvironment } from './config.ts'
import { completeRedactions } from './editions/complete-redactions.ts'
import { publishDemonstration } from './editions/demonstration.ts'
import { repeatWithdrawals } from './editions/repeat-withdrawals.ts'
import { loadDemonstration } from './exchange/demonstration.ts'
import { demonstrationAlliances } from './exchange/demonstration-alliances.ts'
import { deleteLeftFiles } from './exchange/temporary-files.ts'
import { explainFailure } from './explain-failure.ts'
import { todayUtc } from './http/today-utc.ts'
import { inviteFirstOwner } from './people/invitations.ts'
import { tellProgress } from './progress.ts'
import { stopOnSignals } from './stop-on-signals.ts'

type Face = {
  /** Where the built web app is, or will be; without it there is none. */
  folder?: string
  /** Builds it where that is due. */
  prepare?: () => Promise<void>
}

/** The service as the environment configures it; where it cannot start, the process ends with a sentence that says why. */
export async function startService(face: Face): Promise<void> {
  // What this process writes, database and secrets, is for its account alone.
  process.umask(0o077)
  let config: Config | undefined
  try {
    config = readConfig(readEnvironment())
    await serve(config, face)
  } catch (error) {
    console.error(explainFailure(error, config))
    process.exit(1)
  }
}

/**
 * Opens the store, fills an empty one with the demonstration, and answers requests until a signal ends it. The web app is
 * prepared meanwhile.
 */
async function serve(config: Config, { folder: webAppFolder, prepare }: Face): Promise<void> {
  await claimPort(config)
  deleteLeftFiles()
  const prepared = prepare?.()
  // Told below, once there is something to be closed in order.
  prepared?.catch(() => {})
  const store = await openStore({ ...config, onProgress: tellProgress })
  const app = buildApp({ store, config, askHealth: store.health, webAppFolder, daily: true })
  const stopping = stopOnSignals(app, store)
  try {
    await loadDemonstration(store, tellProgress)
    await publishDemonstration(store, demonstrationAlliances, todayUtc(), tellProgress)
    await withdrawAgain(app, store, config)
    await prepared
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

/** Before anybody is answered: a store that has come back from an older copy tells what was withdrawn since. */
async function withdrawAgain(app: FastifyInstance, { db }: OpenStore, { dataDir }: Config): Promise<void> {
  const count = await repeatWithdrawals(db, dataDir)
  if (count === 0) return
  tellProgress(`Withdrawing again what had been withdrawn since this copy of the database: ${count}`)
  await completeRedactions(db, app.makeEdition)
}

async function announce(app: FastifyInstance, store: OpenStore, { host, publicUrl }: Config): Promise<void> {
  const [{ port } = { port: 0 }] = app.addresses() as AddressInfo[]
  const address = publicUrl ?? localUrl(host, port)
  const token = await runCatalogueTransaction(store.db, inviteFirstOwner)
  tellProgress(`Alliance Atlas is ready: ${address}`)
  if (token)
    process.stdout.write(
      `\nNobody has an account yet. Whoever opens this link first makes one, and owns everything:\n${address}/welcome/${token}\n\n`,
    )
}
