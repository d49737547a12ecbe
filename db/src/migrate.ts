import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Store } from './connect.ts'

export type Migration = { name: string; sql: string }

/** The store and this version of the product do not fit together; the message says what to do. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** The numbered migrations of this version, in order. */
export async function readMigrations(): Promise<Migration[]> {
  const folder = new URL('../migrations/', import.meta.url)
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (file) => ({
      name: file.replace(/\.sql$/, ''),
      sql: (await readFile(new URL(file, folder), 'utf8')).replaceAll('\r\n', '\n'),
    })),
  )
}

/**
 * Brings a store forward to this version: each migration that is missing runs in a transaction of its own, together
 * with the row that says so. Processes that start together wait for one another.
 * @returns the names of the migrations that this call applied
 * @throws MigrationError when an applied migration reads differently today, or the store is newer than this version
 */
export async function migrate(store: Store, migrations?: Migration[]): Promise<string[]> {
  const applied: string[] = []
  for (const migration of await pendingMigrations(store, migrations))
    if (await apply(store, migration)) applied.push(migration.name)
  return applied
}

/**
 * What `migrate` would apply now, and nothing but the ledger is written.
 * @throws MigrationError as `migrate` does
 */
export async function pendingMigrations(store: Store, migrations?: Migration[]): Promise<Migration[]> {
  const known = migrations ?? (await readMigrations())
  await store.script(oneAtATime + ledger)
  const done = await appliedMigrations(store)
  verify(known, done)
  return known.slice(done.length)
}

/** A fingerprint of a list of migrations: the same for two stores that they would leave alike. */
export const fingerprint = (migrations: Migration[]): string =>
  hash(migrations.map(({ name, sql }) => `${name}\n${sql}`).join('\n'))

type Applied = { name: string; checksum: string }

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** `script` is one implicit transaction, so this lock is held until all of it is done. */
const oneAtATime = 'select pg_advisory_xact_lock(4107114091);\n'

const ledger = `
  create schema if not exists atlas;
  create table if not exists atlas.migration (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`

async function appliedMigrations(store: Store): Promise<Applied[]> {
  const { rows } = await sql<Applied>`select name, checksum from atlas.migration order by name`.execute(
    store.db,
  )
  return rows
}

function verify(known: Migration[], done: Applied[]) {
  done.forEach(({ name, checksum }, index) => {
    const migration = known[index]
    if (!migration) {
      throw new MigrationError(
        `The store has been used by a newer version of Alliance Atlas: it knows the migration ${name}. Start that version or a later one, or restore a backup made before it.`,
      )
    }
    if (migration.name !== name) {
      throw new MigrationError(
        `The store has the migration ${name} where this version has ${migration.name}. Start the version that the store was last used with.`,
      )
    }
    if (hash(migration.sql) !== checksum) {
      throw new MigrationError(
        `The migration ${name} has been changed since it was applied to this store. Restore its text and put the change into a new migration.`,
      )
    }
  })
}

const alreadyApplied = 'AT002'

/** Returns whether it was this process that applied the migration, and not another one that started beside it. */
async function apply(store: Store, { name, sql: text }: Migration): Promise<boolean> {
  const guard = `do $guard$ begin
    if exists (select from atlas.migration where name = ${literal(name)}) then
      raise exception 'applied by another process' using errcode = '${alreadyApplied}';
    end if;
  end $guard$;\n`
  const record = `;\ninsert into atlas.migration (name, checksum) values (${literal(name)}, ${literal(hash(text))})`
  try {
    await store.script(oneAtATime + guard + text + record)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === alreadyApplied) return false
    throw new Error(`The migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
