import { connectPostgres } from '../../db/src/connect.ts'
import { loadGazetteer } from '../../db/src/gazetteer.ts'
import { migrate } from '../../db/src/migrate.ts'
import { loadOutlines } from '../../db/src/shipped-outlines.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests' own PostgreSQL answers, without a database name; absent when the embedded engine is tested. */
    postgres: string | undefined
  }
}

/** The migrated database with the gazetteer, that every other one is copied from. */
export const template = 'atlas_template'

/**
 * @param server address of a PostgreSQL, without a database name
 * @returns the address of the new database
 */
export async function createDatabase(server: string, name: string, from: string): Promise<string> {
  const admin = await connectPostgres(`${server}/postgres`, { max: 1 })
  await admin.script(`create database ${name} template ${from}`)
  await admin.close()
  return `${server}/${name}`
}

export async function createTemplate(server: string): Promise<void> {
  const store = await connectPostgres(await createDatabase(server, template, 'template0'))
  await migrate(store)
  await loadGazetteer(store)
  await loadOutlines(store)
  await store.close()
}
