// The command line: `pnpm atlas help`.

import { parseArgs } from 'node:util'
import { type OpenStore, openStore, StoreInUse } from '@atlas/db/open'
import { type Config, readConfig, readEnvironment } from './config.ts'
import { ImportRefused, importFile, importOptions, readImportArguments } from './exchange/import-command.ts'
import { explainFailure } from './explain-failure.ts'

const help = `Usage: pnpm atlas COMMAND

  import FILE --alliance SLUG   Bring a CSV file or an XLSX workbook into an alliance
      --sheet NAME              of a workbook; otherwise the first one
      --kind KIND               organisations, partnerships or surveys; otherwise told from the headings
      --only LABEL              of several alliances in the file, the one whose rows are taken
      --duplicates POLICY       advised (default): merge what is certainly the same, keep what is merely alike;
                                skip, merge or keep all that look like another
      --new-sectors ANSWER      create or leave sectors that the alliance does not have
      --report FILE             write what became of every row, as CSV
      --language LANGUAGE       of the report: en (default) or fr
      --dry-run                 say what would happen, and change nothing
  alliances                     List the alliances
  help                          Show this

The store is the one of the service: DATABASE_URL, or the folder DATA_DIR, which one process at a time can use.
Ends with 0 when all is done, 1 when nothing was, 2 when something has to be said first, 3 when rows were left out
because of errors.`

/** The command line asks for something that there is not; the message says what. */
class UsageError extends Error {
  override name = 'UsageError'
}

const tell = (message: string) => process.stderr.write(`${message}\n`)

async function run([command = 'help', ...rest]: string[]): Promise<number> {
  if (command === 'help' || command === '--help' || command === '-h') {
    console.log(help)
    return 0
  }
  if (command === 'alliances') {
    parseArgs({ args: rest })
    return withStore(listAlliances)
  }
  if (command === 'import') {
    const wanted = readImportArguments(
      parseArgs({ args: rest, allowPositionals: true, options: importOptions }),
    )
    return withStore((store) => importFile(store, wanted, { tell, print: console.log }))
  }
  throw new UsageError(`There is no command ${command}.`)
}

async function withStore(work: (store: OpenStore) => Promise<number>): Promise<number> {
  const config = readConfig(readEnvironment())
  try {
    const store = await openStore({ ...config, onProgress: tell })
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } catch (error) {
    return explain(error, config)
  }
}

function explain(error: unknown, config: Config): number {
  if (error instanceof ImportRefused) {
    tell(error.message)
    return error.exitCode
  }
  tell(explainFailure(error, config))
  if (error instanceof StoreInUse)
    tell('While the service runs, files are imported in the browser: open the alliance, then Import.')
  return 1
}

async function listAlliances({ db }: OpenStore): Promise<number> {
  const alliances = await db
    .selectFrom('alliance')
    .select(['slug', 'name'])
    .where('deletedAt', 'is', null)
    .orderBy('name')
    .execute()
  for (const { slug, name } of alliances) console.log(`${slug.padEnd(24)}${name}`)
  return 0
}

// What this process writes, database and reports, is for its account alone.
process.umask(0o077)

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (error instanceof ImportRefused) {
    tell(error.message)
    process.exitCode = error.exitCode
  } else if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')) {
    tell(`${message}\nSee pnpm atlas help.`)
    process.exitCode = 2
  } else {
    tell(explainFailure(error, undefined))
    process.exitCode = 1
  }
}
