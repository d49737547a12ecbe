// Writes db/src/types.ts from the migrated catalogue of an embedded store. Run it after adding a migration.

import { writeFile } from 'node:fs/promises'
import { connectEmbedded } from '../db/src/connect.ts'
import { describeTables } from '../db/src/describe-tables.ts'
import { migrate } from '../db/src/migrate.ts'

const store = await connectEmbedded('memory://')
await migrate(store)
await writeFile(new URL('../db/src/types.ts', import.meta.url), await describeTables(store.db))
await store.close()
console.log('db/src/types.ts is up to date')
