import { sql } from 'kysely'
import { expect } from 'vitest'
import { connectPostgres } from './connect.ts'
import { readMigrations } from './migrate.ts'
import type { OpenStore } from './open.ts'

/** Runs statements as the owner of a database. */
export async function asOwner(databaseUrl: string, statements: string) {
  const admin = await connectPostgres(databaseUrl, { max: 1 })
  await admin.script(statements)
  await admin.close()
}

export const count = async ({ db }: OpenStore, table: string) => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db)
  return rows[0]?.n
}

export async function expectReady(store: OpenStore) {
  expect(await count(store, 'migration')).toBe((await readMigrations()).length)
  expect(await count(store, 'place')).toBe(135_233)
}
