// Imports a file, and says on standard output how far it is. A process of its own, to be killed while it works:
//   node kill.factory.ts ALLIANCE FILE, with DATA_DIR or DATABASE_URL as the service takes them.

import { openStore } from '@atlas/db/open'
import { readConfig } from '../config.ts'
import { commitImport } from './commit.ts'
import { startImport } from './read.ts'

const [allianceId = '', path = ''] = process.argv.slice(2)
const { databaseUrl, dataDir } = readConfig(process.env)
const say = (word: string) => process.stdout.write(`${word}\n`)

const store = await openStore({ dataDir, ...(databaseUrl && { databaseUrl }) })
const actor = { id: null, name: 'Test' }
say('opened')
const importId = await startImport(store, {
  allianceId,
  actor,
  fileName: 'large.csv',
  file: { path },
  update: { duplicates: 'keep' },
})
say('ready')
await commitImport(store, { allianceId, importId, actor, onProgress: ({ done }) => say(`wrote ${done}`) })
say('committed')
await store.close()
