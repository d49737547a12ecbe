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
    return openPostgres(databaseUrl, onProgress, databaseOwnerUrl)
  }
  const { openEmbedded } = await import('./open-embedded.ts')
  return openEmbedded(dataDir, onProgress)
}
