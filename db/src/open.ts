import { repeatErasures } from './erasures.ts'
import type { OpenStore } from './health.ts'

export type { OpenStore, StoreHealth } from './health.ts'
export { StoreInUse } from './lock.ts'
export { StoreDamaged, StoreUnsuitable } from './store-errors.ts'

/**
 * Opens the store of the product, migrated and with its gazetteer: the PostgreSQL at `databaseUrl`, or the embedded
 * engine in `dataDir`.
 * @param databaseOwnerUrl of the account that owns the PostgreSQL database, where that is not the one of the service
 * @param onProgress is told in English what takes its time
 * @throws StoreInUse, StoreDamaged, StoreUnsuitable, and MigrationError when the store belongs to another version
 */
export async function openStore(options: {
  databaseUrl?: string
  databaseOwnerUrl?: string
  dataDir: string
  onProgress?: (message: string) => void
}): Promise<OpenStore> {
  const { databaseUrl, databaseOwnerUrl, dataDir, onProgress = () => {} } = options
  if (databaseUrl !== undefined) {
    const { openPostgres } = await import('./open-postgres.ts')
    return asItShouldBe(await openPostgres(databaseUrl, onProgress, databaseOwnerUrl), dataDir, onProgress)
  }
  const { openEmbedded } = await import('./open-embedded.ts')
  return asItShouldBe(await openEmbedded(dataDir, onProgress), dataDir, onProgress)
}

/** A store that has come back from an older copy has in it what was erased since. */
async function asItShouldBe(store: OpenStore, dataDir: string, onProgress: (message: string) => void) {
  try {
    const count = await repeatErasures(store.db, dataDir)
    if (count > 0) onProgress(`Erased again what had been erased since this copy of the database: ${count}`)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
